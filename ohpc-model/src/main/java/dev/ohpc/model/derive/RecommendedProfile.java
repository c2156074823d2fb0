package dev.ohpc.model.derive;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.MpiSpec;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.config.ClusterConfigs;
import dev.ohpc.model.config.HostnameConfig;
import dev.ohpc.model.config.HostsConfig;
import dev.ohpc.model.config.HostsEntry;
import dev.ohpc.model.config.JobScript;
import dev.ohpc.model.config.JobScriptBuilder;
import dev.ohpc.model.config.NodeConfigs;
import dev.ohpc.model.config.Places;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.UnixPath;
import dev.ohpc.model.value.Word;
import java.util.Locale;

/** A cluster that comes up: what each file says, and why, is told in the file. */
final class RecommendedProfile {

  private final ClusterSpec spec;
  private final Places places;

  RecommendedProfile(ClusterSpec spec) {
    this.spec = spec;
    UnixPath roots = spec.storage().nfsDirectory();
    this.places =
        new Places(
            spec.storage().image().orElse(roots.resolve(HostName.parse("image"))),
            roots,
            spec.storage().tftpDirectory(),
            UnixPath.parse("/home/jobs"));
  }

  ClusterConfigs configs() {
    return ClusterConfigs.builder()
        .slurmSeries(spec.slurm().version())
        .places(places)
        .sms(new RecommendedSms(spec, places, Names.nodes(spec)).configs())
        .image(new RecommendedImage(spec).configs())
        .nodes(spec.nodes().stream().map(this::node).toList())
        .boot(new RecommendedBoot(spec).configs())
        .piJob(piJob())
        .build();
  }

  /**
   * A node knows itself and the server; of the others it asks the server's DNS. So the files of all
   * nodes together grow as the cluster does, not as its square.
   */
  private NodeConfigs node(NodeSpec node) {
    return NodeConfigs.builder()
        .node(node.name())
        .hostname(HostnameConfig.of(node.name()))
        .hosts(
            HostsConfig.builder()
                .addStanzas(Names.LOCALHOST)
                .addStanzas(Stanza.of(HostsEntry.of(node.address(), node.name()), Names.sms(spec)))
                .build())
        .build();
  }

  /**
   * The guide's validation run. PMIx, since Open MPI has not had PMI-2 since 5.0 (its release
   * notes): with {@code --mpi=pmi2} each task is a job of its own, of size 1.
   */
  private JobScript piJob() {
    MpiSpec mpi = spec.mpi();
    JobScriptBuilder job =
        JobScript.builder()
            .addComment("Computes Pi on all nodes, to validate the cluster.")
            .addComment(
                "Submit it from a directory of your own that all nodes see, with pi_mpi in it:",
                "mpicc -O3 pi_mpi.c -o pi_mpi")
            .name(Word.parse("pi"))
            .nodes(spec.nodes().size())
            .tasks(spec.nodes().stream().mapToInt(node -> node.hardware().cores()).sum())
            .minutes(10)
            .launcher(Launchers.of(spec).name().toLowerCase(Locale.ROOT))
            .program("./pi_mpi");
    if (Launchers.stack(spec) == MpiSpec.Stack.OPENHPC) {
      job.addAllModules(mpi.modules());
    } else {
      job.programs(OpenMpi.PROGRAMS);
    }
    return job.build();
  }
}
