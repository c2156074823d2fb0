package dev.ohpc.render.runbook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.Profile;
import dev.ohpc.model.problem.InvalidSpecException;
import dev.ohpc.model.problem.Problems;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The whole procedure: from a server with nothing on it to a job that runs on every node.
 *
 * <p>The steps are those of a walk-through in twelve sections, "OpenHPC cluster with Rocky Linux 10
 * on Raspberry Pi 4". {@code profile: guide} gives its commands as they are; {@code recommended}
 * gives what works. How many steps there are does not depend on how many nodes there are.
 *
 * @param cluster the cluster's name
 * @param server the management server
 * @param nodes the nodes that the steps of {@link Place#NODE_ROOTS} and {@link Place#NODES} are
 *     done for, in the order of the spec
 * @param phases its phases, in order
 */
public record Runbook(String cluster, Server server, List<Node> nodes, List<Phase> phases) {

  /**
   * The management server as people see it.
   *
   * @param name its host name
   * @param address its address in the cluster's network
   * @param interfaceName its interface there
   * @param network the cluster's network, such as {@code 192.168.1.0/24}
   */
  public record Server(String name, String address, String interfaceName, String network) {}

  /**
   * A node as steps see it.
   *
   * @param name {@link Variable#NODE}
   * @param address {@link Variable#ADDRESS}
   */
  public record Node(String name, String address) {}

  /** Copies the lists. */
  public Runbook {
    nodes = ImmutableList.copyOf(nodes);
    phases = ImmutableList.copyOf(phases);
  }

  /**
   * The procedure of a cluster.
   *
   * @throws InvalidSpecException if the spec has errors
   */
  public static Runbook of(ClusterSpec spec) {
    Problems problems = spec.check();
    if (problems.hasErrors()) {
      throw new InvalidSpecException(problems);
    }
    ClusterPlaces cluster = new ClusterPlaces(spec);
    List<Phase> phases =
        spec.profile() == Profile.GUIDE
            ? new GuideProcedure(cluster).phases()
            : new RecommendedProcedure(cluster).phases();
    List<Node> nodes =
        spec.nodes().stream()
            .map(node -> new Node(node.name().toString(), node.address().toString()))
            .toList();
    Server server =
        new Server(
            spec.sms().name().toString(),
            cluster.server(),
            spec.sms().interfaceName().toString(),
            spec.network().subnet().toString());
    return new Runbook(spec.cluster().toString(), server, nodes, phases);
  }

  /**
   * The runbook as files, below {@code runbook/} of the rendered directory: {@code run}, which does
   * all of it, a bash script a phase, {@code runbook.json}, a walk-through for people in English
   * and in Spanish with a picture of the cluster, and what the scripts call.
   */
  public List<RunbookFile> files() {
    return new RunbookFiles(this).files();
  }

  /** All steps, in order. */
  public List<Step> steps() {
    return phases.stream().flatMap(phase -> phase.steps().stream()).collect(toImmutableList());
  }

  /**
   * One step.
   *
   * @throws NoSuchElementException if there is none with this id
   */
  public Step step(String id) {
    return steps().stream()
        .filter(step -> step.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("the runbook has no step " + id));
  }
}
