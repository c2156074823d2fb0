package dev.ohpc.testkit.broken;

import static dev.ohpc.model.problem.ProblemCode.CLUSTER_NAME;
import static dev.ohpc.model.problem.ProblemCode.DEFAULT_PARTITION;
import static dev.ohpc.model.problem.ProblemCode.GRES_TYPES;
import static dev.ohpc.model.problem.ProblemCode.INCLUDE_LOOP;
import static dev.ohpc.model.problem.ProblemCode.MEMORY_UNKNOWN;
import static dev.ohpc.model.problem.ProblemCode.MISSING_KEY;
import static dev.ohpc.model.problem.ProblemCode.MPI_DEFAULT;
import static dev.ohpc.model.problem.ProblemCode.NODES_STAY_DOWN;
import static dev.ohpc.model.problem.ProblemCode.NODE_NOT_IN_DHCP;
import static dev.ohpc.model.problem.ProblemCode.NODE_NOT_IN_SLURM;
import static dev.ohpc.model.problem.ProblemCode.NOT_A_CONTROLLER;
import static dev.ohpc.model.problem.ProblemCode.NO_PARTITION;
import static dev.ohpc.model.problem.ProblemCode.OPERATOR_IGNORED;
import static dev.ohpc.model.problem.ProblemCode.PARTITION_NODES;
import static dev.ohpc.model.problem.ProblemCode.PARTITION_TWICE;
import static dev.ohpc.model.problem.ProblemCode.REPEATED_KEY;
import static dev.ohpc.model.problem.ProblemCode.SLURMCTLD_ADDR;
import static dev.ohpc.model.problem.ProblemCode.SLURMCTLD_HOST_LIST;
import static dev.ohpc.model.problem.ProblemCode.SLURM_ADDRESS_COUNT;
import static dev.ohpc.model.problem.ProblemCode.SLURM_ADDRESS_TWICE;
import static dev.ohpc.model.problem.ProblemCode.SLURM_CPUS;
import static dev.ohpc.model.problem.ProblemCode.SLURM_DEFUNCT_KEY;
import static dev.ohpc.model.problem.ProblemCode.SLURM_NODE_TWICE;
import static dev.ohpc.model.problem.ProblemCode.SLURM_REMOVED_KEY;
import static dev.ohpc.model.problem.ProblemCode.SLURM_RENAMED_KEY;
import static dev.ohpc.model.problem.ProblemCode.SLURM_UNKNOWN_KEY;
import static dev.ohpc.model.problem.ProblemCode.SLURM_VALUE;
import static dev.ohpc.model.problem.ProblemCode.STATE_DIRECTORY_NOT_MADE;
import static dev.ohpc.model.problem.ProblemCode.STATE_IN_MEMORY;
import static dev.ohpc.testkit.broken.Edits.all;
import static dev.ohpc.testkit.broken.Edits.and;
import static dev.ohpc.testkit.broken.Edits.with;

import java.util.List;

/** Faults of slurm.conf. */
final class SlurmMutations {

  private static final String SLURM = "sms/etc/slurm/slurm.conf";

  static final List<Mutation> ALL =
      List.of(
          new Mutation(
              CLUSTER_NAME, "capitals", SLURM, with("^ClusterName=.*", "ClusterName=Rocky_Pi")),
          new Mutation(
              SLURMCTLD_ADDR, "an address of its own", SLURM, and("SlurmctldAddr=<sms>\n")),
          new Mutation(
              SLURMCTLD_HOST_LIST,
              "two in one name",
              SLURM,
              with("^SlurmctldHost=.*", "SlurmctldHost=<server>,<server>2")),
          new Mutation(
              NOT_A_CONTROLLER,
              "another server",
              SLURM,
              with("^SlurmctldHost=<server>", "SlurmctldHost=<server>2")),
          new Mutation(
              SLURM_CPUS,
              "five of four",
              SLURM,
              with("^(?=NodeName)", "NodeName=DEFAULT CPUs=5\n")),
          new Mutation(
              GRES_TYPES,
              "a kind that is not in GresTypes",
              SLURM,
              with("^(?=NodeName)", "NodeName=DEFAULT Gres=gpu:2\n")),
          new Mutation(
              STATE_DIRECTORY_NOT_MADE,
              "a directory that nobody makes",
              SLURM,
              with("^StateSaveLocation=.*", "StateSaveLocation=/var/spool/slurm")),
          new Mutation(
              STATE_IN_MEMORY,
              "/run",
              SLURM,
              with("^StateSaveLocation=.*", "StateSaveLocation=/run/slurm")),
          new Mutation(
              NODES_STAY_DOWN,
              "ReturnToService=0",
              SLURM,
              with("^ReturnToService=.*", "ReturnToService=0")),
          new Mutation(MPI_DEFAULT, "none", SLURM, with("^MpiDefault=.*\\n", "")),
          new Mutation(
              MEMORY_UNKNOWN, "memory is given out", SLURM, with("CR_Core$", "CR_Core_Memory")),
          new Mutation(
              SLURM_NODE_TWICE,
              "a node again",
              SLURM,
              and("NodeName=<name1> NodeAddr=<address1>\n")),
          new Mutation(
              SLURM_ADDRESS_COUNT,
              "an address too few",
              SLURM,
              with("NodeAddr=\\S+", "NodeAddr=<address1>,<address2>")),
          new Mutation(
              SLURM_ADDRESS_TWICE,
              "the address of another node",
              SLURM,
              with("NodeAddr=\\S+", "NodeAddr=<twice>")),
          new Mutation(NO_PARTITION, "no partition", SLURM, with("^PartitionName=.*\\n", "")),
          new Mutation(
              PARTITION_TWICE,
              "a partition again",
              SLURM,
              and("PartitionName=normal Nodes=<name1>\n")),
          new Mutation(
              PARTITION_NODES,
              "a node that is not there",
              SLURM,
              and("PartitionName=extra Nodes=nowhere\n")),
          new Mutation(DEFAULT_PARTITION, "none is the default", SLURM, with(" Default=YES", "")),
          new Mutation(
              NODE_NOT_IN_DHCP, "a node more", SLURM, and("NodeName=extra NodeAddr=<free>\n")),
          new Mutation(
              NODE_NOT_IN_SLURM,
              "one node only",
              SLURM,
              all(
                  with("^NodeName=\\S+ NodeAddr=\\S+", "NodeName=<name1> NodeAddr=<address1>"),
                  with("Nodes=\\S+", "Nodes=<name1>"))),
          new Mutation(MISSING_KEY, "no ClusterName", SLURM, with("^ClusterName=.*\\n", "")),
          new Mutation(OPERATOR_IGNORED, "+=", SLURM, and("Licenses+=a\n")),
          new Mutation(REPEATED_KEY, "a key again", SLURM, and("ReturnToService=2\n")),
          new Mutation(INCLUDE_LOOP, "itself", SLURM, and("Include slurm.conf\n")),
          new Mutation(SLURM_UNKNOWN_KEY, "a misspelt key", SLURM, and("KillWiat=30\n")),
          new Mutation(SLURM_REMOVED_KEY, "a key of old", SLURM, and("FastSchedule=0\n")),
          new Mutation(
              SLURM_DEFUNCT_KEY, "a key without an effect", SLURM, and("GetEnvTimeout=2\n")),
          new Mutation(
              SLURM_RENAMED_KEY,
              "an old name",
              SLURM,
              with("^CredType=cred/munge", "CryptoType=crypto/munge")),
          new Mutation(SLURM_VALUE, "neither yes nor no", SLURM, and("UsePAM=maybe\n")));

  private SlurmMutations() {}
}
