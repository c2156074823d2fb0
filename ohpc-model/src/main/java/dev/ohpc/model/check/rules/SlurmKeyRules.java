package dev.ohpc.model.check.rules;

import com.google.common.base.Ascii;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.SlurmLine.Nodes;
import dev.ohpc.model.config.SlurmLine.Other;
import dev.ohpc.model.config.SlurmLine.Parameter;
import dev.ohpc.model.config.SlurmLine.Partition;
import dev.ohpc.model.config.SlurmRecord;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.slurm.SlurmKey;
import dev.ohpc.model.slurm.SlurmKeyFault;
import dev.ohpc.model.slurm.SlurmKeyFault.Kind;
import dev.ohpc.model.slurm.SlurmKeys;
import dev.ohpc.model.slurm.SlurmScope;
import dev.ohpc.model.slurm.SlurmSeries;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keys and values that the cluster's series of Slurm does not take; of each fault a key is told
 * once.
 */
final class SlurmKeyRules implements ConfigCheck {

  @Override
  public void check(ClusterFiles files, Findings findings) {
    Keys keys = new Keys(files.slurmSeries(), findings, new HashSet<>());
    files.server().slurm().ifPresent(slurm -> slurm.entries().forEach(keys::line));
    files.server().cgroup().ifPresent(cgroup -> cgroup.entries().forEach(keys::setting));
    files
        .server()
        .gres()
        .ifPresent(gres -> gres.entries().forEach(line -> keys.line(SlurmScope.GRES, line)));
    files
        .server()
        .topology()
        .ifPresent(all -> all.entries().forEach(line -> keys.line(SlurmScope.TOPOLOGY, line)));
  }

  private record Keys(SlurmSeries series, Findings findings, Set<String> told) {

    void line(SlurmLine line) {
      if (line instanceof Parameter parameter) {
        SpecPath path = SpecPath.of("slurm", "parameters", parameter.key());
        key(SlurmScope.TOP, parameter.key(), parameter.value(), Where.of(path, line));
      } else if (line instanceof Nodes nodes) {
        Where where = Where.of(SpecPath.of("nodes"), line);
        keys(SlurmScope.NODE, nodes.attributes(), where);
        SlurmReserved.fault(nodes).ifPresent(fault -> add(fault, where));
      } else if (line instanceof Partition partition) {
        Where where = Where.of(SpecPath.of("slurm", "partition"), line);
        keys(SlurmScope.PARTITION, partition.attributes(), where);
      } else if (line instanceof Other other) {
        other(other);
      }
    }

    private void other(Other line) {
      Where where = Where.ofProfile(line);
      key(SlurmScope.TOP, line.kind(), line.name(), where);
      opened(SlurmScope.TOP, line.kind()).ifPresent(scope -> keys(scope, line.attributes(), where));
    }

    void setting(Setting setting) {
      SpecPath path = SpecPath.of("slurm", "cgroup", setting.key());
      key(SlurmScope.CGROUP, setting.key(), setting.value(), Where.of(path, setting));
    }

    /** A line whose first key may say which others there are. */
    void line(SlurmScope file, SlurmRecord line) {
      Where where = Where.ofProfile(line);
      SlurmScope scope = file;
      for (Map.Entry<String, String> attribute : line.attributes().entrySet()) {
        key(scope, attribute.getKey(), attribute.getValue(), where);
        scope = opened(scope, attribute.getKey()).orElse(scope);
      }
    }

    private Optional<SlurmScope> opened(SlurmScope scope, String key) {
      return SlurmKeys.find(scope, key).flatMap(SlurmKey::opens);
    }

    private void keys(SlurmScope scope, Map<String, String> attributes, Where where) {
      attributes.forEach((key, value) -> key(scope, key, value, where));
    }

    void key(SlurmScope scope, String key, String value, Where where) {
      String id = scope.name() + ' ' + Ascii.toLowerCase(key);
      SlurmKeyFault.of(scope, key, value, series)
          .filter(fault -> told.add(fault.kind().name() + ' ' + id))
          .ifPresent(fault -> add(fault, where));
    }

    private void add(SlurmKeyFault fault, Where where) {
      findings.add(
          code(fault.kind()),
          where,
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
