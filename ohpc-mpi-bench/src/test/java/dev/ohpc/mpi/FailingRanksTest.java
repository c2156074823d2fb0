package dev.ohpc.mpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.mpi.job.Job;
import dev.ohpc.mpi.job.JobOutcome;
import dev.ohpc.mpi.job.MpiInstallation;
import dev.ohpc.mpi.program.Fails;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When one rank fails, the job ends; no other waits for it forever. */
@BothLibraries
class FailingRanksTest {

  private static final int RANKS = 3;

  @ParameterizedTest
  @EnumSource
  void anExceptionThatLeavesTheProgramEndsTheJob(MpiInstallation mpi) throws IOException {
    assertThatTheJobEndsWith("for its thread `main` failed:", mpi, Fails.Way.EXCEPTION);
  }

  @ParameterizedTest
  @EnumSource
  void anExceptionThatLeavesMainEndsTheJob(MpiInstallation mpi) throws IOException {
    assertThatTheJobEndsWith("for its thread `main` failed:", mpi, Fails.Way.EXCEPTION_AFTER_INIT);
  }

  @ParameterizedTest
  @EnumSource
  void anExceptionThatEndsAnyThreadEndsTheJob(MpiInstallation mpi) throws IOException {
    assertThatTheJobEndsWith("for its thread `worker` failed:", mpi, Fails.Way.EXCEPTION_IN_THREAD);
  }

  private static void assertThatTheJobEndsWith(String reason, MpiInstallation mpi, Fails.Way way)
      throws IOException {
    JobOutcome outcome = Job.under(mpi, RANKS).run(Fails.class, way);

    assertThat(outcome.output())
        .contains("rank 2 ends the job, " + reason)
        .contains("IllegalStateException: out of luck")
        .doesNotContain("went on");
    assertThat(outcome.status()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void aJobThatIsAbortedHasTheStatusThatWasAskedFor(MpiInstallation mpi) throws IOException {
    JobOutcome outcome = Job.under(mpi, RANKS).run(Fails.class, Fails.Way.ABORT);

    assertThat(outcome.output()).doesNotContain("went on");
    assertThat(outcome.status()).isEqualTo(7);
  }

  /** Launchers would pass the 0 on; the exception ends the job as any other does. */
  @ParameterizedTest
  @EnumSource
  void aJobIsNotAbortedAsASuccess(MpiInstallation mpi) throws IOException {
    JobOutcome outcome = Job.under(mpi, RANKS).run(Fails.class, Fails.Way.ABORT_AS_SUCCESS);

    assertThat(outcome.output())
        .contains("a job is aborted with a status from 1 to 255, but this is 0: ")
        .doesNotContain("went on");
    assertThat(outcome.status()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void aRankThatIsKilledEndsTheJob(MpiInstallation mpi) throws IOException {
    JobOutcome outcome = Job.under(mpi, RANKS).run(Fails.class, Fails.Way.KILL);

    assertThat(outcome.output()).doesNotContain("went on");
    assertThat(outcome.status()).as(outcome.output()).isNotZero();
  }
}
