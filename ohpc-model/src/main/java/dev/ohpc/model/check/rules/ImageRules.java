package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.ImageFiles;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.DracutSetting;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.problem.ProblemCode;
import java.util.Optional;

/** The nodes' image boots on the boards, keeps its root, and lets jobs through. */
final class ImageRules implements ConfigCheck {

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files.image().ifPresent(image -> check(image, findings));
  }

  private static void check(ImageFiles image, Findings findings) {
    initramfsForAll(image, findings);
    noFirewall(image, findings);
    image.keyfiles().stream()
        .filter(ImageRules::mayGiveUp)
        .findFirst()
        .ifPresent(keyfile -> reportGivenUp(keyfile, findings));
  }

  private static void initramfsForAll(ImageFiles image, Findings findings) {
    Optional<DracutSetting> hostOnly =
        image.dracut().stream()
            .flatMap(dracut -> dracut.entries(DracutSetting.class))
            .filter(setting -> setting.name().equals("hostonly"))
            .reduce((first, last) -> last);
    if (hostOnly.filter(setting -> setting.value().strip().equals("no")).isEmpty()) {
      findings.add(
          ProblemCode.INITRAMFS_HOST_ONLY,
          Where.ofProfile(hostOnly.<Object>map(setting -> setting).orElse("etc/dracut.conf.d")),
          "dracut puts into the initramfs what the machine needs that makes it, not what the boards"
              + " need",
          "set `hostonly=\"no\"` in the image, or call dracut with `--no-hostonly`"
              + " (dracut.conf(5))");
    }
  }

  private static void noFirewall(ImageFiles image, Findings findings) {
    if (image.enabledUnits().filter(units -> units.contains("firewalld.service")).isPresent()) {
      findings.add(
          ProblemCode.FIREWALL_ON_NODES,
          Where.ofProfile("etc/systemd"),
          "the nodes start firewalld, which lets neither slurmd's port nor those of srun and MPI"
              + " through",
          "disable it in the image by a preset (systemd.preset(5); Enterprise Linux's"
              + " 90-default.preset enables it)");
    }
  }

  /** A connection by DHCP that ends when the server is away for longer than its defaults. */
  private static boolean mayGiveUp(KeyfileConfig keyfile) {
    boolean dhcp = keyfile.value("ipv4", "method").equals(Optional.of("auto"));
    boolean retries = keyfile.value("connection", "autoconnect-retries").equals(Optional.of("0"));
    boolean waits = keyfile.value("ipv4", "dhcp-timeout").equals(Optional.of("2147483647"));
    return dhcp && !(retries && waits);
  }

  private static void reportGivenUp(KeyfileConfig keyfile, Findings findings) {
    findings.add(
        ProblemCode.ROOT_CONNECTION_GIVEN_UP,
        Where.ofProfile(keyfile),
        "NetworkManager gives the connection up that the root is mounted over when DHCP does not"
            + " answer for a while",
        "set `dhcp-timeout=2147483647` and `autoconnect-retries=0`, which is for ever"
            + " (nm-settings(5): 45 s and 4 times by default)");
  }
}
