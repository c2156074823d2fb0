package dev.ohpc.mpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.mpi.job.CompiledLibrary;
import dev.ohpc.mpi.job.Job;
import dev.ohpc.mpi.job.JobOutcome;
import dev.ohpc.mpi.job.MpiInstallation;
import dev.ohpc.mpi.program.AgainstModel;
import dev.ohpc.mpi.program.Threads;
import dev.ohpc.mpi.program.Truncations;
import dev.ohpc.testkit.RealProgram;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The ABI of MPI 5.0. Debian has no library of it, so a translation to MPICH stands in, which
 * refuses handles that are not the ABI's: see {@code mpi5_abi_over_mpich.c}.
 */
@RealProgram("mpiexec.mpich")
@RealProgram("mpicc.mpich")
class StandardAbiTest {

  @TempDir private static Path directory;
  private static String option = "";

  @BeforeAll
  static void compile() throws IOException {
    Path library = CompiledLibrary.of("mpicc.mpich", "mpi5_abi_over_mpich.c", directory);
    option = "-Dohpc.mpi.lib=" + library;
  }

  @Test
  void eachOperationDoesWhatTheModelDoesOverATranslation() throws IOException {
    JobOutcome outcome =
        Job.under(MpiInstallation.MPICH, 4).option(option).run(AgainstModel.class, 500, 10);

    assertThat(outcome.output()).contains("190 cases on 4 ranks of Translation of MPICH");
    assertThat(outcome.status()).as(outcome.output()).isZero();
  }

  @Test
  void errorsHaveTheirClassesOverATranslation() throws IOException {
    JobOutcome outcome = Job.under(MpiInstallation.MPICH, 2).option(option).run(Truncations.class);

    assertThat(outcome.output())
        .contains("all: TRUNCATE, MPI_Waitall of irecv from 1, tag 2: ")
        .contains("alone: TRUNCATE, MPI_Wait of irecv from 1, tag 3: ");
    assertThat(outcome.status()).as(outcome.output()).isZero();
  }

  @Test
  void threadLevelsAreItsOwnOverATranslation() throws IOException {
    JobOutcome outcome = Job.alone().option(option).run(Threads.class, ThreadLevel.MULTIPLE);

    assertThat(outcome.output()).contains("all at once: 800");
    assertThat(outcome.status()).as(outcome.output()).isZero();
  }
}
