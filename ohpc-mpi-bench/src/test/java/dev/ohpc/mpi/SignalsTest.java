package dev.ohpc.mpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.mpi.job.Job;
import dev.ohpc.mpi.job.JobOutcome;
import dev.ohpc.mpi.job.MpiInstallation;
import dev.ohpc.mpi.program.Faults;
import dev.ohpc.mpi.program.UnguardedFaults;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The JVM goes on with its signals after an MPI library has been started. */
@BothLibraries
class SignalsTest {

  @ParameterizedTest
  @EnumSource
  void nullChecksDivisionsAndDeepStacksAreExceptionsAsEver(MpiInstallation mpi) throws IOException {
    assertThatAllIsCaught(Job.under(mpi, 2));
  }

  /** Or the JVM would die of its own faults while the library is loaded. */
  @Test
  void signalsThatAUserGivesToUcxAreNotTaken() throws IOException {
    assertThatAllIsCaught(
        Job.under(MpiInstallation.MPICH, 2)
            .variable("UCX_ERROR_SIGNALS", "SIGSEGV,SIGFPE,SIGBUS,SIGILL"));
  }

  private static void assertThatAllIsCaught(Job job) throws IOException {
    JobOutcome outcome = job.run(Faults.class);

    assertThat(outcome.output().lines()).contains("rank 0 caught 40020", "rank 1 caught 40020");
    assertThat(outcome.status()).isZero();
  }

  /**
   * What the others guard against is there, or they would prove nothing. Most processes die of it;
   * of some UCX lets go after the first signal.
   */
  @Test
  void mpichAsItIsTakesTheJvmsFirstNullCheckForACrash() throws IOException {
    JobOutcome outcome =
        Job.alone()
            .option("-XX:ErrorFile=/dev/null")
            .option("-XX:-CreateCoredumpOnCrash")
            .run(UnguardedFaults.class, MpiInstallation.MPICH.library());

    assertThat(outcome.output()).contains("loaded true", "Caught signal 11");
  }
}
