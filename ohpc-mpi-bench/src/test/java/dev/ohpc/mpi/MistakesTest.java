package dev.ohpc.mpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.mpi.job.Job;
import dev.ohpc.mpi.job.JobOutcome;
import dev.ohpc.mpi.job.MpiInstallation;
import dev.ohpc.mpi.program.Mistakes;
import dev.ohpc.mpi.program.Truncations;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What users get wrong is an exception, and the process goes on. */
@BothLibraries
class MistakesTest {

  private static final Map<MpiInstallation, String> OUTPUTS = new EnumMap<>(MpiInstallation.class);

  /** One run a library serves all tests. */
  @BeforeAll
  static void run() throws IOException {
    for (MpiInstallation mpi : MpiInstallation.values()) {
      JobOutcome outcome =
          Job.alone().option("-Dohpc.mpi.lib=" + mpi.library()).run(Mistakes.class);
      assertThat(outcome.status()).as(outcome.output()).isZero();
      OUTPUTS.put(mpi, outcome.output());
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachIsToldInASentence(MpiInstallation mpi) {
    assertThat(OUTPUTS.get(mpi))
        .contains(
            """
            negative rank: IllegalArgumentException, a rank must not be negative, but is -7
            negative tag: IllegalArgumentException, a tag must not be negative, but is -7
            negative root: IllegalArgumentException, a root must not be negative, but is -2
            negative colour: IllegalArgumentException, a colour must not be negative, but is -1
            """)
        .contains(
            """
            room: IllegalArgumentException, what is received is as much as what is sent, but the \
            room is 2 INT and what is sent 1 INT
            room of another type: IllegalArgumentException, what is received is as much as what \
            is sent, but the room is 1 LONG and what is sent 1 INT
            parts: IllegalArgumentException, a part of 1 INT for each of 1 processes takes 1 INT, \
            but the whole is 2 INT
            counts: IllegalArgumentException, counts are not negative, and one for each of 1 \
            processes, but are [1, 1]
            sum: IllegalArgumentException, counts add up to 2, but the whole is 1 INT
            """)
        .contains(
            """
            freed memory: IllegalStateException, Already closed
            memory to read only: IllegalArgumentException, Attempt to write a read-only segment
            elements: IllegalArgumentException, 7 bytes are no INT elements that one message can \
            hold: it takes a multiple of 4 bytes, and at most 2147483647 elements
            closed: IllegalStateException, copy of MPI_COMM_WORLD is closed
            second start: IllegalStateException, MPI is started once in a process, and cannot be \
            started again
            """)
        .contains(
            "after the end: IllegalStateException, MPI is finished: no more calls can be made");
  }

  /** With the class that the MPI standard gives it, whatever its number is in the library. */
  @ParameterizedTest
  @EnumSource
  void whatTheLibraryRefusesHasItsClassAndItsText(MpiInstallation mpi) {
    assertThat(OUTPUTS.get(mpi))
        .containsPattern("rank: RANK, MPI_Send: .*[Ii]nvalid rank")
        .containsPattern("root: ROOT, MPI_Bcast: .*[Ii]nvalid root")
        .containsPattern("operation: OP, MPI_Allreduce: .*")
        .containsPattern("truncation: TRUNCATE, MPI_Recv: .*[Mm]essage truncated");
  }

  @ParameterizedTest
  @EnumSource
  void whatNobodyClosedIsToldAtTheEnd(MpiInstallation mpi) {
    assertThat(OUTPUTS.get(mpi))
        .contains(
            "rank 0 finishes MPI without having closed: irecv from 0, tag 7 in part 3 of"
                + " MPI_COMM_WORLD; part 3 of MPI_COMM_WORLD");
  }

  @ParameterizedTest
  @EnumSource
  void ofSeveralRequestsTheOneThatFailedIsNamed(MpiInstallation mpi) throws IOException {
    JobOutcome outcome = Job.under(mpi, 2).run(Truncations.class);

    assertThat(outcome.output())
        .contains("all: TRUNCATE, MPI_Waitall of irecv from 1, tag 2: ")
        .contains("again: TRUNCATE, MPI_Waitall of irecv from 1, tag 2: ")
        .contains("alone: TRUNCATE, MPI_Wait of irecv from 1, tag 3: ");
    assertThat(outcome.status()).as(outcome.output()).isZero();
  }
}
