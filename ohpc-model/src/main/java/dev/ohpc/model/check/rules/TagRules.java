package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.DnsmasqEntries;
import dev.ohpc.model.check.files.Tags;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What dnsmasq.conf says for a tag is for a tag that some board can have. */
final class TagRules implements ConfigCheck {

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files
        .server()
        .dnsmasq()
        .filter(dnsmasq -> !DnsmasqEntries.readsMore(dnsmasq))
        .ifPresent(dnsmasq -> check(dnsmasq, Tags.of(dnsmasq, files.hosts().own()), findings));
  }

  private static void check(DnsmasqConfig dnsmasq, Tags tags, Findings findings) {
    Set<String> never = new LinkedHashSet<>();
    List<DnsmasqOption> lines =
        dnsmasq.entries().filter(option -> never.addAll(tags.neverSet(option))).toList();
    report(never, lines, findings);
  }

  private static void report(Set<String> never, List<DnsmasqOption> lines, Findings findings) {
    if (!never.isEmpty()) {
      String tags = String.join("`, `", never.stream().limit(5).toList());
      findings.addForEntries(
          ProblemCode.TAG_NEVER_SET,
          SpecPath.of("dnsmasq", "options"),
          lines,
          "no line of dnsmasq.conf sets the tag `" + tags + "`, and some are for it",
          "set it with `set:TAG` in a dhcp-host or dhcp-mac, or write the tag that is meant"
              + " (dnsmasq(8), TAGS; 2.90 starts without a word)",
          UnaryOperator.identity());
    }
  }
}
