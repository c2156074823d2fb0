package dev.ohpc.mpi.abi;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/**
 * One family of MPI libraries, as a caller without {@code mpi.h} has to know it.
 *
 * <p>Every handle is passed as 64 bits. Where it is an {@code int} of C the callee looks at the low
 * half alone, so one function descriptor serves all families. In memory it has its own size.
 *
 * @param name what the family is called in messages
 * @param handleBytes the size of a handle in memory: 4 or 8
 * @param commWorld {@code MPI_COMM_WORLD}
 * @param commSelf {@code MPI_COMM_SELF}
 * @param requestNull {@code MPI_REQUEST_NULL}
 * @param infoNull {@code MPI_INFO_NULL}
 * @param errorsReturn {@code MPI_ERRORS_RETURN}
 * @param inPlace {@code MPI_IN_PLACE}, an address
 * @param ranks the numbers that are no rank
 * @param commTypeShared {@code MPI_COMM_TYPE_SHARED}
 * @param errorClasses names of the error classes of MPI-1 by their number, without {@code MPI_ERR_}
 */
public record Abi(
    String name,
    int handleBytes,
    long commWorld,
    long commSelf,
    long requestNull,
    long infoNull,
    long errorsReturn,
    long inPlace,
    StatusLayout status,
    SpecialRanks ranks,
    int commTypeShared,
    ThreadLevels threadLevels,
    Datatypes datatypes,
    Operations operations,
    List<String> errorClasses) {

  /** Reads a handle that the library wrote. */
  public long handle(MemorySegment memory, long index) {
    return handleBytes == Integer.BYTES
        ? memory.getAtIndex(ValueLayout.JAVA_INT, index)
        : memory.getAtIndex(ValueLayout.JAVA_LONG, index);
  }

  /** Writes a handle for the library to read. */
  public void handle(MemorySegment memory, long index, long handle) {
    if (handleBytes == Integer.BYTES) {
      memory.setAtIndex(ValueLayout.JAVA_INT, index, (int) handle);
    } else {
      memory.setAtIndex(ValueLayout.JAVA_LONG, index, handle);
    }
  }

  /** The name of an error class; those that came after MPI-1 are {@code OTHER}. */
  public String errorClass(int number) {
    return number >= 0 && number < errorClasses.size() ? errorClasses.get(number) : "OTHER";
  }
}
