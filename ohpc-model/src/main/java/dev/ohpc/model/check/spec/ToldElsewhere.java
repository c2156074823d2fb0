package dev.ohpc.model.check.spec;

import com.google.common.collect.ImmutableMap;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.DnsmasqSpec;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.dnsmasq.DnsmasqOptions;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lines of slurm.conf and dnsmasq.conf that the spec tells elsewhere, or twice.
 *
 * <p>Slurm compares keys without regard to case (slurm.conf(5)). dnsmasq refuses a number that it
 * is told twice ({@code illegal repeated keyword}, 2.90).
 */
final class ToldElsewhere implements Check {

  private static final SpecPath PARAMETERS = SpecPath.of("slurm", "parameters");
  private static final SpecPath CGROUP = SpecPath.of("slurm", "cgroup");
  private static final SpecPath OPTIONS = SpecPath.of("dnsmasq", "options");

  private static final Map<String, String> SLURM =
      ImmutableMap.<String, String>builder()
          .put("clustername", "cluster")
          .put("slurmctldhost", "sms")
          .put("slurmctldaddr", "sms.address")
          .put("nodename", "nodes")
          .put("nodeset", "nodes")
          .put("partitionname", "slurm.partition")
          .put("downnodes", "nodes")
          .put("mpidefault", "mpi.launcher")
          .buildOrThrow();

  @Override
  public void check(Subject subject, Findings findings) {
    subject.spec().ifPresent(spec -> check(spec, findings));
  }

  private static void check(ClusterSpec spec, Findings findings) {
    for (Word key : spec.slurm().parameters().keySet()) {
      String home = SLURM.get(key.toString().toLowerCase(Locale.ROOT));
      toldBy(home, key.toString(), PARAMETERS.key(key.toString()), findings);
    }
    eachOnce(spec.slurm().parameters().keySet(), PARAMETERS, findings);
    eachOnce(spec.slurm().cgroup().keySet(), CGROUP, findings);
    options(spec.dnsmasq().options(), findings);
  }

  private static void options(List<DnsmasqOption.Other> options, Findings findings) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < options.size(); i++) {
      String name = options.get(i).keyword();
      Optional<String> home = DnsmasqSpec.keyThatGives(name);
      if (home.isPresent()) {
        toldBy(home.get(), name, OPTIONS.item(i), findings);
      } else {
        DnsmasqLine.check(options.get(i), OPTIONS.item(i), findings);
      }
      Optional<String> once = DnsmasqOptions.once(name);
      Integer first = once.isPresent() ? seen.putIfAbsent(once.get(), i) : null;
      if (first != null) {
        twice(name, OPTIONS.item(i), OPTIONS.item(first), findings);
      }
    }
  }

  private static void toldBy(@Nullable String home, String key, SpecPath path, Findings findings) {
    if (home != null) {
      findings.add(
          ProblemCode.TOLD_ELSEWHERE,
          path,
          "`" + key + "` cannot be set here",
          "it comes from `" + home + "` of the spec");
    }
  }

  private static void eachOnce(Set<Word> keys, SpecPath path, Findings findings) {
    Map<String, Word> seen = new HashMap<>();
    for (Word key : keys) {
      Word first = seen.putIfAbsent(key.toString().toLowerCase(Locale.ROOT), key);
      if (first != null) {
        twice(key.toString(), path.key(key.toString()), path.key(first.toString()), findings);
      }
    }
  }

  private static void twice(String key, SpecPath path, SpecPath first, Findings findings) {
    findings.add(
        ProblemCode.DUPLICATE_KEY,
        path,
        "`" + key + "` is set a second time",
        "keep one of them",
        problem -> problem.addRelated(findings.related("first here", first)));
  }
}
