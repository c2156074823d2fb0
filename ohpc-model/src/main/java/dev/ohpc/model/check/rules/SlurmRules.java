package dev.ohpc.model.check.rules;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.SlurmNodeLine;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Named;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.ClusterName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What slurmctld reads without a word and does badly. */
final class SlurmRules implements ConfigCheck {

  private static final Splitter COMMA = Splitter.on(',').trimResults().omitEmptyStrings();

  private static final Splitter NAME = Splitter.on('(');

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files.server().slurm().ifPresent(slurm -> check(slurm, files.hosts().nodes(), findings));
  }

  private static void check(SlurmConfig slurm, List<SlurmNodeLine> nodes, Findings findings) {
    if (SlurmNodeLine.areAllIn(slurm)) {
      clusterName(slurm, findings);
      server(slurm, findings);
    }
    spelling(slurm, findings);
    returnToService(slurm, findings);
    resources(slurm, nodes, findings);
  }

  private static void spelling(SlurmConfig slurm, Findings findings) {
    slurm
        .parameter("ClusterName")
        .filter(name -> name.value().length() > ClusterName.LONGEST || hasCapitals(name.value()))
        .ifPresent(
            name ->
                findings.add(
                    ProblemCode.CLUSTER_NAME,
                    Where.of(SpecPath.of("cluster"), name),
                    hasCapitals(name.value())
                        ? "`ClusterName=" + name.value() + "` has capitals"
                        : "ClusterName has " + name.value().length() + " characters",
                    "write at most "
                        + ClusterName.LONGEST
                        + " characters in lower case: Slurm takes capitals for small letters, and"
                        + " the accounting database has no tables with longer names"
                        + " (slurm.conf(5))"));
  }

  private static boolean hasCapitals(String name) {
    return !Ascii.toLowerCase(name).equals(name);
  }

  private static void clusterName(SlurmConfig slurm, Findings findings) {
    if (slurm.value("ClusterName").orElse("").isEmpty()) {
      findings.add(
          ProblemCode.MISSING_KEY,
          Where.of(SpecPath.of("cluster"), slurm),
          "slurm.conf has no `ClusterName`",
          "add `ClusterName=NAME`: each program of Slurm ends without it (22.05.8)");
    }
  }

  private static void server(SlurmConfig slurm, Findings findings) {
    if (slurm.value("SlurmctldHost").isEmpty() && slurm.value("ControlMachine").isEmpty()) {
      findings.add(
          ProblemCode.MISSING_KEY,
          Where.of(SpecPath.of("sms"), slurm),
          "slurm.conf has no `SlurmctldHost`",
          "add `SlurmctldHost=NAME(ADDRESS)`: each program of Slurm ends without it (22.05.8)");
    }
    Set<String> names = new HashSet<>();
    slurm
        .parameters("SlurmctldHost")
        .filter(host -> !names.add(NAME.split(host.value()).iterator().next()))
        .forEach(
            host ->
                findings.add(
                    ProblemCode.SLURM_VALUE,
                    Where.of(SpecPath.of("sms"), host),
                    "`SlurmctldHost=" + host.value() + "` names a server that is named before",
                    "name each once: each program of Slurm ends with `Duplicate SlurmctldHost"
                        + " records` (22.05.8)"));
  }

  private static void returnToService(SlurmConfig slurm, Findings findings) {
    // a line that undoes another is told of as that
    boolean isSet = slurm.parameters("ReturnToService").anyMatch(line -> !line.value().equals("0"));
    if (!isSet) {
      findings.add(
          ProblemCode.NODES_STAY_DOWN,
          Where.of(
              SpecPath.of("slurm", "parameters", "ReturnToService"),
              slurm.parameter("ReturnToService").<Object>map(given -> given).orElse(slurm)),
          "with ReturnToService=0 a node that was off stays DOWN until somebody resumes it",
          "set `ReturnToService=2`; OpenHPC's own is 1 (slurm.conf(5))");
    }
  }

  private static void resources(SlurmConfig slurm, List<SlurmNodeLine> nodes, Findings findings) {
    Set<String> types = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    types.addAll(COMMA.splitToList(slurm.value("GresTypes").orElse("")));
    List<SlurmNodeLine> without =
        nodes.stream().filter(line -> !types.containsAll(resources(line))).toList();
    if (!without.isEmpty()) {
      findings.addForHosts(
          ProblemCode.GRES_TYPES,
          SpecPath.of("slurm", "parameters", "GresTypes"),
          without.stream()
              .flatMap(line -> line.names().stream().map(name -> new Named(name, line.line())))
              .toList(),
          names -> "Gres of " + names + " has a kind of resource that is not in GresTypes",
          "name each kind in GresTypes, such as `GresTypes=gpu`: no job gets them otherwise"
              + " (slurm.conf(5); slurmctld 22.05.8 says nothing)");
    }
  }

  /** The kinds of a line's resources: {@code gpu} of {@code gpu:a100:2,nic:1}. */
  private static List<String> resources(SlurmNodeLine line) {
    return COMMA
        .splitToStream(line.value("Gres").orElse(""))
        .map(
            resource ->
                resource.contains(":") ? resource.substring(0, resource.indexOf(':')) : resource)
        .filter(kind -> !kind.equalsIgnoreCase("none"))
        .toList();
  }
}
