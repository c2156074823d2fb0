package dev.ohpc.model.check.spec;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.HostAddress;
import dev.ohpc.model.value.Ipv4Address;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names and the time come from outside: the nodes ask the server, so it asks neither them nor
 * itself.
 */
final class UpstreamServers implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    subject.spec().ifPresent(spec -> check(spec, findings));
  }

  private static void check(ClusterSpec spec, Findings findings) {
    Set<String> own = own(spec);
    List<Ipv4Address> dns = spec.network().dns();
    for (int i = 0; i < dns.size(); i++) {
      outside(dns.get(i).toString(), own, SpecPath.of("network", "dns").item(i), findings);
    }
    List<HostAddress> time = spec.time().servers();
    for (int i = 0; i < time.size(); i++) {
      outside(time.get(i).toString(), own, SpecPath.of("time", "servers").item(i), findings);
    }
  }

  private static Set<String> own(ClusterSpec spec) {
    Set<String> own = new HashSet<>();
    own.add(spec.sms().address().toString());
    own.add(spec.sms().name().toString().toLowerCase(Locale.ROOT));
    for (NodeSpec node : spec.nodes()) {
      own.add(node.address().toString());
      own.add(node.name().toString().toLowerCase(Locale.ROOT));
    }
    return own;
  }

  private static void outside(String server, Set<String> own, SpecPath path, Findings findings) {
    if (own.contains(server.toLowerCase(Locale.ROOT))) {
      findings.add(
          ProblemCode.ASKS_ITSELF,
          path,
          "`" + server + "` is in the cluster, which asks its server and would wait for itself",
          "name a server outside of the cluster, or none");
    }
  }
}
