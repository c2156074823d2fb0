package dev.ohpc.model.check.files;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.problem.SpecPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What lists of a spec add to files, beside what its profile gives. */
final class Added {

  private static final SpecPath ARGUMENTS = SpecPath.of("firmware", "kernel-arguments");
  private static final SpecPath OPTIONS = SpecPath.of("dnsmasq", "options");

  private Added() {}

  /** The key of each, by what it added. */
  static Map<Object, SpecPath> by(ClusterSpec spec) {
    Map<Object, SpecPath> added = new LinkedHashMap<>();
    add(
        spec.firmware().kernelArguments().stream().map(Object::toString).toList(),
        ARGUMENTS,
        added);
    add(options(spec), OPTIONS, added);
    return added;
  }

  private static void add(List<?> entries, SpecPath list, Map<Object, SpecPath> added) {
    for (int i = 0; i < entries.size(); i++) {
      added.putIfAbsent(entries.get(i), list.item(i));
    }
  }

  /** They end dnsmasq.conf, one for each that the spec has. */
  private static List<DnsmasqOption> options(ClusterSpec spec) {
    List<DnsmasqOption> all = spec.configs().sms().dnsmasq().entries().toList();
    return all.subList(all.size() - spec.dnsmasq().options().size(), all.size());
  }
}
