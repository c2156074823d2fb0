package dev.ohpc.mpi.call;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** What all processes of a communicator do together. */
public final class CollectiveCalls {

  private static final MethodHandle BARRIER = Shape.of(JAVA_LONG);
  private static final MethodHandle BCAST =
      Shape.of(ADDRESS, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG);
  private static final MethodHandle REDUCE =
      Shape.of(ADDRESS, ADDRESS, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  private static final MethodHandle REDUCE_IN_PLACE =
      Shape.of(JAVA_LONG, ADDRESS, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
  private static final MethodHandle ALLREDUCE =
      Shape.of(ADDRESS, ADDRESS, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  private static final MethodHandle ALLREDUCE_IN_PLACE =
      Shape.of(JAVA_LONG, ADDRESS, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  private static final MethodHandle SCAN =
      Shape.of(ADDRESS, ADDRESS, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  private static final MethodHandle GATHER =
      Shape.of(ADDRESS, JAVA_INT, JAVA_LONG, ADDRESS, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG);
  private static final MethodHandle SCATTER =
      Shape.of(ADDRESS, JAVA_INT, JAVA_LONG, ADDRESS, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG);
  private static final MethodHandle ALLGATHER =
      Shape.of(ADDRESS, JAVA_INT, JAVA_LONG, ADDRESS, JAVA_INT, JAVA_LONG, JAVA_LONG);
  private static final MethodHandle ALLTOALL =
      Shape.of(ADDRESS, JAVA_INT, JAVA_LONG, ADDRESS, JAVA_INT, JAVA_LONG, JAVA_LONG);
  private static final MethodHandle GATHERV =
      Shape.of(
          ADDRESS, JAVA_INT, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_LONG);
  private static final MethodHandle SCATTERV =
      Shape.of(
          ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG);

  private final MemorySegment barrier;
  private final MemorySegment bcast;
  private final MemorySegment reduce;
  private final MemorySegment allreduce;
  private final MemorySegment scan;
  private final MemorySegment gather;
  private final MemorySegment scatter;
  private final MemorySegment allgather;
  private final MemorySegment alltoall;
  private final MemorySegment gatherv;
  private final MemorySegment scatterv;

  /** Looks the functions up. */
  public CollectiveCalls(SymbolLookup library) {
    barrier = Shape.function(library, "MPI_Barrier");
    bcast = Shape.function(library, "MPI_Bcast");
    reduce = Shape.function(library, "MPI_Reduce");
    allreduce = Shape.function(library, "MPI_Allreduce");
    scan = Shape.function(library, "MPI_Scan");
    gather = Shape.function(library, "MPI_Gather");
    scatter = Shape.function(library, "MPI_Scatter");
    allgather = Shape.function(library, "MPI_Allgather");
    alltoall = Shape.function(library, "MPI_Alltoall");
    gatherv = Shape.function(library, "MPI_Gatherv");
    scatterv = Shape.function(library, "MPI_Scatterv");
  }

  /** {@code MPI_Barrier}. */
  public int barrier(long comm) {
    try {
      return (int) BARRIER.invokeExact(barrier, comm);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Bcast}. */
  public int bcast(MemorySegment data, int count, long type, int root, long comm) {
    try {
      return (int) BCAST.invokeExact(bcast, data, count, type, root, comm);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Reduce}. */
  public int reduce(
      MemorySegment sent,
      MemorySegment received,
      int count,
      long type,
      long operation,
      int root,
      long comm) {
    try {
      return (int) REDUCE.invokeExact(reduce, sent, received, count, type, operation, root, comm);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Reduce} at the root, with its {@code MPI_IN_PLACE}, which is no memory. */
  public int reduceInPlace(
      long inPlace,
      MemorySegment received,
      int count,
      long type,
      long operation,
      int root,
      long comm) {
    try {
      return (int)
          REDUCE_IN_PLACE.invokeExact(
              reduce, inPlace, received, count, type, operation, root, comm);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Allreduce}. */
  public int allreduce(
      MemorySegment sent, MemorySegment received, int count, long type, long operation, long comm) {
    try {
      return (int) ALLREDUCE.invokeExact(allreduce, sent, received, count, type, operation, comm);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Allreduce} with its {@code MPI_IN_PLACE}, which is no memory. */
  public int allreduceInPlace(
      long inPlace, MemorySegment received, int count, long type, long operation, long comm) {
    try {
      return (int)
          ALLREDUCE_IN_PLACE.invokeExact(
              allreduce, inPlace, received, count, type, operation, comm);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Scan}. */
  public int scan(
      MemorySegment sent, MemorySegment received, int count, long type, long operation, long comm) {
    try {
      return (int) SCAN.invokeExact(scan, sent, received, count, type, operation, comm);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Gather}. */
  public int gather(
      MemorySegment sent,
      int sentCount,
      long sentType,
      MemorySegment received,
      int receivedCount,
      long receivedType,
      int root,
      long comm) {
    try {
      return (int)
          GATHER.invokeExact(
              gather, sent, sentCount, sentType, received, receivedCount, receivedType, root, comm);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Scatter}. */
  public int scatter(
      MemorySegment sent,
      int sentCount,
      long sentType,
      MemorySegment received,
      int receivedCount,
      long receivedType,
      int root,
      long comm) {
    try {
      return (int)
          SCATTER.invokeExact(
              scatter,
              sent,
              sentCount,
              sentType,
              received,
              receivedCount,
              receivedType,
              root,
              comm);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Allgather}. */
  public int allgather(
      MemorySegment sent,
      int sentCount,
      long sentType,
      MemorySegment received,
      int receivedCount,
      long receivedType,
      long comm) {
    try {
      return (int)
          ALLGATHER.invokeExact(
              allgather, sent, sentCount, sentType, received, receivedCount, receivedType, comm);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Alltoall}. */
  public int alltoall(
      MemorySegment sent,
      int sentCount,
      long sentType,
      MemorySegment received,
      int receivedCount,
      long receivedType,
      long comm) {
    try {
      return (int)
          ALLTOALL.invokeExact(
              alltoall, sent, sentCount, sentType, received, receivedCount, receivedType, comm);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Gatherv}. */
  public int gatherv(
      MemorySegment sent,
      int sentCount,
      long sentType,
      MemorySegment received,
      MemorySegment counts,
      MemorySegment offsets,
      long receivedType,
      int root,
      long comm) {
    try {
      return (int)
          GATHERV.invokeExact(
              gatherv,
              sent,
              sentCount,
              sentType,
              received,
              counts,
              offsets,
              receivedType,
              root,
              comm);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Scatterv}. */
  public int scatterv(
      MemorySegment sent,
      MemorySegment counts,
      MemorySegment offsets,
      long sentType,
      MemorySegment received,
      int receivedCount,
      long receivedType,
      int root,
      long comm) {
    try {
      return (int)
          SCATTERV.invokeExact(
              scatterv,
              sent,
              counts,
              offsets,
              sentType,
              received,
              receivedCount,
              receivedType,
              root,
              comm);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }
}
