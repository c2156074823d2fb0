package dev.ohpc.render.machine;

import com.google.common.collect.ImmutableMap;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.LoadResult;
import dev.ohpc.model.check.files.ServerFiles;
import dev.ohpc.model.config.SmsConfigs;
import dev.ohpc.model.problem.Problems;
import dev.ohpc.render.compare.Difference;
import dev.ohpc.render.compare.Differences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * How the files that a spec gives differ from those that were found; a file that was not found
 * differs in nothing.
 */
record Residue(ClusterSpec spec, Map<String, List<Difference>> differences) {

  static Residue of(ClusterSpec spec, ServerFiles files) {
    SmsConfigs own = spec.configs().sms();
    ImmutableMap.Builder<String, List<Difference>> all = ImmutableMap.builder();
    add(all, "etc/slurm/slurm.conf", files.slurm(), own.slurm(), Differences::between);
    add(all, "etc/slurm/cgroup.conf", files.cgroup(), own.cgroup(), Differences::between);
    add(all, "etc/dnsmasq.conf", files.dnsmasq(), own.dnsmasq(), Differences::between);
    own.exports()
        .ifPresent(
            exports -> add(all, "etc/exports", files.exports(), exports, Differences::between));
    own.hosts()
        .ifPresent(hosts -> add(all, "etc/hosts", files.hosts(), hosts, Differences::between));
    return new Residue(spec, all.buildOrThrow());
  }

  private static <T> void add(
      ImmutableMap.Builder<String, List<Difference>> all,
      String file,
      Optional<T> found,
      T own,
      BiFunction<T, T, List<Difference>> differences) {
    found.ifPresent(config -> all.put(file, differences.apply(config, own)));
  }

  int size() {
    return differences.values().stream().mapToInt(List::size).sum();
  }

  /** The spec, and what is said of it: the differences last. */
  LoadResult result(ImportProblems problems, Problems read) {
    differences.forEach(
        (file, all) -> all.forEach(difference -> problems.differs(file, difference)));
    return LoadResult.of(spec, read.and(problems.all()).and(spec.check()));
  }
}
