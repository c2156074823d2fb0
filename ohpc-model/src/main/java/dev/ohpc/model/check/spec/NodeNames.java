package dev.ohpc.model.check.spec;

import com.google.common.collect.ImmutableSet;
import dev.ohpc.model.SmsSpec;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.HostName;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Names are short, not the server's, and mean nothing else in any file. */
final class NodeNames implements Check {

  /**
   * Slurm: NodeName=DEFAULT sets defaults, ALL means all nodes (slurm.conf(5)). dnsmasq: tags that
   * it sets itself, since a node's name is its tag (dnsmasq(8)).
   */
  private static final Set<String> RESERVED =
      ImmutableSet.of("default", "all", "localhost", "known", "known-othernet", "bootp");

  /** What dnsmasq takes for another field of a dhcp-host (option.c of 2.90). */
  private static final Pattern DHCP_HOST_WORD = Pattern.compile("ignore|infinite|[0-9]+[smhdw]");

  @Override
  public void check(Subject subject, Findings findings) {
    oneLabel(subject, findings);
    notReserved(subject, findings);
    notTheServer(subject, findings);
  }

  private static void oneLabel(Subject subject, Findings findings) {
    forNodes(
        subject,
        findings,
        ProblemCode.NAME_WITH_DOMAIN,
        name -> !name.isSingleLabel(),
        new Wording(
            "`{nodes}` ",
            "is a name with a domain",
            "are names with a domain",
            "write the first label alone; the domain belongs to `network.domain`"));
    subject
        .sms()
        .filter(sms -> !sms.name().isSingleLabel())
        .ifPresent(
            sms ->
                findings.add(
                    ProblemCode.NAME_WITH_DOMAIN,
                    SpecPath.of("sms", "name"),
                    "`" + sms.name() + "` is a name with a domain",
                    "write the first label alone; the domain belongs to `network.domain`"));
  }

  private static void notReserved(Subject subject, Findings findings) {
    Set<String> reserved =
        subject
            .sms()
            .map(sms -> sms.interfaceName().toString().toLowerCase(Locale.ROOT))
            .map(tag -> ImmutableSet.<String>builder().addAll(RESERVED).add(tag).build())
            .orElse(ImmutableSet.copyOf(RESERVED));
    forNodes(
        subject,
        findings,
        ProblemCode.RESERVED_NAME,
        name -> isReserved(name.toString().toLowerCase(Locale.ROOT), reserved),
        new Wording(
            "`{nodes}` ",
            "means something else in slurm.conf or to dnsmasq",
            "mean something else in slurm.conf or to dnsmasq",
            "choose another name, such as `node1`"));
  }

  private static boolean isReserved(String name, Set<String> reserved) {
    return reserved.contains(name) || DHCP_HOST_WORD.matcher(name).matches();
  }

  private static void notTheServer(Subject subject, Findings findings) {
    subject.sms().map(SmsSpec::name).ifPresent(sms -> notNamed(sms, subject, findings));
  }

  private static void notNamed(HostName sms, Subject subject, Findings findings) {
    forNodes(
        subject,
        findings,
        ProblemCode.NAME_OF_SMS,
        name -> name.toString().equalsIgnoreCase(sms.toString()),
        new Wording(
            "`{nodes}` ",
            "is the name of the management server",
            "are the name of the management server",
            "give the node a name of its own"));
  }

  private static void forNodes(
      Subject subject,
      Findings findings,
      ProblemCode code,
      Predicate<HostName> wrong,
      Wording wording) {
    List<Integer> nodes =
        IntStream.range(0, subject.nodeCount())
            .filter(
                i -> {
                  HostName name = subject.names().get(i);
                  return name != null && wrong.test(name);
                })
            .boxed()
            .toList();
    if (!nodes.isEmpty()) {
      wording.add(code, subject, Column.NAME, nodes, findings);
    }
  }
}
