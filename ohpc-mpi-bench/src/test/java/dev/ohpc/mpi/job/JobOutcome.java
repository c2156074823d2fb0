package dev.ohpc.mpi.job;

import java.util.regex.Pattern;

/**
 * How a job ended.
 *
 * @param output all that its processes and the launcher printed
 */
public record JobOutcome(int status, String output) {

  private static final Pattern CALL_OF_NOTHING =
      Pattern.compile("(?s)SIGSEGV \\(0xb\\) at pc=0x0+, .*# C +\\[mca_btl_tcp\\.so\\+");

  /**
   * Whether a message came to a process that was still in {@code MPI_Init}, where Open MPI has no
   * function for it yet and calls none. Under srun a process leaves {@code MPI_Init} too early now
   * and then: programs in C die in the same way, 11 of 65 on a busy machine (measured with Open MPI
   * 4.1.4, PMIx 4.2.2 and Slurm 22.05; open-mpi/ompi#12495 tells of later versions).
   */
  boolean isDeadOfAnEarlyMessage() {
    return CALL_OF_NOTHING.matcher(output).find();
  }

  /** How often a text was printed. */
  public long count(String text) {
    return output.lines().filter(line -> line.contains(text)).count();
  }
}
