package dev.ohpc.model.check;

import static dev.ohpc.model.check.SoundFiles.and;
import static dev.ohpc.model.check.SoundFiles.each;
import static dev.ohpc.model.check.SoundFiles.image;
import static dev.ohpc.model.check.SoundFiles.job;
import static dev.ohpc.model.check.SoundFiles.slurm;
import static dev.ohpc.model.check.SoundFiles.slurmLines;
import static dev.ohpc.model.check.SoundFiles.without;

import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.config.LdSoConfig;
import dev.ohpc.model.config.LdSoLine;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.SlurmLine.Nodes;
import dev.ohpc.model.config.SlurmLine.Partition;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.MemorySize;
import dev.ohpc.model.value.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What Slurm takes and does badly, and what it does not take. */
final class SlurmFaults {

  private SlurmFaults() {}

  static Stream<Fault> all() {
    return Stream.of(controller(), nodes(), partitions(), memory(), mpi()).flatMap(s -> s);
  }

  private static Stream<Fault> controller() {
    return Stream.of(
        new Fault(
            ProblemCode.SLURMD_WITHOUT_CONFIG,
            "no --conf-server",
            image(image -> image.slurmd(Optional.empty()))),
        new Fault(ProblemCode.MISSING_KEY, "no ClusterName", unset("ClusterName")),
        new Fault(ProblemCode.MISSING_KEY, "ClusterName of nothing", slurm("ClusterName", "")),
        new Fault(ProblemCode.MISSING_KEY, "no SlurmctldHost", unset("SlurmctldHost")),
        new Fault(
            ProblemCode.SLURM_VALUE,
            "a server twice",
            slurmLines(and(new SlurmLine.Parameter("SlurmctldHost", "sms(10.0.0.9)")))),
        new Fault(ProblemCode.CLUSTER_NAME, "capitals", slurm("ClusterName", "Rocky_Pi")),
        new Fault(ProblemCode.CLUSTER_NAME, "41 letters", slurm("ClusterName", "a".repeat(41))),
        new Fault(
            ProblemCode.REPEATED_KEY,
            "ReturnToService, and the last is 0",
            slurmLines(and(new SlurmLine.Parameter("ReturnToService", "0")))),
        new Fault(ProblemCode.SLURMCTLD_ADDR, "given", slurm("SlurmctldAddr", "192.168.1.1")),
        new Fault(ProblemCode.SLURMCTLD_HOST_LIST, "two", slurm("SlurmctldHost", "sms,sms2")),
        new Fault(ProblemCode.NODES_STAY_DOWN, "0", slurm("ReturnToService", "0")),
        new Fault(ProblemCode.NODES_STAY_DOWN, "not given", unset("ReturnToService")),
        new Fault(
            ProblemCode.STATE_DIRECTORY_NOT_MADE,
            "another",
            slurm("StateSaveLocation", "/var/spool/slurm")),
        new Fault(ProblemCode.STATE_DIRECTORY_NOT_MADE, "none", unset("StateSaveLocation")),
        new Fault(
            ProblemCode.STATE_IN_MEMORY, "/run", slurm("StateSaveLocation", "/var/run/slurm")));
  }

  private static Stream<Fault> nodes() {
    return Stream.of(
        new Fault(
            ProblemCode.SLURM_NODE_TWICE,
            "on a line of its own",
            slurmLines(and(nodes("node2", "192.168.1.12")))),
        new Fault(
            ProblemCode.SLURM_ADDRESS_COUNT,
            "too few addresses",
            slurmLines(
                each(
                    Nodes.class,
                    line ->
                        new Nodes(
                            line.names(),
                            Optional.of(HostList.parse("192.168.1.[11-12]")),
                            line.attributes())))),
        new Fault(
            ProblemCode.SLURM_ADDRESS_COUNT,
            "too few host names, which are the addresses",
            slurmLines(
                each(
                    Nodes.class,
                    line ->
                        new Nodes(
                            line.names(),
                            Optional.empty(),
                            Map.of("NodeHostname", "192.168.1.[11-12]"))))),
        new Fault(
            ProblemCode.SLURM_ADDRESS_COUNT, "too many ports", attribute("Port", "[7001-7004]")),
        new Fault(
            ProblemCode.SLURM_ADDRESS_COUNT, "ports of no list", attribute("Port", "7001-7004")),
        new Fault(
            ProblemCode.SLURM_ADDRESS_COUNT, "too few BcastAddr", attribute("BcastAddr", "a,b")),
        new Fault(ProblemCode.SLURM_CPUS, "5 of 1 x 4 x 1", attribute("CPUs", "5")),
        new Fault(ProblemCode.GRES_TYPES, "no GresTypes", attribute("Gres", "gpu:a100:2")),
        new Fault(
            ProblemCode.GRES_TYPES,
            "another in GresTypes",
            attribute("Gres", "gpu:2,nic:1", "GresTypes", "GPU")));
  }

  private static Stream<Fault> partitions() {
    return Stream.of(
        new Fault(
            ProblemCode.NO_PARTITION, "none", slurmLines(without(Partition.class::isInstance))),
        new Fault(
            ProblemCode.PARTITION_TWICE,
            "on a line of its own",
            slurmLines(and(partition("normal", "node1", "NO")))),
        new Fault(
            ProblemCode.PARTITION_TWICE,
            "the default on two lines",
            slurmLines(and(partition("normal", "node1", "YES")))),
        new Fault(
            ProblemCode.PARTITION_NODES,
            "a node that is not there",
            slurmLines(and(partition("big", "node[1-5]", "NO")))),
        new Fault(
            ProblemCode.DEFAULT_PARTITION, "two", slurmLines(and(partition("big", "ALL", "yes")))),
        new Fault(
            ProblemCode.DEFAULT_PARTITION,
            "none",
            slurmLines(
                each(
                    Partition.class,
                    line -> new Partition(line.name(), line.nodes(), Map.of("State", "UP"))))));
  }

  private static Stream<Fault> memory() {
    return Stream.of(
        new Fault(
            ProblemCode.MEMORY_UNKNOWN,
            "given out",
            slurm("SelectTypeParameters", "CR_Core_Memory")),
        new Fault(
            ProblemCode.REAL_MEMORY_TOO_LARGE,
            "all of it",
            ClusterFiles.builder()
                .from(attribute("RealMemory", "4096"))
                .hardware(
                    Map.of(
                        "node2",
                        HardwareProfile.builder()
                            .name(Word.parse("pi"))
                            .memory(MemorySize.parse("4GiB"))
                            .build()))
                .build()),
        new Fault(
            ProblemCode.DEFAULT_MEMORY_TOO_LARGE,
            "a CPU",
            attribute("RealMemory", "3800", "DefMemPerCPU", "1024")),
        new Fault(
            ProblemCode.DEFAULT_MEMORY_TOO_LARGE,
            "a node",
            attribute("RealMemory", "3800", "DefMemPerNode", "4000")));
  }

  private static Stream<Fault> mpi() {
    return Stream.of(
        new Fault(ProblemCode.MPI_LAUNCHER, "pmi2", job(job -> job.launcher("pmi2"))),
        new Fault(
            ProblemCode.MPI_LAUNCHER,
            "none with Open MPI 4",
            job(job -> job.launcher("none").modules(List.of(Word.parse("openmpi4/4.1.6"))))),
        new Fault(ProblemCode.PROGRAM_NOT_SHARED, "/root", job(job -> job.program("/root/pi_mpi"))),
        new Fault(ProblemCode.MPI_DEFAULT, "none", slurm("MpiDefault", "none")),
        new Fault(ProblemCode.MPI_DEFAULT, "no plugin", slurm("MpiDefault", "pmx")),
        new Fault(ProblemCode.MPI_DEFAULT, "not the job's", slurm("MpiDefault", "pmi2")),
        new Fault(
            ProblemCode.UNTESTED_MPI_PAIR,
            "the distribution's",
            image(
                image ->
                    image.addLdSo(
                        LdSoConfig.builder()
                            .addStanzas(Stanza.of(LdSoLine.directory("/usr/lib64/openmpi/lib")))
                            .build()))));
  }

  private static ClusterFiles unset(String key) {
    return slurmLines(
        without(line -> line instanceof SlurmLine.Parameter p && p.key().equals(key)));
  }

  /** A line of nodes. */
  static SlurmLine nodes(String names, String addresses) {
    return new Nodes(
        HostList.parse(names), Optional.of(HostList.parse(addresses)), Map.of("CPUs", "4"));
  }

  private static SlurmLine partition(String name, String nodes, String isDefault) {
    return new Partition(name, HostList.parse(nodes), Map.of("Default", isDefault));
  }

  /** Each node with an attribute, and a line that sets a key. */
  private static ClusterFiles attribute(String name, String text, String key, String value) {
    return slurmLines(
        lines ->
            Stream.concat(
                lines.map(line -> attributed(name, text, line)),
                Stream.of(new SlurmLine.Parameter(key, value))));
  }

  /** The slurm.conf whose nodes have an attribute. */
  private static ClusterFiles attribute(String key, String value) {
    return slurmLines(lines -> lines.map(line -> attributed(key, value, line)));
  }

  private static SlurmLine attributed(String key, String value, SlurmLine line) {
    if (!(line instanceof Nodes nodes)) {
      return line;
    }
    Map<String, String> attributes = new LinkedHashMap<>(nodes.attributes());
    attributes.put(key, value);
    return new Nodes(nodes.names(), nodes.addresses(), attributes);
  }
}
