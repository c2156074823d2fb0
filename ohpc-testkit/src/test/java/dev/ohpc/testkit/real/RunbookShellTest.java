package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.render.runbook.Argument;
import dev.ohpc.render.runbook.Command;
import dev.ohpc.render.runbook.CommandOutcome;
import dev.ohpc.render.runbook.Invocation;
import dev.ohpc.render.runbook.LocalStepRunner;
import dev.ohpc.render.runbook.Pause;
import dev.ohpc.render.runbook.Phase;
import dev.ohpc.render.runbook.Place;
import dev.ohpc.render.runbook.RecordingStepRunner;
import dev.ohpc.render.runbook.Runbook;
import dev.ohpc.render.runbook.RunbookExecution;
import dev.ohpc.render.runbook.RunbookFile;
import dev.ohpc.render.runbook.RunbookResult;
import dev.ohpc.render.runbook.Step;
import dev.ohpc.render.runbook.Variable;
import dev.ohpc.testkit.RealProgram;
import dev.ohpc.testkit.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a word holds stays in that word, whatever it is, and the scripts are clean. */
class RunbookShellTest {

  private static final int WORDS = 400;
  private static final int PER_COMMAND = 40;

  @TempDir private Path work;

  @Test
  @RealProgram("shellcheck")
  void shellcheckFindsNothingInTheScriptsOfBothProfiles() {
    for (Path tree : List.of(RenderedTrees.recommended(work), RenderedTrees.guide(work))) {
      List<Object> command =
          new ArrayList<>(
              List.of("shellcheck", "-x", "-P", "SCRIPTDIR", tree.resolve("runbook/run")));
      command.addAll(RenderedTrees.files(tree.resolve("runbook"), ".sh"));
      Outcome outcome = Outcome.of(command.toArray());

      assertThat(outcome.output()).as(tree.toString()).isEmpty();
      assertThat(outcome.status()).isZero();
    }
  }

  @Test
  @RealProgram("bash")
  void theCommandsOfTheWalkThroughsAreBash() throws IOException {
    for (Path tree : List.of(RenderedTrees.recommended(work), RenderedTrees.guide(work))) {
      String english = code(tree.resolve("runbook/guide.en.md"));
      Path script = Files.writeString(work.resolve("code.sh"), english);

      assertThat(english).contains("while read -r NODE ADDRESS <&3; do");
      assertThat(code(tree.resolve("runbook/guide.es.md"))).isEqualTo(english);
      assertThat(Outcome.of("bash", "-n", script)).isEqualTo(new Outcome(0, ""));
    }
  }

  private static String code(Path markdown) throws IOException {
    return Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(markdown))
        .results()
        .map(block -> block.group(1))
        .collect(Collectors.joining());
  }

  @Test
  @RealProgram("bash")
  void everyWordComesThroughBashAsItIs() throws IOException {
    List<String> words = Samples.of(hostile(), WORDS);
    List<Command> commands = new ArrayList<>();
    for (int i = 0; i < WORDS; i += PER_COMMAND) {
      commands.add(printing(words.subList(i, i + PER_COMMAND), "out" + i));
    }

    Outcome outcome = run(step("words", Place.SERVER, commands));

    assertThat(outcome.status()).as(outcome.output()).isZero();
    List<String> printed = new ArrayList<>();
    for (int i = 0; i < WORDS; i += PER_COMMAND) {
      printed.addAll(nulSeparated(work.resolve("tree/out" + i)));
    }
    assertThat(printed).isEqualTo(words);
  }

  @Test
  @RealProgram("bash")
  void everyInputAndEveryNameOfAnOutputComesThroughBashAsItIs() throws IOException {
    List<String> texts = Samples.of(hostile(), 60);
    List<Command> commands = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String name = "out" + i + " $(exit 3)'\"`;& -\\" + i;
      commands.add(
          Command.of("cat").withInput(texts.get(i)).into(Argument.of(Variable.TREE, "/" + name)));
    }

    Outcome outcome = run(step("texts", Place.SERVER, commands));

    assertThat(outcome.status()).as(outcome.output()).isZero();
    for (int i = 0; i < texts.size(); i++) {
      Path file = work.resolve("tree/out" + i + " $(exit 3)'\"`;& -\\" + i);
      assertThat(Files.readString(file)).isEqualTo(texts.get(i));
    }
  }

  /** ssh(1) gives its words to a shell at the other end; here that is bash too. */
  @Test
  @RealProgram("bash")
  void everyWordComesThroughSshAsItIs() throws IOException {
    List<String> words = Samples.of(hostile(), 120);
    Path bin = Files.createDirectories(work.resolve("bin"));
    Path ssh = bin.resolve("ssh");
    Files.writeString(
        ssh,
        "#!/bin/bash\n[ \"$1 $2 $3\" = '-o BatchMode=yes root@192.0.2.7' ] && bash -c \"$4\"\n");
    assertThat(ssh.toFile().setExecutable(true)).isTrue();
    Command command = printing(words, "out");
    List<Argument> more = new ArrayList<>(command.words());
    more.add(Argument.of("of ", Variable.NODE, "'s ", Variable.ADDRESS));

    Outcome outcome =
        run(
            step(
                "remote",
                Place.NODES,
                List.of(new Command(more, command.input(), command.output()))));

    assertThat(outcome.status()).as(outcome.output()).isZero();
    List<String> expected = new ArrayList<>(words);
    expected.add("of node7's 192.0.2.7");
    assertThat(nulSeparated(work.resolve("tree/out"))).isEqualTo(expected);
  }

  @Test
  @RealProgram("bash")
  void titlesAndInstructionsAreToldAsTheyAre() throws IOException {
    String text = "'; exit 9; \" $(exit 9) `exit 9` ${IFS} \\";
    Step step =
        new Step(
            "person",
            text,
            Place.DESK,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.of(new Pause(Pause.Kind.PERSON, Argument.of(text, Variable.TREE))),
            List.of(),
            List.of());

    Outcome outcome = run(step);

    assertThat(outcome.status()).isEqualTo(75);
    assertThat(outcome.output()).contains(text + "\n", text + work.resolve("tree") + "\n");
  }

  @Test
  @RealProgram("bash")
  void aRebootIsWaitedForUntilTheServerWasBooted() throws IOException {
    Step step =
        new Step(
            "boot",
            "Boot",
            Place.SERVER,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.of(new Pause(Pause.Kind.REBOOT, Argument.of("Boot it."))),
            List.of(),
            List.of());

    assertThat(run(step).status()).isEqualTo(75);
    assertThat(again().status()).isEqualTo(75);
    // the boot that asked is another one than this
    Files.writeString(work.resolve("state/boot/boot"), "00000000-0000-0000-0000-000000000000\n");
    assertThat(again().status()).isZero();
    assertThat(again().output()).contains("boot: nothing to do");
  }

  @Test
  @RealProgram("bash")
  void aStepThatWasDoneAndIsCutOffWhenDoneAnewIsDoneAgain() throws Exception {
    Path placed = work.resolve("tree/placed");
    Path stopper = work.resolve("tree/stopper");
    Runbook runbook =
        runbook(
            new Step(
                "service",
                "Service",
                Place.SERVER,
                List.of(),
                List.of(Command.of("test", "-e", placed)),
                List.of(Command.of("touch", placed), Command.of("test", "!", "-e", stopper)),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of()));
    assertThat(run(runbook).status()).isZero();
    Files.delete(placed);
    Files.createFile(stopper);
    assertThat(again().status()).isEqualTo(1);
    Files.delete(stopper);

    assertThat(again().output()).contains("service: Service\n  + touch ");
    assertThat(again().output()).contains("service: nothing to do");

    Files.delete(placed);
    Files.createFile(stopper);
    RunbookExecution tool =
        RunbookExecution.of(runbook, work.resolve("tree"), work.resolve("state"));
    assertThat(tool.run(new LocalStepRunner())).isInstanceOf(RunbookResult.Failed.class);
    Files.delete(stopper);
    assertThat(tool.run(new LocalStepRunner())).isEqualTo(new RunbookResult.Done(1, 1));
    assertThat(tool.run(new LocalStepRunner())).isEqualTo(new RunbookResult.Done(1, 0));
  }

  @Test
  @RealProgram("bash")
  void aHostToolGoesOnWhereTheScriptsStopped() throws Exception {
    Runbook runbook =
        runbook(
            step("first", Place.SERVER, List.of(Command.of("true"))),
            step("second", Place.NODE_ROOTS, List.of(Command.of("false"))));
    assertThat(run(runbook).status()).isEqualTo(1);
    RecordingStepRunner runner = new RecordingStepRunner(any -> CommandOutcome.FINE);

    RunbookExecution.of(runbook, work.resolve("tree"), work.resolve("state")).run(runner);

    assertThat(runner.invocations()).extracting(Invocation::step).containsExactly("second");
    assertThat(again().output()).contains("first: nothing to do", "second: nothing to do");
  }

  @Test
  @RealProgram("bash")
  void aStepWhoseNeedIsNotDoneIsRefused() throws IOException {
    Step step =
        new Step(
            "second",
            "Second",
            Place.SERVER,
            List.of("first"),
            List.of(),
            List.of(Command.of("true")),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of());

    Outcome outcome = run(step);

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.output()).contains("it needs the step first, which is not done");
  }

  /** Words that a shell or a program could take for something else. */
  private static Arbitrary<String> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "'",
            "\"",
            "$",
            "$(",
            ")",
            "`",
            "\\",
            "\n",
            "\t",
            " ",
            "-",
            "--",
            ";",
            "&",
            "|",
            "<",
            ">",
            "*",
            "?",
            "[",
            "]",
            "{a,b}",
            "~",
            "#",
            "!",
            "!!",
            "=",
            "%s",
            "%",
            "$HOME",
            "${x}",
            "$'\\n'",
            "a",
            "node1",
            "/srv/nfs",
            "EOF",
            "\r",
            "\u007f",
            "\u0001",
            "\u00e9");
    return pieces.list().ofMaxSize(8).map(list -> String.join("", list));
  }

  private static Command printing(List<String> words, String file) {
    List<Object> all = new ArrayList<>(List.of("/usr/bin/printf", "%s\\0"));
    all.addAll(words);
    return Command.of(all.toArray()).into(Argument.of(Variable.TREE, "/" + file));
  }

  private static List<String> nulSeparated(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    List<String> words = new ArrayList<>(Arrays.asList(text.split("\0", -1)));
    words.remove(words.size() - 1);
    return words;
  }

  private static Step step(String id, Place place, List<Command> commands) {
    return new Step(
        id,
        "Words",
        place,
        List.of(),
        List.of(),
        commands,
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private Outcome run(Step step) throws IOException {
    return run(runbook(step));
  }

  private static Runbook runbook(Step... steps) {
    return new Runbook(
        "c",
        new Runbook.Server("sms", "192.0.2.1", "end0", "192.0.2.0/24"),
        List.of(new Runbook.Node("node7", "192.0.2.7")),
        List.of(new Phase(1, "words", "Words", List.of(steps))));
  }

  private Outcome run(Runbook runbook) throws IOException {
    for (RunbookFile file : runbook.files()) {
      Path path = work.resolve("tree").resolve(file.path());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.content());
    }
    return again();
  }

  private Outcome again() {
    return Outcome.of(
        "env",
        "LC_ALL=C.UTF-8",
        "PATH=" + work.resolve("bin") + ":/usr/sbin:/usr/bin:/sbin:/bin",
        "bash",
        work.resolve("tree/runbook/run"),
        "--state",
        work.resolve("state"));
  }
}
