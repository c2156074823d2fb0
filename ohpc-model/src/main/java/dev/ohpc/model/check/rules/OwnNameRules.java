package dev.ohpc.model.check.rules;

import com.google.common.base.Splitter;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.ohpc.model.check.files.Board;
import dev.ohpc.model.check.files.BoardRoot;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.Controller;
import dev.ohpc.model.check.files.NodeFiles;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Named;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.HostnameConfig;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.HostName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Each machine calls itself what the others call it. */
final class OwnNameRules implements ConfigCheck {

  private static final String LOOPBACK_NAME = "localhost";

  @Override
  public void check(ClusterFiles files, Findings findings) {
    nodes(files, findings);
    files
        .server()
        .slurm()
        .filter(slurm -> runsController(files))
        .ifPresent(slurm -> controller(slurm, files.server().hostname(), findings));
  }

  private static void nodes(ClusterFiles files, Findings findings) {
    ListMultimap<String, Board> byRoot = MultimapBuilder.hashKeys().arrayListValues().build();
    for (BoardRoot root : files.hosts().roots()) {
      String path = root.path().path().toString();
      byRoot.put(path.substring(path.lastIndexOf('/') + 1), root.board());
    }
    List<Named> wrong = new ArrayList<>();
    String example = "";
    for (NodeFiles node : files.nodes()) {
      Optional<HostName> own = node.hostname().flatMap(HostnameConfig::name);
      List<Board> boards = byRoot.get(node.node());
      // where the directory agrees with it, the dhcp-host is the odd one, and told as that
      boolean agrees =
          own.filter(name -> name.toString().equalsIgnoreCase(node.node())).isPresent();
      if (own.isPresent() && !boards.isEmpty() && !agrees && !isCalled(own.get(), boards)) {
        String label = boards.get(0).label();
        example =
            wrong.isEmpty() ? "the root of " + label + " names it `" + own.get() + "`" : example;
        wrong.add(new Named(label, node.hostname().orElseThrow()));
      }
    }
    reportNodes(wrong, example, findings);
  }

  private static boolean isCalled(HostName own, List<Board> boards) {
    String key = own.toString().toLowerCase(Locale.ROOT);
    return boards.stream()
        .anyMatch(
            board ->
                board.names().isEmpty()
                    || board.names().contains(key)
                    || board.names().contains(withoutDomain(key)));
  }

  private static void reportNodes(List<Named> wrong, String example, Findings findings) {
    if (!wrong.isEmpty()) {
      findings.addForHosts(
          ProblemCode.HOST_NAME_OF_OTHER,
          SpecPath.of("nodes"),
          wrong,
          nodes -> wrong.size() == 1 ? example : example + "; so it is with " + nodes,
          "write the node's own name into its /etc/hostname: slurmd takes itself for the node of"
              + " that name (NodeName of slurm.conf(5); hostname(5))");
    }
  }

  /** Whether slurmctld may start here: one that no unit starts is told of as that. */
  private static boolean runsController(ClusterFiles files) {
    return files
        .server()
        .enabledUnits()
        .map(units -> units.contains("slurmctld.service"))
        .orElse(true);
  }

  private static void controller(
      SlurmConfig slurm, Optional<HostnameConfig> file, Findings findings) {
    List<Controller> controllers = Controller.all(slurm);
    file.flatMap(HostnameConfig::name)
        .map(HostName::toString)
        .filter(own -> !withoutDomain(own).equals(LOOPBACK_NAME) && areClear(slurm, controllers))
        .filter(own -> controllers.stream().noneMatch(other -> isOwn(other.name(), own)))
        .ifPresent(own -> reportController(own, controllers.get(0), file.get(), findings));
  }

  /** What is wrong with the lines themselves is told where they stand. */
  private static boolean areClear(SlurmConfig slurm, List<Controller> controllers) {
    return !controllers.isEmpty()
        && slurm.value("SlurmctldAddr").isEmpty()
        && controllers.stream().noneMatch(controller -> controller.name().contains(","));
  }

  private static void reportController(
      String own, Controller first, HostnameConfig file, Findings findings) {
    findings.add(
        ProblemCode.NOT_A_CONTROLLER,
        Where.of(SpecPath.of("sms"), first.line(), file),
        "this server is `" + own + "`, and slurm.conf names no such controller",
        "write `SlurmctldHost="
            + withoutDomain(own)
            + "`, in the case of /etc/hostname: otherwise slurmctld ends with `not a valid"
            + " controller` (22.05.8)");
  }

  private static boolean isOwn(String controller, String own) {
    return controller.equals(own)
        || controller.equals(withoutDomain(own))
        || controller.equalsIgnoreCase(LOOPBACK_NAME);
  }

  private static String withoutDomain(String name) {
    return Splitter.on('.').splitToList(name).get(0);
  }
}
