package dev.ohpc.mpi.job;

/**
 * How a job ended.
 *
 * @param output all that its processes and the launcher printed
 */
public record JobOutcome(int status, String output) {

  /** How often a text was printed. */
  public long count(String text) {
    return output.lines().filter(line -> line.contains(text)).count();
  }
}
