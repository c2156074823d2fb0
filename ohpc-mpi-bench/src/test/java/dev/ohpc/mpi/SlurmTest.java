package dev.ohpc.mpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.mpi.job.Job;
import dev.ohpc.mpi.job.JobOutcome;
import dev.ohpc.mpi.job.MpiInstallation;
import dev.ohpc.mpi.program.RollCall;
import dev.ohpc.testkit.RealProgram;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twelve tasks on three machines, started by srun. */
@RealProgram(value = "slurmctld", namespaces = true)
@RealProgram("slurmd")
@RealProgram("munged")
class SlurmTest {

  @TempDir private Path work;

  @Test
  @RealProgram("mpirun.openmpi")
  void withPmixTheyAreOneJob() throws IOException {
    JobOutcome outcome = Job.underSlurm("pmix", work).run(RollCall.class);

    assertThat(outcome.output())
        .contains(
            """
            ranks: 12, started by srun with PMIx
            ranks a machine: {node1=4, node2=4, node3=4}, at most 4
            sum of ranks: 66
            """);
    assertThat(outcome.status()).as(outcome.output()).isZero();
  }

  @Test
  @RealProgram("mpiexec.mpich")
  void withoutPmiEachIsRefusedWithTheCure() throws IOException {
    JobOutcome outcome =
        Job.underSlurm("none", work)
            .option("-Dohpc.mpi.lib=" + MpiInstallation.MPICH.library())
            .run(RollCall.class);

    assertThat(outcome.count("srun started 12 processes, but MPICH 4")).isEqualTo(12);
    assertThat(outcome.output()).contains("srun --mpi=pmix").doesNotContain("ranks:");
    assertThat(outcome.status()).isNotZero();
  }
}
