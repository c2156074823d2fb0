package dev.ohpc.testkit.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.testkit.ClusterSpecs;
import dev.ohpc.testkit.pi4.BootStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster that is right comes up, and the report says how. */
class RehearsalTest {

  private static final ClusterSpec CLUSTER = GuideCluster.spec();

  @Test
  void theGuidesClusterComesUp() throws IOException {
    RehearsalReport report = Rehearsal.of(CLUSTER).run();

    assertThat(report.isPassed()).as(report.toText()).isTrue();
    assertThat(report.nodes())
        .extracting(NodeBoot::node)
        .containsExactly("node1", "node2", "node3");
    assertThat(report.nodes().get(2).boot().hostname()).contains("node3");
    assertThat(report.failed()).isEmpty();
  }

  /** A Pi has no serial directory of its own here, so its prefix goes; then come the files. */
  @Test
  void aBoardAsksForItsFilesInTheOrderOfCaptures() throws IOException {
    NodeBoot node = Rehearsal.of(CLUSTER).run().nodes().get(0);

    assertThat(node.boot().steps())
        .extracting(step -> step.what() + ": " + step.outcome())
        .containsSubsequence(
            "try SD_CARD: not there",
            "DHCP discover: offer of 192.168.1.11",
            "DHCP request: 192.168.1.11 is given",
            "look for 32215572/start4.elf: absent",
            "look for 32215572/start.elf: absent",
            "get config.txt: read",
            "look for vl805.sig: absent",
            "look for pieeprom.sig: absent",
            "look for recover4.elf: absent",
            "look for recovery.elf: absent",
            "get start4.elf: read",
            "get fixup4.dat: read",
            "get config.txt: read",
            "get initramfs8: read",
            "get bcm2711-rpi-4-b.dtb: read",
            "get cmdline.txt: read",
            "get kernel8.img: read",
            "DHCP discover: offer of 192.168.1.11",
            "DHCP request: 192.168.1.11 is given",
            "mount /srv/nfs/node1: mounted",
            "read /etc/hostname: node1");
  }

  @Test
  void theTableHasARowANodeAndTheSum() throws IOException {
    RehearsalReport report = Rehearsal.of(CLUSTER).without("tftp/kernel8.img").run();

    assertThat(report.toText().lines().map(line -> line.replaceAll("[0-9.]+ +[0-9]+ ", "# # ")))
        .element(1)
        .asString()
        .startsWith("node1  down")
        .contains("tftp/config.txt:")
        .endsWith("kernel8.img is not there in `kernel=kernel8.img`");
    assertThat(report.toText()).contains("\n0 of 3 nodes are up");
    assertThat(report.timelineOf(report.nodes().get(0)))
        .contains("look for kernel8.img")
        .endsWith("kernel8.img is not there\n");
  }

  @Test
  void thePictureHasAGroupANodeThatTellsItsCause() throws IOException {
    String svg = Rehearsal.of(CLUSTER).edit("tftp/cmdline.txt", line -> "<&>\n").run().toSvg();

    assertThat(svg.split("<g>", -1)).hasSize(4);
    assertThat(svg)
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        .endsWith("</svg>\n")
        .contains("0 of 3 nodes are up")
        .contains("<title>node1: tftp/cmdline.txt:1: ")
        .contains("in `&lt;&amp;&gt;`</title>");
    for (String element : List.of("svg", "g", "title", "text")) {
      assertThat(svg.split("<" + element + "[ >]", -1))
          .hasSameSizeAs(svg.split("</" + element + ">", -1));
    }
  }

  @Test
  void thePictureIsTheSameInEveryLanguage() throws IOException {
    RehearsalReport report = Rehearsal.of(CLUSTER).without("tftp/kernel8.img").run();
    String svg = report.toSvg();
    String table = report.toText();
    Locale own = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(report.toSvg()).isEqualTo(svg);
      assertThat(report.toText()).isEqualTo(table);
      Locale.setDefault(Locale.GERMANY);
      assertThat(report.toSvg()).isEqualTo(svg);
    } finally {
      Locale.setDefault(own);
    }
  }

  @Test
  void manyNodesComeUpAtOnce() throws IOException {
    RehearsalReport report = Rehearsal.of(ClusterSpecs.plain(64)).run();

    assertThat(report.isPassed()).as(report.toText()).isTrue();
    assertThat(report.nodes()).hasSize(64);
  }

  @Test
  void aDirectoryOfTheSerialNumberTakesTheSharedOnesPlace() throws IOException {
    RehearsalReport report =
        Rehearsal.of(CLUSTER).edit("tftp/32215572/start4.elf", old -> "firmware").run();

    assertThat(report.nodes().get(0).cause())
        .hasValueSatisfying(cause -> assertThat(cause.file()).startsWith("tftp/32215572/"));
    assertThat(report.nodes().get(1).isUp()).isTrue();
  }

  /** Its cmdline.txt has no ip=dhcp, and nothing tells the firmware of an initramfs. */
  @Test
  void theFilesOfTheGuideItselfDoNotComeUp() throws IOException {
    ClusterSpec guide = ClusterSpec.load(Path.of("../ohpc-render/examples/rocky-pi-guide.yaml"));

    NodeBoot node = Rehearsal.of(guide).run().nodes().get(0);
    NodeBoot withInitramfs =
        Rehearsal.of(guide)
            .edit("tftp/config.txt", old -> "auto_initramfs=1\n")
            .run()
            .nodes()
            .get(0);

    assertThat(node.cause().orElseThrow())
        .extracting(Cause::file, Cause::line)
        .containsExactly("tftp/config.txt", 0);
    assertThat(withInitramfs.cause().orElseThrow().message())
        .isEqualTo("the kernel's command line has no `ip=dhcp`");
  }

  @Test
  void whatIsNotOfTheClusterIsToldAndNotTouched(@TempDir Path elsewhere) throws IOException {
    Path exports = Files.writeString(elsewhere.resolve("exports"), "of this machine");
    Rehearsal rehearsal = Rehearsal.of(CLUSTER);

    for (String path : List.of(exports.toString(), "sms/../../exports")) {
      assertThatThrownBy(() -> rehearsal.edit(path, text -> ""))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("`" + path + "` is no path of the rendered tree");
      assertThatThrownBy(() -> rehearsal.without(path))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> rehearsal.mac("node9", CLUSTER.nodes().get(0).mac()))
        .hasMessage("the cluster has no node `node9`");
    assertThatThrownBy(() -> rehearsal.without("tftp/initramfs9").run())
        .hasMessage("there is no file `tftp/initramfs9` to take away");
    assertThat(exports).hasContent("of this machine");
  }

  @Test
  void realBootFilesAreServedIfTheyAreGiven(@TempDir Path boot) throws IOException {
    Files.writeString(boot.resolve("config.txt"), "kernel=kernel_of_the_firmware.img");
    for (String file :
        new String[] {"start4.elf", "kernel8.img", "initramfs8", "bcm2711-rpi-4-b.dtb"}) {
      Files.write(boot.resolve(file), new byte[100_000]);
    }
    RehearsalReport report = Rehearsal.of(CLUSTER).bootFiles(boot).run();

    assertThat(report.isPassed()).as(report.toText()).isTrue();
    assertThat(report.nodes().get(0).boot().steps())
        .filteredOn(step -> step.what().equals("get kernel8.img"))
        .extracting(BootStep::bytes)
        .containsExactly(100_000L);
  }
}
