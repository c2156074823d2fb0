package dev.ohpc.render.compare;

import dev.ohpc.model.config.ClusterShellGroups;
import dev.ohpc.model.config.GendersConfig;
import dev.ohpc.model.config.KernelCommandLine;
import dev.ohpc.model.config.NodeGroup;
import dev.ohpc.model.config.SlurmRecord;
import dev.ohpc.model.config.StanzaConfig;
import dev.ohpc.model.config.SysctlConfig;
import dev.ohpc.model.slurm.SlurmScope;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.InvalidValueException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What files of keys and values tell: which of several values counts, and where order does. */
final class SettingMeanings {

  /** Parameters of a kernel of which each counts, in order. */
  private static final Set<String> EACH_COUNTS = Set.of("console", "earlycon");

  private SettingMeanings() {}

  /** Of a parameter that is given again the last value holds, but each console is one. */
  static void tell(KernelCommandLine line, Facts facts) {
    for (String parameter : line.parameters()) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      String value = equals < 0 ? "" : parameter.substring(equals + 1);
      if (EACH_COUNTS.contains(name)) {
        facts.add(name, "", value);
      } else {
        facts.set(name, "", value);
      }
    }
  }

  /** Each host with each of its attributes. */
  static void tell(GendersConfig config, Facts facts) {
    config
        .entries()
        .forEach(
            line ->
                line.hosts()
                    .forEach(
                        host ->
                            line.attributes()
                                .forEach(attribute -> facts.set(attribute, host, ""))));
  }

  /** Each group with its nodes in one form. */
  static void tell(ClusterShellGroups config, Facts facts) {
    for (NodeGroup group : (Iterable<NodeGroup>) config.entries()::iterator) {
      facts.set("group", group.name(), folded(group.nodes()));
    }
  }

  private static String folded(String nodes) {
    try {
      return HostList.parse(nodes).sorted().toString();
    } catch (InvalidValueException e) {
      return nodes;
    }
  }

  /** The last value of a key holds. */
  static void tell(SysctlConfig config, Facts facts) {
    config
        .entries()
        .forEach(setting -> facts.set(setting.dottedKey(), "", setting.value().orElse("")));
  }

  /** Each line of gres.conf(5) or topology.conf(5), with its keys in one order. */
  static void tell(StanzaConfig<SlurmRecord> config, Set<SlurmScope> scopes, Facts facts) {
    config.entries().forEach(entry -> tell(entry.attributes(), scopes, facts));
  }

  private static void tell(Map<String, String> attributes, Set<SlurmScope> scopes, Facts facts) {
    List<String> terms =
        attributes.entrySet().stream()
            .map(entry -> SlurmTerm.of(scopes, entry.getKey(), entry.getValue()))
            .map(term -> term.key() + "=" + term.value())
            .sorted()
            .toList();
    facts.set("line", String.join(" ", terms), "");
  }
}
