package dev.ohpc.render.compare;

import dev.ohpc.model.config.ClusterShellGroups;
import dev.ohpc.model.config.GendersConfig;
import dev.ohpc.model.config.KernelCommandLine;
import dev.ohpc.model.config.NodeGroup;
import dev.ohpc.model.config.SysctlConfig;
import java.util.List;
import java.util.Set;

/** What files of keys and values tell: which of several values counts, and where order does. */
final class SettingMeanings {

  /** Parameters of a kernel of which each counts, in order. */
  private static final Set<String> EACH_COUNTS = Set.of("console", "earlycon");

  /** How the root is mounted at first; the last word holds (bootparam(7)). */
  private static final Set<String> ROOT_ACCESS = Set.of("ro", "rw");

  private static final String INIT = "--";

  private SettingMeanings() {}

  /**
   * Of a parameter that is given again the last value holds, but each console is one. What stands
   * behind {@code --} is for init, and not for the kernel (bootparam(7)).
   */
  static void tell(KernelCommandLine line, Facts facts) {
    List<String> all = line.parameters();
    int end = all.contains(INIT) ? all.indexOf(INIT) : all.size();
    all.subList(0, end).forEach(parameter -> parameter(parameter, facts));
    all.stream().skip(end + 1L).forEach(word -> facts.add("argument of init", "", word));
  }

  private static void parameter(String parameter, Facts facts) {
    int equals = parameter.indexOf('=');
    String name = equals < 0 ? parameter : parameter.substring(0, equals);
    String value = equals < 0 ? "" : parameter.substring(equals + 1);
    if (ROOT_ACCESS.contains(parameter)) {
      facts.set("ro or rw", "", parameter);
    } else if (EACH_COUNTS.contains(name)) {
      facts.add(name, "", value);
    } else {
      facts.set(name, "", value);
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
      facts.set("group", group.name(), Folded.nodeSet(group.nodes()));
    }
  }

  /** The last value of a key holds. */
  static void tell(SysctlConfig config, Facts facts) {
    config
        .entries()
        .forEach(setting -> facts.set(setting.dottedKey(), "", setting.value().orElse("")));
  }
}
