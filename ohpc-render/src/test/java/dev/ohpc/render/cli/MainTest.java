package dev.ohpc.render.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.render.Examples;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class MainTest {

  @TempDir private Path disk;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void renderWritesAndCounts() {
    assertThat(run("render", Examples.RECOMMENDED.toString(), disk.resolve("out").toString()))
        .isZero();
    assertThat(out)
        .asString()
        .endsWith("/out: 80 files created, 0 changed, 0 removed, 0 as they were\n");
    assertThat(err).asString().isEmpty();
    assertThat(disk.resolve("out/sms/etc/dnsmasq.conf")).exists();
  }

  @Test
  void anEmptyPathIsNoCurrentDirectory() {
    assertThat(run("render", Examples.RECOMMENDED.toString(), "")).isEqualTo(2);
    assertThat(run("check", "")).isEqualTo(2);
    assertThat(err).asString().contains("(DIR): it is empty", "(SPEC|DIR): it is empty");
  }

  @Test
  void renderListsTheTreeWhenAsked() {
    run("render", "--list", Examples.GUIDE.toString(), disk.resolve("out").toString());

    assertThat(out).asString().contains("0600  sms/etc/NetworkManager/", "0644  tftp/cmdline.txt");
  }

  @Test
  void renderTellsOfWarningsAndWritesAllTheSame() {
    assertThat(run("render", Examples.GUIDE.toString(), disk.resolve("out").toString())).isZero();
    assertThat(err).asString().contains("warning[root-not-exported]");
    assertThat(disk.resolve("out/manifest.json")).exists();
  }

  @Test
  void aSpecWithErrorsIsStatusOneALineAProblemAndNothingWritten() throws IOException {
    Path spec =
        Files.writeString(
            disk.resolve("cluster.yaml"),
            Files.readString(Examples.RECOMMENDED)
                .replace("192.168.1.11", "192.168.9.11")
                .replace("rocky-pi", "Rocky"));

    assertThat(run("render", spec.toString(), disk.resolve("out").toString())).isEqualTo(1);
    assertThat(err)
        .asString()
        .isEqualTo(
            spec
                + ":2:10: error[invalid-value]: `Rocky` cannot be a cluster's name;"
                + " Slurm wants lower case: write `rocky`\n"
                + spec
                + ":16:14: error[address-outside-subnet]: the address of node1"
                + " (`192.168.9.11`) is outside of the subnet `192.168.1.0/24`;"
                + " use one from 192.168.1.1 to 192.168.1.254\n");
    assertThat(disk.resolve("out")).doesNotExist();
  }

  @Test
  void checkIsSilentWhenAllIsWell() {
    assertThat(run("check", Examples.RECOMMENDED.toString())).isZero();
    assertThat(out.toString() + err).isEmpty();
  }

  @Test
  void checkTellsOfWarningsByItsStatus() {
    assertThat(run("check", Examples.GUIDE.toString())).isEqualTo(1);
    assertThat(err.toString().lines())
        .hasSizeGreaterThan(20)
        .allMatch(line -> line.matches(".*rocky-pi-guide.yaml:[0-9]+:[0-9]+: (warning|note)\\[.*"));
  }

  @Test
  void checkPrintsTextAndJsonToo() {
    run("check", "--format", "text", Examples.GUIDE.toString());
    assertThat(err).asString().contains("  = help: ");

    err.getBuffer().setLength(0);
    run("check", "--format", "json", Examples.GUIDE.toString());
    assertThat(err).asString().startsWith("[\n  {\n    \"severity\": \"warning\"");
  }

  @Test
  void aMissingFileIsOneSentence() {
    assertThat(run("check", disk.resolve("none.yaml").toString())).isEqualTo(1);
    assertThat(err)
        .asString()
        .isEqualTo("ohpc-render: " + disk.resolve("none.yaml") + ": there is no such file\n");
  }

  @Test
  void aDirectoryIsOneSentence() {
    assertThat(run("check", disk.toString())).isEqualTo(1);
    assertThat(err)
        .asString()
        .isEqualTo(
            "ohpc-render: " + disk + ": has neither etc/slurm/slurm.conf nor etc/dnsmasq.conf\n");
  }

  @Test
  void aRenderedTreeIsCheckedAndImported() {
    Path tree = disk.resolve("tree");
    assertThat(run("render", Examples.RECOMMENDED.toString(), tree.toString())).isZero();
    assertThat(run("check", tree.toString())).isZero();
    out.getBuffer().setLength(0);
    assertThat(run("import", tree.toString())).isZero();
    assertThat(ClusterSpec.load(out.toString(), "imported").nodes())
        .isEqualTo(Examples.load(Examples.RECOMMENDED).nodes());
  }

  @Test
  void planHasTheStatusOfDiff() throws IOException {
    String spec = Examples.RECOMMENDED.toString();
    Path tree = disk.resolve("tree");
    run("render", spec, tree.toString());
    out.getBuffer().setLength(0);

    assertThat(run("plan", spec, tree.toString())).isZero();
    assertThat(out.toString() + err).isEmpty();
    assertThat(run("plan", Examples.GUIDE.toString(), tree.toString())).isEqualTo(1);
    assertThat(out)
        .asString()
        .contains(
            "Cluster-LAN.nmconnection\n  `zone` of connection is gone: `ohpc`\n", "\n-zone=ohpc");
    assertThat(run("plan", spec, disk.resolve("none").toString())).isEqualTo(2);
    assertThat(run("plan", disk.resolve("none.yaml").toString(), tree.toString())).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.endsWith("no such file"));
  }

  @Test
  void theSlurmOfADirectoryIsTold() throws IOException {
    Path tree = disk.resolve("tree");
    run("render", Examples.RECOMMENDED.toString(), tree.toString());
    Files.writeString(
        tree.resolve("sms/etc/slurm/slurm.conf"), "MaxBatchRequeue=5\n", StandardOpenOption.APPEND);

    assertThat(run("check", tree.toString())).isZero();
    assertThat(run("check", "--slurm", "23.02", tree.toString())).isZero();
    assertThat(run("check", "--slurm", "slurm-wlm 22.05.8", tree.toString())).isEqualTo(1);
    assertThat(err).asString().contains("Slurm 22.05 has no `MaxBatchRequeue` yet");
    out.getBuffer().setLength(0);
    assertThat(run("import", "--slurm=23.11", tree.toString())).isZero();
    assertThat(out).asString().contains("version: \"23.11\"");
  }

  @Test
  void aSlurmThatIsNotKnownIsOneSentenceWithThoseThatAre() {
    assertThat(run("check", "--slurm", "21.08", disk.toString())).isEqualTo(2);
    assertThat(err)
        .asString()
        .contains(
            "`21.08` is not a release series of Slurm that this library knows; write one of"
                + " `22.05`, `23.02`,",
            "`26.05`");
  }

  @Test
  void aSpecSaysItsSlurmItself() {
    assertThat(run("check", "--slurm", "22.05", Examples.RECOMMENDED.toString())).isEqualTo(2);
    assertThat(run("import", "--slurm", "22.05", Examples.INPUT_LOCAL.toString())).isEqualTo(2);
    assertThat(err).asString().contains("--slurm is for a directory").doesNotContain("warning");
  }

  @Test
  void anInputLocalIsImported() {
    assertThat(run("import", Examples.INPUT_LOCAL.toString())).isZero();
    assertThat(out).asString().contains("cluster:", "nodes:");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsOneSentence() {
    assertThat(run("render", Examples.RECOMMENDED.toString(), "/sys/kernel/out")).isEqualTo(1);
    assertThat(err.toString().lines()).singleElement().asString().startsWith("ohpc-render: /sys/");
  }

  @Test
  void aDirectoryBelowAFileIsOneSentence() throws IOException {
    Path file = Files.writeString(disk.resolve("file"), "mine");
    String sentence =
        "ohpc-render: " + file + ": is not a directory; give another path, or move it away\n";

    assertThat(run("render", Examples.RECOMMENDED.toString(), file + "/out")).isEqualTo(1);
    assertThat(run("render", Examples.RECOMMENDED.toString(), file + "/a/b/out")).isEqualTo(1);
    assertThat(err).asString().isEqualTo(sentence + sentence);
  }

  @Test
  void aManifestThatIsNoTextIsOneSentence() throws IOException {
    Path manifest = disk.resolve("manifest.json");
    Files.write(manifest, new byte[] {(byte) 0xff});

    assertThat(run("render", Examples.RECOMMENDED.toString(), disk.toString())).isEqualTo(1);
    assertThat(err)
        .asString()
        .isEqualTo(
            "ohpc-render: "
                + manifest
                + ": is there and was not written by this library; move it away\n");
  }

  @Test
  void aManifestThatIsADirectoryIsOneSentence() throws IOException {
    Path manifest = Files.createDirectory(disk.resolve("manifest.json"));

    assertThat(run("render", Examples.RECOMMENDED.toString(), disk.toString())).isEqualTo(1);
    assertThat(err)
        .asString()
        .isEqualTo("ohpc-render: " + manifest + ": a directory is in the way; move it away\n");
  }

  @ParameterizedTest
  @MethodSource
  void eachFailureOfTheDiskIsOneSentence(IOException failure, String sentence) {
    Failures handler = new Failures();
    CommandLine command = new CommandLine(new Main()).setErr(new PrintWriter(err, true));

    assertThat(handler.handleExecutionException(failure, command, command.parseArgs()))
        .isEqualTo(1);
    assertThat(err).asString().isEqualTo("ohpc-render: " + sentence + "\n");
  }

  static Stream<Arguments> eachFailureOfTheDiskIsOneSentence() {
    return Stream.of(
        Arguments.of(new NoSuchFileException("/a"), "/a: there is no such file"),
        Arguments.of(new AccessDeniedException("/a"), "/a: permission denied"),
        Arguments.of(new FileAlreadyExistsException("/a"), "/a: is in the way; move it away"),
        Arguments.of(new NotDirectoryException("/a"), "/a: is not a directory"),
        Arguments.of(new DirectoryNotEmptyException("/a"), "/a: the directory is not empty"),
        Arguments.of(new FileSystemException("/a"), "/a: cannot be read or written"),
        Arguments.of(new FileSystemException("/a", null, "Is busy"), "/a: Is busy"),
        Arguments.of(new MalformedInputException(1), "a file that was read is not UTF-8 text"),
        Arguments.of(new IOException("No space left"), "No space left"),
        Arguments.of(new IOException(), "java.io.IOException"));
  }

  @Test
  void anErrorOfTheMachineIsStatusThreeAndOneSentence() {
    assertThat(runWhereOutputFailsWith(new OutOfMemoryError("Java heap space"))).isEqualTo(3);
    assertThat(err)
        .asString()
        .isEqualTo(
            "ohpc-render: there is not enough memory;"
                + " give it more, such as `java -Xmx4g -jar ...`\n");

    err.getBuffer().setLength(0);
    assertThat(runWhereOutputFailsWith(new StackOverflowError())).isEqualTo(3);
    assertThat(err)
        .asString()
        .isEqualTo(
            "ohpc-render: this is a fault of the program; please report it:"
                + " java.lang.StackOverflowError\n");
  }

  private int runWhereOutputFailsWith(Error error) {
    PrintWriter failing =
        new PrintWriter(out) {
          @Override
          public PrintWriter printf(Locale locale, String format, Object... arguments) {
            throw error;
          }
        };
    return Main.run(
        failing,
        new PrintWriter(err, true),
        "render",
        Examples.RECOMMENDED.toString(),
        disk.resolve("out").toString());
  }

  @Test
  void aWrongCommandIsStatusTwoWithTheUsage() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("rendr")).isEqualTo(2);
    assertThat(run("render", "one")).isEqualTo(2);
    assertThat(run("check", "--format", "xml", "x")).isEqualTo(2);
    assertThat(err).asString().contains("Usage: ohpc-render");
  }

  @Test
  void helpIsStatusZero() {
    assertThat(run("--help")).isZero();
    assertThat(run("render", "--help")).isZero();
    assertThat(out).asString().contains("render", "check", "SPEC", "DIR");
  }

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
