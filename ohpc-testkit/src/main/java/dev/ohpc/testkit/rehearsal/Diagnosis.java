package dev.ohpc.testkit.rehearsal;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.testkit.pi4.BootFailure;
import dev.ohpc.testkit.pi4.BootStage;
import dev.ohpc.testkit.pi4.Pi4Boot;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the line that keeps a node from booting. */
final class Diagnosis {

  private static final String CONFIG = "tftp/config.txt";
  private static final String CMDLINE = "tftp/cmdline.txt";

  private final ClusterSpec spec;
  private final RehearsedFiles files;
  private final ServedConfigs configs;
  private final RehearsedServers servers;

  Diagnosis(
      ClusterSpec spec, RehearsedFiles files, ServedConfigs configs, RehearsedServers servers) {
    this.spec = spec;
    this.files = files;
    this.configs = configs;
    this.servers = servers;
  }

  Optional<Cause> cause(NodeSpec node, MacAddress board, Pi4Boot boot) throws IOException {
    if (boot.failure().isPresent()) {
      return Optional.of(cause(node, board, boot.failure().get()));
    }
    String name = boot.hostname().orElse("");
    return name.equals(node.name().toString())
        ? Optional.empty()
        : Optional.of(otherName(node, name));
  }

  private Cause cause(NodeSpec node, MacAddress board, BootFailure failure) throws IOException {
    String message = failure.message();
    return switch (failure.fault()) {
      case SETTING_NOT_FIT -> at(ServedConfigs.EEPROM, starting(failure.subject()), message);
      case NO_NETWORK_BOOT -> at(ServedConfigs.EEPROM, starting("BOOT_ORDER"), message);
      case NO_OFFER, LEASE_REFUSED -> withoutLease(node, board, message);
      case OFFER_NOT_FIT -> unfitOffer(message);
      case NO_TFTP_SERVER -> withoutTftp(failure);
      case FILE_MISSING -> missing(failure);
      case TRANSFER_FAILED -> new Cause("tftp/" + failure.subject(), 0, "", message);
      case NO_NETWORK_ROOT -> withoutRoot(message);
      case NO_ROOT_PATH, NO_NFS_SERVER -> rootPath(node, message);
      case MOUNT_REFUSED -> refused(node, failure);
      case ROOT_NOT_FIT -> new Cause(hostname(node), 0, "", message);
    };
  }

  /** dnsmasq that does not start, or does not know the board. */
  private Cause withoutLease(NodeSpec node, MacAddress board, String message) throws IOException {
    if (configs.dnsmasqProblem().isPresent()) {
      return of(configs.dnsmasqProblem().get());
    }
    String reason = servers.dhcpReason(board);
    if (reason.startsWith("the interface")) {
      return at(ServedConfigs.DNSMASQ, starting("interface="), reason);
    }
    if (reason.startsWith("there is no address")) {
      return at(ServedConfigs.DNSMASQ, starting("dhcp-range="), reason);
    }
    if (reason.startsWith("no leases")) {
      return at(ServedConfigs.DNSMASQ, starting("dhcp-lease-max="), reason);
    }
    return unknown(node, board, reason.isEmpty() ? message : message + ": " + reason);
  }

  private Cause of(Problem problem) throws IOException {
    String message = "dnsmasq does not start: " + problem.message();
    if (problem.span().isEmpty()) {
      return new Cause(ServedConfigs.DNSMASQ, 0, "", message);
    }
    int line = problem.span().get().line();
    String text = lines(ServedConfigs.DNSMASQ).stream().skip(line - 1L).findFirst().orElse("");
    return new Cause(ServedConfigs.DNSMASQ, line, text, message);
  }

  /**
   * The dhcp-host of the board, else the one of the node, else what ignores those that have none.
   */
  private Cause unknown(NodeSpec node, MacAddress board, String message) throws IOException {
    Optional<Cause> own =
        find(ServedConfigs.DNSMASQ, host().and(containing(board.toString())), message);
    String other = "the board of " + node.name() + " has the MAC address " + board;
    Optional<Cause> named =
        find(
            ServedConfigs.DNSMASQ, host().and(ending("," + node.name())), other + ", and not this");
    return own.or(() -> named)
        .orElse(
            at(
                ServedConfigs.DNSMASQ,
                starting("dhcp-ignore="),
                message + ", for no dhcp-host has it"));
  }

  private Cause unfitOffer(String message) throws IOException {
    return find(ServedConfigs.DNSMASQ, containing("tftp-server").or(containing("=66,")), message)
        .orElse(at(ServedConfigs.DNSMASQ, starting("pxe-service="), message));
  }

  private Cause withoutTftp(BootFailure failure) throws IOException {
    String server = failure.subject();
    if (configs.eeprom().value("TFTP_IP").filter(server::equals).isPresent()) {
      return at(ServedConfigs.EEPROM, starting("TFTP_IP"), failure.message());
    }
    if (!server.equals(spec.sms().address().toString())) {
      return at(
          ServedConfigs.DNSMASQ,
          dhcpOption()
              .or(starting("dhcp-boot="))
              .or(starting("pxe-service="))
              .and(containing(server)),
          failure.message());
    }
    boolean isEnabled =
        configs.dnsmasq().entries().anyMatch(option -> option.keyword().equals("enable-tftp"));
    return isEnabled
        ? at(
            ServedConfigs.DNSMASQ,
            starting("tftp-root="),
            failure.message() + ": the boot files are in " + spec.configs().places().tftpRoot())
        : new Cause(
            ServedConfigs.DNSMASQ, 0, "", failure.message() + ": there is no `enable-tftp`");
  }

  /** The line that names the file, else the file itself; a kernel without an initramfs has none. */
  private Cause missing(BootFailure failure) throws IOException {
    String file = failure.subject();
    if (failure.stage() == BootStage.INITRAMFS) {
      return at(CONFIG, line -> line.contains(file) && !line.startsWith("#"), failure.message());
    }
    return find(CONFIG, line -> !line.startsWith("#") && line.contains(file), failure.message())
        .orElse(new Cause("tftp/" + file, 0, "", failure.message()));
  }

  private Cause withoutRoot(String message) throws IOException {
    return find(CMDLINE, line -> true, message).orElse(new Cause(CMDLINE, 0, "", message));
  }

  private Cause rootPath(NodeSpec node, String message) throws IOException {
    return rootPathLine(node, message)
        .orElse(at(ServedConfigs.DNSMASQ, host().and(ending("," + node.name())), message));
  }

  private Optional<Cause> rootPathLine(NodeSpec node, String message) throws IOException {
    return find(
        ServedConfigs.DNSMASQ,
        dhcpOption().and(containing("tag:" + node.name() + ",")).and(containing("root-path")),
        message);
  }

  private Cause refused(NodeSpec node, BootFailure failure) throws IOException {
    Predicate<String> export =
        line -> failure.subject().equals(line.split("\\s", 2)[0].replace("\"", ""));
    return find(ServedConfigs.EXPORTS, export, failure.message())
        .orElse(rootPath(node, failure.message() + "; " + ServedConfigs.EXPORTS + " has it not"));
  }

  private Cause otherName(NodeSpec node, String name) throws IOException {
    String message = "the node's root calls it `" + name + "`, and not `" + node.name() + "`";
    String own = files.text(hostname(node)).orElse("").strip();
    return own.equals(node.name().toString())
        ? rootPath(node, message)
        : at(hostname(node), line -> true, message);
  }

  private static String hostname(NodeSpec node) {
    return "nodes/" + node.name() + "/etc/hostname";
  }

  private Cause at(String file, Predicate<String> rule, String message) throws IOException {
    return find(file, rule, message).orElse(new Cause(file, 0, "", message));
  }

  private Optional<Cause> find(String file, Predicate<String> rule, String message)
      throws IOException {
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (rule.test(lines.get(i))) {
        return Optional.of(new Cause(file, i + 1, lines.get(i), message));
      }
    }
    return Optional.empty();
  }

  private List<String> lines(String file) throws IOException {
    return files.text(file).orElse("").lines().toList();
  }

  private static Predicate<String> host() {
    return starting("dhcp-host=");
  }

  private static Predicate<String> dhcpOption() {
    return starting("dhcp-option");
  }

  private static Predicate<String> starting(String text) {
    return line -> line.startsWith(text);
  }

  private static Predicate<String> ending(String text) {
    return line -> line.endsWith(text);
  }

  private static Predicate<String> containing(String text) {
    return line -> line.contains(text);
  }
}
