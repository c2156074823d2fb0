package dev.ohpc.bench.report;

import java.util.List;

/**
 * What ran.
 *
 * @param library the MPI library and its version
 * @param libraryFile the file that it was loaded from
 * @param abi how it is called
 * @param launcher what started the job
 * @param nodes the machines, in the order of their first ranks
 */
public record Identity(
    String library, String libraryFile, String abi, String launcher, List<Node> nodes) {

  /** Copies the list. */
  public Identity {
    nodes = List.copyOf(nodes);
  }

  /**
   * One machine.
   *
   * @param name as {@code MPI_Get_processor_name} tells it
   * @param ranks how many ranks run there
   * @param cpus how many processors the first of them may use
   * @param processor the processor's model
   * @param system the kernel and the architecture
   * @param java the version of the JVM
   * @param governor how the processor's frequency is chosen; empty where that cannot be read
   */
  public record Node(
      String name,
      int ranks,
      int cpus,
      String processor,
      String system,
      String java,
      String governor) {}
}
