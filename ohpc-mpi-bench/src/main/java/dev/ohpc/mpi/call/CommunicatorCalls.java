package dev.ohpc.mpi.call;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** Groups of processes. */
public final class CommunicatorCalls {

  private static final MethodHandle COMM_RANK = Shape.of(JAVA_LONG, ADDRESS);
  private static final MethodHandle COMM_SIZE = Shape.of(JAVA_LONG, ADDRESS);
  private static final MethodHandle COMM_DUP = Shape.of(JAVA_LONG, ADDRESS);
  private static final MethodHandle COMM_SPLIT = Shape.of(JAVA_LONG, JAVA_INT, JAVA_INT, ADDRESS);
  private static final MethodHandle COMM_SPLIT_TYPE =
      Shape.of(JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS);
  private static final MethodHandle COMM_FREE = Shape.of(ADDRESS);
  private static final MethodHandle COMM_SET_ERRHANDLER = Shape.of(JAVA_LONG, JAVA_LONG);

  private final MemorySegment commRank;
  private final MemorySegment commSize;
  private final MemorySegment commDup;
  private final MemorySegment commSplit;
  private final MemorySegment commSplitType;
  private final MemorySegment commFree;
  private final MemorySegment commSetErrhandler;

  /** Looks the functions up. */
  public CommunicatorCalls(SymbolLookup library) {
    commRank = Shape.function(library, "MPI_Comm_rank");
    commSize = Shape.function(library, "MPI_Comm_size");
    commDup = Shape.function(library, "MPI_Comm_dup");
    commSplit = Shape.function(library, "MPI_Comm_split");
    commSplitType = Shape.function(library, "MPI_Comm_split_type");
    commFree = Shape.function(library, "MPI_Comm_free");
    commSetErrhandler = Shape.function(library, "MPI_Comm_set_errhandler");
  }

  /** {@code MPI_Comm_rank}. */
  public int commRank(long comm, MemorySegment rank) {
    try {
      return (int) COMM_RANK.invokeExact(commRank, comm, rank);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Comm_size}. */
  public int commSize(long comm, MemorySegment size) {
    try {
      return (int) COMM_SIZE.invokeExact(commSize, comm, size);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Comm_dup}. */
  public int commDup(long comm, MemorySegment copy) {
    try {
      return (int) COMM_DUP.invokeExact(commDup, comm, copy);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Comm_split}. */
  public int commSplit(long comm, int color, int key, MemorySegment part) {
    try {
      return (int) COMM_SPLIT.invokeExact(commSplit, comm, color, key, part);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Comm_split_type}. */
  public int commSplitType(long comm, int type, int key, long info, MemorySegment part) {
    try {
      return (int) COMM_SPLIT_TYPE.invokeExact(commSplitType, comm, type, key, info, part);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Comm_free}. */
  public int commFree(MemorySegment comm) {
    try {
      return (int) COMM_FREE.invokeExact(commFree, comm);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Comm_set_errhandler}. */
  public int commSetErrhandler(long comm, long handler) {
    try {
      return (int) COMM_SET_ERRHANDLER.invokeExact(commSetErrhandler, comm, handler);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }
}
