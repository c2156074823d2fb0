package dev.ohpc.model.check;

import com.google.common.collect.ImmutableMap;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.Word;
import java.util.Locale;
import java.util.Map;

/** Keys of slurm.conf that are told elsewhere in the spec are not told a second time. */
final class SlurmKeys implements Check {

  private static final Map<String, String> TOLD_ELSEWHERE =
      ImmutableMap.<String, String>builder()
          .put("clustername", "cluster")
          .put("slurmctldhost", "sms")
          .put("slurmctldaddr", "sms.address")
          .put("nodename", "nodes")
          .put("nodeset", "nodes")
          .put("nodeaddr", "nodes")
          .put("partitionname", "slurm.partition")
          .put("downnodes", "nodes")
          .put("frontendname", "nodes")
          .put("mpidefault", "mpi.launcher")
          .put("include", "slurm.parameters")
          .buildOrThrow();

  @Override
  public void check(Subject subject, Findings findings) {
    subject.spec().ifPresent(spec -> parameters(spec, findings));
  }

  private static void parameters(ClusterSpec spec, Findings findings) {
    for (Word key : spec.slurm().parameters().keySet()) {
      String home = TOLD_ELSEWHERE.get(key.toString().toLowerCase(Locale.ROOT));
      if (home != null) {
        findings.add(
            ProblemCode.SLURM_KEY_NOT_ALLOWED,
            SpecPath.of("slurm", "parameters").key(key.toString()),
            "`" + key + "` cannot be set here",
            "it comes from `" + home + "` of the spec");
      }
    }
  }
}
