package dev.ohpc.model.check.spec;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.MpiSpec;
import dev.ohpc.model.Profile;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What {@link Profile#GUIDE} does nothing with: its files are the guide's, which lack these. That
 * it keeps no time is told by the rules about its files.
 */
final class GuideKeys implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    subject
        .spec()
        .filter(spec -> spec.profile() == Profile.GUIDE)
        .map(GuideKeys::withoutEffect)
        .filter(paths -> !paths.isEmpty())
        .ifPresent(paths -> report(paths, findings));
  }

  private static void report(List<SpecPath> paths, Findings findings) {
    String all = paths.stream().map(SpecPath::toString).collect(Collectors.joining("`, `"));
    findings.add(
        ProblemCode.NO_EFFECT,
        paths.get(0),
        "`" + all + "` changes nothing with `profile: guide`",
        "leave it out, or use `profile: recommended`");
  }

  private static List<SpecPath> withoutEffect(ClusterSpec spec) {
    List<SpecPath> paths = new ArrayList<>();
    add(paths, spec.network().domain().isPresent(), "network", "domain");
    boolean modules = !spec.mpi().modules().equals(MpiSpec.builder().build().modules());
    add(paths, modules, "mpi", "modules");
    add(paths, spec.security().firewall().isPresent(), "security", "firewall");
    add(paths, spec.storage().shared().isPresent(), "storage", "shared");
    add(paths, spec.storage().sharedReadOnly().isPresent(), "storage", "shared-read-only");
    add(paths, !spec.firmware().config().isEmpty(), "firmware", "config");
    boolean interfaces =
        spec.nodes().stream()
            .map(node -> node.hardware().interfaceName())
            .anyMatch(name -> !name.equals(HardwareProfile.RASPBERRY_PI_4B.interfaceName()));
    add(paths, interfaces, "hardware");
    return paths;
  }

  private static void add(List<SpecPath> paths, boolean given, String... keys) {
    if (given) {
      paths.add(SpecPath.of(keys));
    }
  }
}
