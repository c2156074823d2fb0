package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.testkit.RealProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scripts of the runbook are run, against a root that is thrown away: the files, users, keys,
 * mounts and copies are real; what only a Rocky server has is stubbed.
 */
@RealProgram(value = "unshare", namespaces = true)
@RealProgram("/dev/loop-control")
@RealProgram("busybox")
@RealProgram("mkfs.ext4")
@RealProgram("partx")
@RealProgram("rsync")
@RealProgram("sfdisk")
@RealProgram("ssh-keygen")
@RealProgram("systemd-tmpfiles")
@RealProgram("xz")
class RunbookScriptsTest {

  private static final int WAITING = 75;

  @TempDir private Path work;

  @Test
  void aRunMakesTheClusterAndASecondChangesNothing() throws IOException {
    Path tree = RenderedTrees.recommended(work);
    script(tree, "make", "root");
    Outcome first = script(tree, "run", "root", "--confirm", "eeprom");
    assertThat(first.status()).as(first.output()).isZero();
    assertTheClusterIsThere(work.resolve("root"));
    assertNoSecretIsKept(work.resolve("root"));
    String times = script(tree, "times", "root").output();

    Outcome second = script(tree, "run", "root");

    assertThat(second.status()).as(second.output()).isZero();
    assertThat(second.output()).contains("node-roots: nothing to do").doesNotContain("\n  +");
    assertThat(script(tree, "times", "root").output()).isEqualTo(times);
  }

  private static void assertTheClusterIsThere(Path root) throws IOException {
    byte[] key = Files.readAllBytes(root.resolve("etc/munge/munge.key"));
    assertThat(key).hasSize(1024);
    for (String node : List.of("node1", "node2", "node3")) {
      Path own = root.resolve("srv/nfs").resolve(node);
      assertThat(own.resolve("etc/hostname")).hasContent(node);
      assertThat(own.resolve("etc/munge/munge.key")).hasBinaryContent(key);
      assertThat(own.resolve("etc/machine-id")).isEmptyFile();
      assertThat(own.resolve("etc/shadow")).content().contains("rocky:!known:");
      // the links, the mode and the number of munge of the image, which is not the server's
      assertThat(Files.getAttribute(own.resolve("bin/busybox"), "unix:nlink")).isEqualTo(2);
      assertThat(Files.getAttribute(own.resolve("bin/busybox"), "unix:mode")).isEqualTo(0104755);
      assertThat(Files.getAttribute(own.resolve("etc/munge/munge.key"), "unix:uid")).isEqualTo(902);
      assertThat(Files.getAttribute(own.resolve("etc/munge/munge.key"), "unix:mode"))
          .isEqualTo(0100400);
      assertThat(root.resolve("etc/ssh/ssh_known_hosts")).content().contains(node + ",192.168.1.1");
    }
    assertThat(root.resolve("srv/tftp/initramfs8"))
        .content()
        .contains("--no-hostonly", "--kver 6.6.77-v8");
    assertThat(root.resolve("home/jobs/pi-7.out")).hasContent("PASSED");
    // root's umask there is 0077
    assertThat(Files.getAttribute(root.resolve("home/jobs/pi_mpi"), "unix:mode"))
        .isEqualTo(0100755);
  }

  /** Some three hundred times; the next run has to do with what it finds. */
  @Test
  void aRunThatIsKilledBeforeEachOfItsCommandsComesToTheSameEnd() {
    Path tree = RenderedTrees.recommended(work);
    script(tree, "make", "whole");
    script(tree, "make", "cut");
    Outcome whole = script(tree, "run", "whole", "--confirm", "eeprom");
    assertThat(whole.status()).as(whole.output()).isZero();

    Outcome cut = script(tree, "cut", "cut");

    assertThat(cut.status()).as(cut.output()).isZero();
    assertThat(cut.output()).matches("killed [23][0-9]{2} times\n");
    assertThat(script(tree, "state", "cut").output().lines())
        .containsExactlyElementsOf(script(tree, "state", "whole").output().lines().toList());
  }

  @Test
  void aDryRunShowsAllCommandsAndChangesNothing() {
    Path tree = RenderedTrees.recommended(work);
    script(tree, "make", "root");
    String before = script(tree, "state", "root").output() + script(tree, "times", "root").output();

    Outcome outcome = script(tree, "run", "root", "--dry-run");

    assertThat(outcome.status()).as(outcome.output()).isZero();
    assertThat(outcome.output())
        .contains(
            "\n  + dnf -y install nfs-utils\n",
            "\n  + rsync -aHAXx --numeric-ids /srv/nfs/image/ /srv/nfs/node3/\n",
            "then run it again with --confirm eeprom");
    assertThat(work.resolve("root/var/lib/ohpc-runbook")).doesNotExist();
    assertThat(script(tree, "state", "root").output() + script(tree, "times", "root").output())
        .isEqualTo(before);
  }

  private static void assertNoSecretIsKept(Path root) throws IOException {
    Path state = root.resolve("var/lib/ohpc-runbook");
    List<String> privateKey = Files.readAllLines(root.resolve("root/.ssh/id_ed25519"));

    Map<Path, String> kept = texts(state);

    assertThat(kept.keySet()).contains(state.resolve("log"), state.resolve("done/munge-key"));
    assertThat(kept.values())
        .allSatisfy(text -> assertThat(text).doesNotContain(privateKey.subList(1, 3)));
    assertThat(kept.get(state.resolve("log"))).doesNotContain("randomart", "fingerprint is");
    assertThat(Files.getAttribute(state, "unix:mode")).isEqualTo(040700);
  }

  private static Map<Path, String> texts(Path directory) throws IOException {
    try (var paths = Files.walk(directory)) {
      return paths
          .filter(Files::isRegularFile)
          .collect(Collectors.toMap(path -> path, RunbookScriptsTest::text));
    }
  }

  private static String text(Path file) {
    return Outcome.of("cat", file).output();
  }

  @Test
  void aRunThatFailsOrWaitsSaysWhyAndTheNextGoesOnThere() throws IOException {
    Path tree = RenderedTrees.recommended(work);
    script(tree, "make", "root");
    Path image = work.resolve("root/downloads/Rocky-10-SBC-RaspberryPi.latest.aarch64.raw.xz");
    Path aside = Files.move(image, image.resolveSibling("aside"));

    Outcome failed = script(tree, "run", "root");
    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.output())
        .contains(
            "runbook: the step image-download (Download the image and unpack it) failed:"
                + " the command above ended with status 1\n");

    Files.move(aside, image);
    Outcome waiting = script(tree, "run", "root");
    assertThat(waiting.status()).as(waiting.output()).isEqualTo(WAITING);
    assertThat(waiting.output())
        .contains("image-tools: nothing to do", "copy /tree/eeprom/boot.conf to it")
        .endsWith("runbook: then run it again with --confirm eeprom\n");

    Outcome on = script(tree, "run", "root", "--confirm", "eeprom");
    assertThat(on.status()).as(on.output()).isZero();
    assertThat(on.output()).contains("node-roots: nothing to do", "[12/12 2/2] pi-job");
  }

  @Test
  void anIdThatNoStepHasIsAMistake() {
    Path tree = RenderedTrees.recommended(work);
    script(tree, "make", "root");

    assertThat(script(tree, "run", "root", "--again", "munge-kee").status()).isEqualTo(2);
    assertThat(script(tree, "run", "root", "--agian", "munge-key").status()).isEqualTo(2);
    assertThat(script(tree, "run", "root", "--again").output()).contains("--again needs a value");
    assertThat(work.resolve("root/var/lib/ohpc-runbook")).doesNotExist();
  }

  private Outcome script(Path tree, String... arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    return Outcome.ofScript("runbook-root.sh", tree, work, words.toArray(new String[0]));
  }
}
