package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.testkit.RealProgram;
import dev.ohpc.testkit.rehearsal.BootServers;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An emulated arm64 machine boots as node1 of the rendered cluster from our TFTP and NFS, with DHCP
 * of ours or of dnsmasq, and joins a real slurmctld. {@code mvn -Prehearsal verify} runs this.
 */
@Tag("rehearsal")
class EmulatedNodeRehearsal {

  private static final Path EXAMPLE = Path.of("../ohpc-render/examples/rocky-pi.yaml");

  /** Of dracut.cmdline(7): our NFS has version 3, without locks and without a port mapper. */
  private static final String OPTIONS =
      "rw,vers=3,proto=tcp,nolock,port=2049,mountport=2049,mountproto=tcp";

  /** More than the script waits in all, so that it tells what it waited for. */
  private static final Duration BOOT = Duration.ofMinutes(30);

  /** What is made once, in half an hour: the root of an arm64 Debian. */
  private static final Path CACHE =
      Path.of(
          System.getProperty(
              "ohpc.rehearsal.cache", System.getProperty("user.home") + "/.cache/ohpc-rehearsal"));

  /** Where the times and the logs of the last run stay. */
  private static final Path KEPT = Path.of("target/rehearsal");

  @TempDir private Path work;

  @ParameterizedTest
  @ValueSource(strings = {"dnsmasq", "ours"})
  @RealProgram(value = "qemu-system-aarch64", namespaces = true)
  @RealProgram("qemu-aarch64-static")
  @RealProgram("debootstrap")
  @RealProgram("mkimage")
  @RealProgram("dnsmasq")
  @RealProgram("munged")
  @RealProgram("slurmctld")
  void node1BootsAndJoinsSlurmWithDhcpOf(String dhcp) throws IOException {
    Path image = image();
    Path tree = render(image);

    Outcome outcome = boot(dhcp, image, tree);

    assertThat(outcome.status()).as(outcome.output()).isZero();
    assertThat(outcome.output())
        .contains(": a login\n", ": slurmd joined slurmctld\n", "\nnode1 aarch64\n")
        .containsPattern("192\\.168\\.1\\.1:/srv/nfs/node1 / nfs rw,[^ ]*vers=3,");
  }

  private Outcome boot(String dhcp, Path image, Path tree) throws IOException {
    String own = dhcp.equals("ours") ? work.resolve("dnsmasq.conf").toString() : "";
    List<String> arguments = new ArrayList<>(List.of(dhcp, image.toString()));
    arguments.addAll(List.of(BootServers.command(EXAMPLE, tree, image, work, own)));
    Outcome outcome =
        Outcome.ofScript(BOOT, "emulated-node.sh", tree, work, arguments.toArray(String[]::new));
    System.out.println(outcome.output());
    keep(outcome, KEPT.resolve(dhcp));
    return outcome;
  }

  private void keep(Outcome outcome, Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("times.txt"), outcome.output());
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(work, "*.log")) {
      for (Path log : logs) {
        Path kept = directory.resolve(log.getFileName());
        Files.copy(log, kept, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static Path image() {
    Path script = Path.of("src/test/resources/dev/ohpc/testkit/real/arm64-root.sh");
    Outcome made = Outcome.within(Duration.ofHours(1), "bash", script, CACHE);
    assertThat(made.status()).as(made.output()).isZero();
    return Path.of(made.output().lines().reduce((before, last) -> last).orElseThrow());
  }

  private Path render(Path image) throws IOException {
    Path tree = work.resolve("tree");
    ClusterSpec.load(EXAMPLE).render(tree);
    for (String file : List.of("vmlinuz", "initramfs.img")) {
      Files.copy(image.resolve("boot").resolve(file), tree.resolve("tftp").resolve(file));
    }
    Files.writeString(work.resolve("dnsmasq.conf"), onlyDhcp(tree));
    byte[] key = new byte[1024];
    new SecureRandom().nextBytes(key);
    Files.write(work.resolve("munge.key"), key);
    return tree;
  }

  /** What is rendered, but TFTP is ours here, and so is NFS. */
  private static String onlyDhcp(Path tree) throws IOException {
    return Files.readString(tree.resolve("sms/etc/dnsmasq.conf"))
        .replaceAll("(?m)^(enable-tftp|tftp-.*)\n", "")
        .replaceAll("nfs4:(.*):rw", "nfs:$1:" + OPTIONS);
  }
}
