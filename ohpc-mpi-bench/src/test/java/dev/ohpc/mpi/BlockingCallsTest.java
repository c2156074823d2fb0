package dev.ohpc.mpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.mpi.job.Job;
import dev.ohpc.mpi.job.JobOutcome;
import dev.ohpc.mpi.job.MpiInstallation;
import dev.ohpc.mpi.program.CollectsInBarrier;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls that wait. */
@BothLibraries
class BlockingCallsTest {

  @ParameterizedTest
  @EnumSource
  void garbageIsCollectedDuringABarrier(MpiInstallation mpi) throws IOException {
    JobOutcome outcome = Job.under(mpi, 2).run(CollectsInBarrier.class);

    assertThat(outcome.output().lines()).contains("rank 0 is through", "rank 1 is through");
    assertThat(outcome.status()).isZero();
  }
}
