package dev.ohpc.render.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.ohpc.render.Examples;
import dev.ohpc.render.runbook.Invocation.Purpose;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunbookExecutionTest {

  private static final Runbook RUNBOOK = Runbook.of(Examples.load(Examples.RECOMMENDED));

  /** A process that dies between two programs. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final FileSystem memory = Jimfs.newFileSystem(Configuration.unix());
  private final Path state = memory.getPath("/state");

  @AfterEach
  void closeFileSystem() throws IOException {
    memory.close();
  }

  private static CommandOutcome fine(Invocation invocation) {
    assertThat(invocation.words()).isNotEmpty();
    return CommandOutcome.FINE;
  }

  @Test
  void itStopsForAPersonAndGoesOnWhenTold() throws Exception {
    RunbookExecution execution = execution(RUNBOOK, state);
    RunbookResult waiting = execution.run(new RecordingStepRunner(RunbookExecutionTest::fine));

    assertThat(waiting.message())
        .isEqualTo(
            "Boot each board once from a card with Raspberry Pi OS, copy /tree/eeprom/boot.conf to"
                + " it, run sudo rpi-eeprom-config --apply boot.conf there, boot it from the card"
                + " again, which is when it is written, and take the card out."
                + " Then run it again and say that eeprom is done.");
    RecordingStepRunner runner = new RecordingStepRunner(RunbookExecutionTest::fine);
    RunbookResult done = execution.confirm("eeprom").run(runner);
    assertThat(done).isInstanceOf(RunbookResult.Done.class);
    assertThat(stepsChanged(runner)).contains("pi-job").doesNotContain("node-roots");
  }

  @Test
  void aSecondRunOnlyChecks() throws Exception {
    execution(RUNBOOK, state)
        .confirm("eeprom")
        .run(new RecordingStepRunner(RunbookExecutionTest::fine));
    RecordingStepRunner second = new RecordingStepRunner(RunbookExecutionTest::fine);

    RunbookResult result = execution(RUNBOOK, state).run(second);

    assertThat(result).isEqualTo(new RunbookResult.Done(RUNBOOK.steps().size(), 0));
    assertThat(second.invocations())
        .isNotEmpty()
        .allMatch(invocation -> invocation.purpose() == Purpose.CHECK);
  }

  @Test
  void whatIsNoLongerAsItShouldBeIsDoneAgainAndNothingElse() throws Exception {
    execution(RUNBOOK, state)
        .confirm("eeprom")
        .run(new RecordingStepRunner(RunbookExecutionTest::fine));
    RecordingStepRunner runner =
        new RecordingStepRunner(
            invocation ->
                invocation.purpose() == Purpose.CHECK
                        && invocation.words().contains("/srv/nfs/node2/etc/hosts")
                    ? new CommandOutcome(1, "")
                    : CommandOutcome.FINE);

    execution(RUNBOOK, state).run(runner);

    assertThat(stepsChanged(runner)).containsOnly("node-files");
    assertThat(runner.invocations())
        .filteredOn(invocation -> invocation.purpose() == Purpose.CHANGE)
        .extracting(invocation -> invocation.words().get(11))
        .containsExactly("/srv/nfs/node2/etc/hostname", "/srv/nfs/node2/etc/hosts");
  }

  @Test
  void aRunThatIsKilledAtAnyProgramComesToTheSameEnd() throws Exception {
    RecordingStepRunner whole = new RecordingStepRunner(RunbookExecutionTest::fine);
    execution(RUNBOOK, state).confirm("eeprom").run(whole);

    for (int i = 0; i < whole.invocations().size(); i++) {
      Path cut = memory.getPath("/cut" + i);
      RecordingStepRunner killed = killedAt(i);
      assertThatThrownBy(() -> execution(RUNBOOK, cut).confirm("eeprom").run(killed))
          .isInstanceOf(Killed.class);
      RecordingStepRunner rest = new RecordingStepRunner(RunbookExecutionTest::fine);
      RunbookResult result = execution(RUNBOOK, cut).confirm("eeprom").run(rest);

      assertThat(result).isInstanceOf(RunbookResult.Done.class);
      assertThat(changes(killed, rest)).containsAll(changes(whole));
      assertThat(marks(cut)).isEqualTo(marks(state));
    }
  }

  private static RecordingStepRunner killedAt(int number) {
    return new RecordingStepRunner(
        new Function<>() {
          private int count;

          @Override
          public CommandOutcome apply(Invocation invocation) {
            if (count++ == number) {
              throw new Killed();
            }
            return CommandOutcome.FINE;
          }
        });
  }

  private static List<String> changes(RecordingStepRunner... runners) {
    return List.of(runners).stream()
        .flatMap(runner -> runner.invocations().stream())
        .filter(invocation -> invocation.purpose() != Purpose.CHECK)
        .map(Invocation::toString)
        .toList();
  }

  private static List<String> marks(Path state) throws IOException {
    try (var paths = Files.walk(state)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> state.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void aFailedStepSaysWhichAndWhyAndHowToGoOn() throws Exception {
    RecordingStepRunner runner =
        new RecordingStepRunner(
            invocation ->
                invocation.words().contains("nfs-utils")
                    ? new CommandOutcome(1, "No match for argument\n")
                    : CommandOutcome.FINE);

    assertThat(execution(RUNBOOK, state).run(runner).message())
        .isEqualTo(
            "the step nfs-packages (Install NFS) failed: `dnf -y install nfs-utils` ended with"
                + " status 1 and said: No match for argument; mend that and run it again:"
                + " it goes on at this step");
    RecordingStepRunner again = new RecordingStepRunner(RunbookExecutionTest::fine);
    execution(RUNBOOK, state).run(again);
    assertThat(stepsChanged(again).get(0)).isEqualTo("nfs-packages");
  }

  @Test
  void aProgramThatIsNotThereIsAFailedStep() throws Exception {
    StepRunner runner =
        invocation -> {
          throw new IOException("no such program");
        };

    assertThat(execution(RUNBOOK, state).run(runner).message())
        .startsWith("the step rendered-tree (See that the rendered directory is whole) failed:")
        .contains("`test -s /tree/manifest.json` cannot be run: no such program");
  }

  @Test
  void whatASecretStepPrintsIsNotTold() throws Exception {
    RecordingStepRunner runner =
        new RecordingStepRunner(
            invocation ->
                invocation.step().equals("munge-key")
                    ? new CommandOutcome(1, "the key is abc")
                    : CommandOutcome.FINE);

    String message = execution(RUNBOOK, state).run(runner).message();

    assertThat(message).contains("munge-key").doesNotContain("abc");
    assertThat(runner.invocations())
        .filteredOn(Invocation::secret)
        .extracting(Invocation::step)
        .containsOnly("munge-key");
  }

  @Test
  void aRebootIsWaitedForUntilTheServerWasBooted() throws Exception {
    Runbook guide = Runbook.of(Examples.load(Examples.GUIDE));
    RecordingStepRunner first = new RecordingStepRunner(inBoot("first"));

    assertThat(execution(guide, state).run(first))
        .isInstanceOfSatisfying(
            RunbookResult.Waiting.class,
            waiting -> assertThat(waiting.kind()).isEqualTo(Pause.Kind.REBOOT));
    assertThat(execution(guide, state).run(first)).isInstanceOf(RunbookResult.Waiting.class);
    RunbookResult next = execution(guide, state).run(new RecordingStepRunner(inBoot("second")));
    assertThat(next)
        .isInstanceOfSatisfying(
            RunbookResult.Waiting.class,
            waiting -> assertThat(waiting.step().id()).isEqualTo("nfs-reboot"));
  }

  private static Function<Invocation, CommandOutcome> inBoot(String boot) {
    return invocation ->
        invocation.words().get(0).equals("cat")
            ? new CommandOutcome(0, boot + "\n")
            : CommandOutcome.FINE;
  }

  @Test
  void aStepOfTheNodesGoesOnAtTheNodeWhereItStopped() throws Exception {
    RecordingStepRunner runner =
        new RecordingStepRunner(
            invocation ->
                invocation.words().contains("/srv/nfs/node2/")
                    ? new CommandOutcome(23, "")
                    : CommandOutcome.FINE);
    execution(RUNBOOK, state).run(runner);

    RecordingStepRunner again = new RecordingStepRunner(RunbookExecutionTest::fine);
    execution(RUNBOOK, state).run(again);

    assertThat(again.invocations())
        .filteredOn(invocation -> invocation.words().get(0).equals("rsync"))
        .extracting(invocation -> invocation.words().get(4))
        .containsExactly("/srv/nfs/node2/", "/srv/nfs/node3/");
  }

  @Test
  void whatRunsOnTheNodesGoesThroughSshAsOneQuotedLine() throws Exception {
    Step step =
        new StepDraft("remote", "Remote", Place.NODES)
            .run("printf", "a b", Argument.of("it's ", Variable.NODE))
            .build();
    RecordingStepRunner runner = new RecordingStepRunner(RunbookExecutionTest::fine);

    execution(runbook(step), state).run(runner);

    assertThat(runner.invocations().get(0).words())
        .containsExactly(
            "ssh", "-o", "BatchMode=yes", "root@192.0.2.1", "printf 'a b' 'it'\\''s node1'");
  }

  @Test
  void aStepWhoseNeedIsNotDoneIsRefused() throws Exception {
    Step step = new StepDraft("second", "Second", Place.SERVER).needs("first").run("true").build();

    assertThat(
            execution(runbook(step), state)
                .run(new RecordingStepRunner(RunbookExecutionTest::fine))
                .message())
        .contains("it needs the step first, which is not done");
  }

  @Test
  void aStepThatIsNotThereCannotBeConfirmed() {
    assertThatThrownBy(() -> execution(RUNBOOK, state).confirm("epprom"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("the runbook has no step epprom");
  }

  private static Runbook runbook(Step step) {
    return new Runbook(
        "c",
        RUNBOOK.server(),
        List.of(new Runbook.Node("node1", "192.0.2.1")),
        List.of(new Phase(1, "only", "Only", List.of(step))));
  }

  private static List<String> stepsChanged(RecordingStepRunner runner) {
    return runner.invocations().stream()
        .filter(invocation -> invocation.purpose() != Purpose.CHECK)
        .map(Invocation::step)
        .distinct()
        .toList();
  }

  private static RunbookExecution execution(Runbook runbook, Path state) {
    return RunbookExecution.of(runbook, Path.of("/tree"), state);
  }
}
