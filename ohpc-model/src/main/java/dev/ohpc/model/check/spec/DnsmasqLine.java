package dev.ohpc.model.check.spec;

import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.dnsmasq.DnsmasqOptions;
import dev.ohpc.model.dnsmasq.InvalidOptionException;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;

/** A line for dnsmasq.conf is one that dnsmasq takes. */
final class DnsmasqLine {

  private DnsmasqLine() {}

  static void check(DnsmasqOption.Other line, SpecPath path, Findings findings) {
    try {
      DnsmasqOptions.read(line.line());
      if (DnsmasqOptions.isForCommandLine(line.keyword())) {
        findings.add(
            ProblemCode.COMMAND_LINE_ONLY,
            path,
            "`" + line.keyword() + "` is for the command line of dnsmasq",
            "leave it out");
      }
    } catch (InvalidOptionException e) {
      findings.add(e.code(), path, e.getMessage(), e.hint());
    }
  }
}
