package dev.ohpc.model.check.rules;

import com.google.common.base.Ascii;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SlurmLine.Parameter;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.slurm.SlurmKeys;
import dev.ohpc.model.slurm.SlurmScope;
import dev.ohpc.model.slurm.SlurmSeries;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keys of slurm.conf and cgroup.conf that stand on several lines, of which Slurm takes the last.
 * Those whose lines add up, such as {@code SlurmctldHost}, are no repeats, and a key that Slurm
 * does not know is told of elsewhere.
 */
final class SlurmRepeatRules implements ConfigCheck {

  @Override
  public void check(ClusterFiles files, Findings findings) {
    SlurmSeries series = files.slurmSeries();
    files
        .server()
        .slurm()
        .map(slurm -> slurm.entries(Parameter.class).map(SlurmRepeatRules::line))
        .ifPresent(lines -> check(lines, SlurmScope.TOP, series, findings));
    files
        .server()
        .cgroup()
        .map(cgroup -> cgroup.entries().map(SlurmRepeatRules::line))
        .ifPresent(lines -> check(lines, SlurmScope.CGROUP, series, findings));
  }

  private record Line(String key, Where where) {}

  private static Line line(Parameter parameter) {
    SpecPath path = SpecPath.of("slurm", "parameters", parameter.key());
    return new Line(parameter.key(), Where.of(path, parameter));
  }

  private static Line line(Setting setting) {
    SpecPath path = SpecPath.of("slurm", "cgroup", setting.key());
    return new Line(setting.key(), Where.of(path, setting));
  }

  private static void check(
      Stream<Line> lines, SlurmScope scope, SlurmSeries series, Findings findings) {
    ListMultimap<String, Line> byKey = MultimapBuilder.linkedHashKeys().arrayListValues().build();
    lines
        .filter(line -> lastHolds(scope, line.key(), series))
        .forEach(line -> byKey.put(Ascii.toLowerCase(line.key()), line));
    for (String key : byKey.keySet()) {
      if (byKey.get(key).size() > 1) {
        report(byKey.get(key), findings);
      }
    }
  }

  private static boolean lastHolds(SlurmScope scope, String key, SlurmSeries series) {
    return SlurmKeys.find(scope, key)
        .filter(known -> known.isKnownIn(series) && !known.repeatsIn(series))
        .isPresent();
  }

  private static void report(List<Line> lines, Findings findings) {
    Line last = lines.get(lines.size() - 1);
    findings.add(
        ProblemCode.REPEATED_KEY,
        last.where(),
        "`" + last.key() + "` is set on " + lines.size() + " lines, and this value holds",
        "keep one of them: slurmctld logs `specified more than once, latest value used` (22.05.8)",
        problem ->
            problem.addAllRelated(
                lines.stream()
                    .limit(Math.min(lines.size() - 1, Findings.MOST_RELATED))
                    .map(line -> findings.related("set before here", line.where()))
                    .toList()));
  }
}
