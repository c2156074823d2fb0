package dev.ohpc.model.check.rules;

import com.google.common.collect.ImmutableSet;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.ImageFiles;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.HostnameConfig;
import dev.ohpc.model.config.IniSection;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.problem.ProblemCode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hosts know each other by one name, and NetworkManager reads what was meant. */
final class NetworkRules implements ConfigCheck {

  /** The keys of nm-settings-keyfile(5) that this library writes; others are dropped in silence. */
  private static final Set<String> KEYS =
      ImmutableSet.of(
          "connection/id",
          "connection/uuid",
          "connection/type",
          "connection/interface-name",
          "connection/autoconnect",
          "connection/autoconnect-retries",
          "connection/zone",
          "ipv4/method",
          "ipv4/address1",
          "ipv4/never-default",
          "ipv4/dhcp-timeout",
          "ipv4/dhcp-hostname",
          "ipv4/dhcp-send-hostname",
          "ipv4/may-fail",
          "ipv6/method",
          "ipv6/addr-gen-mode");

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files.server().keyfiles().forEach(keyfile -> keys(keyfile, findings));
    files.image().ifPresent(image -> image.keyfiles().forEach(keyfile -> keys(keyfile, findings)));
    oneNameGiver(files, findings);
  }

  private static void keys(KeyfileConfig keyfile, Findings findings) {
    String unknown =
        keys(keyfile)
            .filter(key -> !KEYS.contains(key))
            .distinct()
            .collect(Collectors.joining("`, `"));
    if (!unknown.isEmpty()) {
      findings.add(
          ProblemCode.KEYFILE_KEY,
          Where.ofProfile(keyfile),
          "NetworkManager has no property `" + unknown + "` and drops it in silence",
          "leave it out, or use `dhcp-hostname` or `dhcp-send-hostname` (nm-settings(5))");
    }
  }

  private static Stream<String> keys(KeyfileConfig keyfile) {
    return keyfile.sections().stream().flatMap(NetworkRules::keys);
  }

  private static Stream<String> keys(IniSection section) {
    return section.stanzas().stream()
        .flatMap(stanza -> stanza.entries().stream())
        .map(setting -> section.name() + "/" + setting.key());
  }

  private static void oneNameGiver(ClusterFiles files, Findings findings) {
    Optional<HostnameConfig> blank =
        files.image().flatMap(ImageFiles::hostname).filter(name -> name.name().isEmpty());
    boolean byFile =
        files.nodes().stream()
            .flatMap(node -> node.hostname().stream())
            .anyMatch(own -> own.name().isPresent());
    if (blank.isPresent() && byFile) {
      findings.add(
          ProblemCode.HOST_NAME_TWICE,
          Where.ofProfile(blank.get()),
          "the image leaves the host name to DHCP, and each node root has one of its own",
          "leave one of them out; a name in each root needs no DHCP (hostname(5))");
    }
  }
}
