package dev.ohpc.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.skippedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class RealProgramTest {

  private static final String SWITCH = "ohpc.real-programs";

  private String before = "";

  static class OfAllMachines {
    @Test
    @RealProgram("sh")
    void runs() {}
  }

  static class OfNoMachine {
    @Test
    @RealProgram("sh")
    @RealProgram("no-such-program")
    void doesNotRun() {}
  }

  @BeforeEach
  void rememberTheSwitch() {
    before = System.getProperty(SWITCH, "");
  }

  @AfterEach
  void putTheSwitchBack() {
    System.setProperty(SWITCH, before);
  }

  @Test
  void aTestRunsWhenItsProgramIsThere() {
    System.setProperty(SWITCH, "required");

    run(OfAllMachines.class).assertEventsMatchExactly(event(test(), finishedSuccessfully()));
  }

  @Test
  void aTestIsSkippedAndSaysWhichProgramIsMissing() {
    System.setProperty(SWITCH, "");

    skipped(OfNoMachine.class)
        .assertEventsMatchExactly(event(test(), skippedWithReason("skipped: no no-such-program")));
  }

  @Test
  void aTestFailsWithoutItsProgramWhenAllAreRequired() {
    System.setProperty(SWITCH, "required");

    run(OfNoMachine.class)
        .assertEventsMatchExactly(
            event(
                test(), finishedWithFailure(message(text -> text.contains("no no-such-program")))));
  }

  private static Events run(Class<?> tests) {
    return events(tests).finished();
  }

  private static Events skipped(Class<?> tests) {
    return events(tests).skipped();
  }

  private static Events events(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .execute()
        .testEvents();
  }
}
