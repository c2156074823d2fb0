package dev.ohpc.render.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.render.Examples;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        .endsWith("/out: 37 files created, 0 changed, 0 removed, 0 as they were\n");
    assertThat(err).asString().isEmpty();
    assertThat(disk.resolve("out/sms/etc/dnsmasq.conf")).exists();
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
        .allMatch(line -> line.matches(".*rocky-pi-guide.yaml:[0-9]+:[0-9]+: warning\\[.*"));
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
        .isEqualTo("ohpc-render: " + disk + ": is a directory, not a spec file\n");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsOneSentence() {
    assertThat(run("render", Examples.RECOMMENDED.toString(), "/sys/kernel/out")).isEqualTo(1);
    assertThat(err.toString().lines()).singleElement().asString().startsWith("ohpc-render: /sys/");
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
