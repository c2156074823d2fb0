package dev.ohpc.model.check;

import com.google.common.base.Ascii;
import dev.ohpc.model.config.ClusterConfigs;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.SlurmLine.Nodes;
import dev.ohpc.model.config.SlurmLine.Parameter;
import dev.ohpc.model.config.SlurmLine.Partition;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.slurm.SlurmKeyFault;
import dev.ohpc.model.slurm.SlurmKeyFault.Kind;
import dev.ohpc.model.slurm.SlurmScope;
import dev.ohpc.model.slurm.SlurmSeries;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Keys and values that the cluster's series of Slurm does not take; each key is told of once. */
final class SlurmKeyRules implements ConfigCheck {

  @Override
  public void check(ClusterConfigs configs, Findings findings) {
    Keys keys = new Keys(configs.slurmSeries(), findings, new HashSet<>());
    configs.sms().slurm().entries().forEach(keys::line);
    configs
        .sms()
        .cgroup()
        .entries()
        .forEach(
            setting ->
                keys.key(
                    SlurmScope.CGROUP,
                    setting.key(),
                    setting.value(),
                    SpecPath.of("slurm", "cgroup", setting.key())));
  }

  private record Keys(SlurmSeries series, Findings findings, Set<String> told) {

    void line(SlurmLine line) {
      if (line instanceof Parameter parameter) {
        SpecPath path = SpecPath.of("slurm", "parameters", parameter.key());
        key(SlurmScope.TOP, parameter.key(), parameter.value(), path);
      } else if (line instanceof Nodes nodes) {
        keys(SlurmScope.NODE, nodes.attributes(), SpecPath.of("nodes"));
      } else if (line instanceof Partition partition) {
        keys(SlurmScope.PARTITION, partition.attributes(), SpecPath.of("slurm", "partition"));
      }
    }

    private void keys(SlurmScope scope, Map<String, String> attributes, SpecPath path) {
      attributes.forEach((key, value) -> key(scope, key, value, path));
    }

    void key(SlurmScope scope, String key, String value, SpecPath path) {
      String id = scope.name() + ' ' + Ascii.toLowerCase(key);
      if (!told.contains(id)) {
        SlurmKeyFault.of(scope, key, value, series)
            .ifPresent(
                fault -> {
                  told.add(id);
                  add(fault, path);
                });
      }
    }

    private void add(SlurmKeyFault fault, SpecPath path) {
      findings.add(
          code(fault.kind()),
          path,
          fault.message(),
          fault.hint(),
          problem -> problem.suggestion(fault.suggestion()));
    }

    private static ProblemCode code(Kind kind) {
      return switch (kind) {
        case UNKNOWN -> ProblemCode.SLURM_UNKNOWN_KEY;
        case REMOVED -> ProblemCode.SLURM_REMOVED_KEY;
        case FUTURE -> ProblemCode.SLURM_FUTURE_KEY;
        case DEFUNCT -> ProblemCode.SLURM_DEFUNCT_KEY;
        case RENAMED -> ProblemCode.SLURM_RENAMED_KEY;
        case VALUE -> ProblemCode.SLURM_VALUE;
      };
    }
  }
}
