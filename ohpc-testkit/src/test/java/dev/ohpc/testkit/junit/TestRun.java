package dev.ohpc.testkit.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.junit.platform.testkit.engine.Execution;

/** Tests that were run by a test. */
record TestRun(EngineExecutionResults results) {

  static TestRun of(Class<?> tests) {
    return of(tests, Map.of());
  }

  static TestRun of(Class<?> tests, Map<String, String> configuration) {
    return new TestRun(
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(tests))
            .configurationParameters(configuration)
            .execute());
  }

  /** How many tests passed. */
  long passed() {
    return results.testEvents().succeeded().count();
  }

  /** Why tests failed. */
  List<Throwable> failures() {
    return failures(results.testEvents());
  }

  /** Why classes failed. */
  List<Throwable> classFailures() {
    return failures(results.containerEvents());
  }

  private static List<Throwable> failures(Events events) {
    return events
        .executions()
        .map(Execution::getTerminationInfo)
        .filter(end -> end.executed())
        .map(end -> end.getExecutionResult())
        .filter(result -> result.getStatus() != Status.SUCCESSFUL)
        .map(TestExecutionResult::getThrowable)
        .flatMap(failure -> failure.stream())
        .toList();
  }
}
