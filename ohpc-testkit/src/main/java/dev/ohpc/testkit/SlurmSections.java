package dev.ohpc.testkit;

import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.SlurmLine.Nodes;
import dev.ohpc.model.config.SlurmLine.Parameter;
import dev.ohpc.model.config.SlurmLine.Partition;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.Ipv4Address;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The parts of a slurm.conf that go with each other. */
final class SlurmSections {

  private static final int MOST_PARAMETERS = 6;
  private static final int MOST_KINDS = 3;

  private static final Pattern PAIR = Pattern.compile("(\\w+)=(\\S+)");

  private static final List<Parameter> PARAMETERS =
      Stream.of(
              "ReturnToService=2",
              "MpiDefault=pmix",
              "KillWait=0x1e",
              "SlurmdTimeout=300",
              "SchedulerType=sched/backfill",
              "SelectType=select/cons_tres",
              "SelectTypeParameters=CR_Core",
              "stateSaveLocation=/var/spool/slurmctld",
              "SlurmUser=slurm",
              "TmpFS=/a directory",
              "PrologFlags=Alloc,Contain",
              "Licenses=a:2,b",
              "MaxJobCount=INFINITE",
              "SlurmctldParameters=enable_configless")
          .map(line -> line.split("=", 2))
          .map(pair -> new Parameter(pair[0], pair[1]))
          .toList();

  private static final List<Parameter> HEAD =
      List.of(new Parameter("ClusterName", "rocky-pi"), new Parameter("SlurmctldHost", "sms"));

  private static final Map<String, String> DEFAULT = Map.of("Default", "YES");

  /** What nodes of one kind have; Slurm works out the CPUs, or is told. */
  private static final List<Map<String, String>> HARDWARE =
      Stream.of(
              "",
              "CPUs=4",
              "Sockets=1 CoresPerSocket=4 ThreadsPerCore=1",
              "CPUs=128 Boards=1 SocketsPerBoard=2 CoresPerSocket=64 ThreadsPerCore=1",
              "RealMemory=3584 Weight=10 Feature=a,b")
          .map(SlurmSections::attributes)
          .toList();

  private SlurmSections() {}

  private static Map<String, String> attributes(String line) {
    Map<String, String> attributes = new LinkedHashMap<>();
    PAIR.matcher(line).results().forEach(pair -> attributes.put(pair.group(1), pair.group(2)));
    return attributes;
  }

  /** Parameters without repeats. */
  static Arbitrary<List<Parameter>> parameters() {
    return Arbitraries.of(PARAMETERS).list().uniqueElements().ofMaxSize(MOST_PARAMETERS);
  }

  /** Kinds of nodes. */
  static Arbitrary<List<NodeKind>> kinds() {
    return Combinators.combine(
            Arbitraries.of(HARDWARE), Arbitraries.of(false, true), Arbitraries.of(false, true))
        .as(NodeKind::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(MOST_KINDS);
  }

  /** The whole, in which the nodes are dealt out to the kinds in runs. */
  static SlurmConfig config(
      int count, Naming naming, List<Parameter> parameters, List<NodeKind> kinds) {
    List<SlurmLine> nodes = new ArrayList<>();
    List<SlurmLine> partitions = new ArrayList<>();
    partitions.add(new Partition("normal", names(naming, 0, count), DEFAULT));
    int run = (count + kinds.size() - 1) / kinds.size();
    for (int first = 0; first < count; first += run) {
      int end = Math.min(count, first + run);
      NodeKind kind = kinds.get(first / run);
      nodes.add(kind.line(naming, first, end));
      if (kind.hasPartition()) {
        partitions.add(new Partition("part" + first, names(naming, first, end), Map.of()));
      }
    }
    return SlurmConfig.builder()
        .addStanzas(Stanza.of("", Stream.concat(HEAD.stream(), parameters.stream()).toList()))
        .addStanzas(Stanza.of("nodes", nodes), Stanza.of("partitions", partitions))
        .build();
  }

  private static HostList names(Naming naming, int first, int end) {
    return HostList.of(IntStream.range(first, end).mapToObj(naming::name).toList());
  }

  /**
   * Nodes that are alike.
   *
   * @param attributes what the line of the nodes says of them
   * @param hasAddresses whether it tells their addresses
   * @param hasPartition whether there is a partition of these nodes only
   */
  record NodeKind(Map<String, String> attributes, boolean hasAddresses, boolean hasPartition) {

    static final NodeKind PLAIN = new NodeKind(Map.of(), false, false);

    private static final int FIRST_ADDRESS = 0x0a_00_00_0b;

    private SlurmLine line(Naming naming, int first, int end) {
      return new Nodes(names(naming, first, end), addresses(first, end), attributes);
    }

    private Optional<HostList> addresses(int first, int end) {
      if (!hasAddresses) {
        return Optional.empty();
      }
      return Optional.of(
          HostList.ofAll(
              IntStream.range(first, end)
                  .mapToObj(index -> Ipv4Address.ofBits(FIRST_ADDRESS + index))
                  .toList()));
    }
  }
}
