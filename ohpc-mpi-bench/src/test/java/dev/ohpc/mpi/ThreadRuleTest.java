package dev.ohpc.mpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.mpi.job.Job;
import dev.ohpc.mpi.job.JobOutcome;
import dev.ohpc.mpi.job.MpiInstallation;
import dev.ohpc.mpi.program.Threads;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may call is checked at each call. */
@BothLibraries
class ThreadRuleTest {

  @ParameterizedTest
  @EnumSource
  void funneledIsOneThreadOnly(MpiInstallation mpi) throws IOException {
    assertThat(lines(mpi, ThreadLevel.FUNNELED))
        .contains(
            "other thread: java.lang.IllegalStateException: MPI was started with FUNNELED, so")
        .contains("virtual thread: java.lang.IllegalStateException: MPI is called by platform");
  }

  @ParameterizedTest
  @EnumSource
  void serializedIsAnyThreadAndOneAtATime(MpiInstallation mpi) throws IOException {
    assertThat(lines(mpi, ThreadLevel.SERIALIZED))
        .contains("other thread: 42")
        .contains(
            "during another: java.lang.IllegalStateException: MPI was started with SERIALIZED")
        .contains("while another call is not over");
  }

  @ParameterizedTest
  @EnumSource
  void multipleIsAnyThreadAtAnyTime(MpiInstallation mpi) throws IOException {
    assertThat(lines(mpi, ThreadLevel.MULTIPLE))
        .contains("other thread: 42")
        .contains("all at once: 800")
        .contains("virtual thread: java.lang.IllegalStateException: MPI is called by platform");
  }

  private static String lines(MpiInstallation mpi, ThreadLevel level) throws IOException {
    JobOutcome outcome =
        Job.alone().option("-Dohpc.mpi.lib=" + mpi.library()).run(Threads.class, level);
    assertThat(outcome.status()).as(outcome.output()).isZero();
    return outcome.output();
  }
}
