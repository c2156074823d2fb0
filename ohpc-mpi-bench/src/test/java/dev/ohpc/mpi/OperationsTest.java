package dev.ohpc.mpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.mpi.job.Job;
import dev.ohpc.mpi.job.JobOutcome;
import dev.ohpc.mpi.job.MpiInstallation;
import dev.ohpc.mpi.program.AgainstModel;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every operation, under the real launchers, against a model in plain Java. */
@BothLibraries
class OperationsTest {

  private static final int SEEDS = 10;

  @ParameterizedTest
  @CsvSource({
    "OPEN_MPI, 1",
    "OPEN_MPI, 2",
    "OPEN_MPI, 4",
    "OPEN_MPI, 7",
    "MPICH, 1",
    "MPICH, 2",
    "MPICH, 4",
    "MPICH, 7"
  })
  void eachDoesWhatTheModelDoes(MpiInstallation mpi, int ranks) throws IOException {
    JobOutcome outcome = Job.under(mpi, ranks).run(AgainstModel.class, ranks * 1000, SEEDS);

    assertThat(outcome.output()).contains(SEEDS * 19 + " cases on " + ranks + " ranks");
    assertThat(outcome.status()).as(outcome.output()).isZero();
  }
}
