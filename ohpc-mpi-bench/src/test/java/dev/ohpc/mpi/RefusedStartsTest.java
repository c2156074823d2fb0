package dev.ohpc.mpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.mpi.job.CompiledLibrary;
import dev.ohpc.mpi.job.Job;
import dev.ohpc.mpi.job.JobOutcome;
import dev.ohpc.mpi.job.MpiInstallation;
import dev.ohpc.mpi.program.Threads;
import dev.ohpc.testkit.RealProgram;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot work is refused before it begins, in a sentence and without a trace. */
class RefusedStartsTest {

  @TempDir private Path directory;

  @Test
  @RealProgram("mpirun.openmpi")
  @RealProgram("mpiexec.mpich")
  void processesThatDoNotSeeEachOther() throws IOException {
    assertThatSingletonsAreRefused(
        MpiInstallation.OPEN_MPI, MpiInstallation.MPICH, "mpirun of Open MPI", "MPICH 4");
    assertThatSingletonsAreRefused(
        MpiInstallation.MPICH, MpiInstallation.OPEN_MPI, "mpiexec of MPICH (Hydra)", "Open MPI 4");
  }

  private static void assertThatSingletonsAreRefused(
      MpiInstallation launcher, MpiInstallation library, String launcherName, String libraryName)
      throws IOException {
    JobOutcome outcome =
        Job.under(launcher, 2)
            .option("-Dohpc.mpi.lib=" + library.library())
            .run(Threads.class, ThreadLevel.FUNNELED);

    assertThat(outcome.output())
        .contains(launcherName + " started 2 processes, but " + libraryName)
        .contains(
            "sees one only, so that each would run alone: start it with the mpirun or mpiexec")
        .doesNotContain("other thread", "\tat ");
    assertThat(outcome.status()).isNotZero();
  }

  @Test
  @RealProgram("gcc")
  void aLibraryThatIsNotKnown() throws IOException {
    Path library = CompiledLibrary.of("gcc", "unknown_mpi.c", directory);

    assertThatItIsRefused(
        library.toString(),
        "the MPI library "
            + library
            + " says that it is `Research MPI 0.3`, of which neither handles nor constants are"
            + " known: use Open MPI, a library of the MPICH ABI, or one of the ABI of MPI 5.0");
  }

  @Test
  void aLibraryThatIsNotThere() throws IOException {
    assertThatItIsRefused(
        "/nowhere/libmpi.so",
        "no MPI library could be loaded (asked for by ohpc.mpi.lib):\n"
            + "  /nowhere/libmpi.so: cannot open shared object file: No such file or directory");
  }

  @Test
  void aLibraryOfSomethingElse() throws IOException {
    assertThatItIsRefused("libm.so.6", "libm.so.6 is no MPI library");
  }

  private static void assertThatItIsRefused(String library, String message) throws IOException {
    JobOutcome outcome =
        Job.alone()
            .variable("LC_ALL", "C") // the linker's reason is in the user's language
            .option("-Dohpc.mpi.lib=" + library)
            .run(Threads.class, ThreadLevel.FUNNELED);

    assertThat(outcome.output().strip())
        .isEqualTo("Exception in thread \"main\" dev.ohpc.mpi.MpiStartException: " + message);
    assertThat(outcome.status()).isEqualTo(1);
  }
}
