package dev.ohpc.mpi.call;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** Messages from one process to another. */
public final class PointToPointCalls {

  private static final MethodHandle SEND =
      Shape.of(ADDRESS, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_LONG);
  private static final MethodHandle RECV =
      Shape.of(ADDRESS, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG);
  private static final MethodHandle SENDRECV =
      Shape.of(
          ADDRESS, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_LONG, JAVA_INT,
          JAVA_INT, JAVA_LONG, JAVA_LONG);
  private static final MethodHandle ISEND =
      Shape.of(ADDRESS, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS);
  private static final MethodHandle IRECV =
      Shape.of(ADDRESS, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS);
  private static final MethodHandle WAIT = Shape.of(ADDRESS, JAVA_LONG);
  private static final MethodHandle WAITALL = Shape.of(JAVA_INT, ADDRESS, JAVA_LONG);
  private static final MethodHandle TEST = Shape.of(ADDRESS, ADDRESS, JAVA_LONG);
  private static final MethodHandle CANCEL = Shape.of(ADDRESS);
  private static final MethodHandle REQUEST_FREE = Shape.of(ADDRESS);
  private static final MethodHandle PROBE = Shape.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG);
  private static final MethodHandle IPROBE =
      Shape.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS, JAVA_LONG);
  private static final MethodHandle GET_ELEMENTS_X = Shape.ofShort(JAVA_LONG, JAVA_LONG, ADDRESS);

  private final MemorySegment send;
  private final MemorySegment recv;
  private final MemorySegment sendrecv;
  private final MemorySegment isend;
  private final MemorySegment irecv;
  private final MemorySegment waitFor;
  private final MemorySegment waitall;
  private final MemorySegment test;
  private final MemorySegment cancel;
  private final MemorySegment requestFree;
  private final MemorySegment probe;
  private final MemorySegment iprobe;
  private final MemorySegment getElementsX;

  /** Looks the functions up. */
  public PointToPointCalls(SymbolLookup library) {
    send = Shape.function(library, "MPI_Send");
    recv = Shape.function(library, "MPI_Recv");
    sendrecv = Shape.function(library, "MPI_Sendrecv");
    isend = Shape.function(library, "MPI_Isend");
    irecv = Shape.function(library, "MPI_Irecv");
    waitFor = Shape.function(library, "MPI_Wait");
    waitall = Shape.function(library, "MPI_Waitall");
    test = Shape.function(library, "MPI_Test");
    cancel = Shape.function(library, "MPI_Cancel");
    requestFree = Shape.function(library, "MPI_Request_free");
    probe = Shape.function(library, "MPI_Probe");
    iprobe = Shape.function(library, "MPI_Iprobe");
    getElementsX = Shape.function(library, "MPI_Get_elements_x");
  }

  /** {@code MPI_Send}. */
  public int send(MemorySegment data, int count, long type, int destination, int tag, long comm) {
    try {
      return (int) SEND.invokeExact(send, data, count, type, destination, tag, comm);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Recv}. */
  public int recv(
      MemorySegment data, int count, long type, int source, int tag, long comm, long status) {
    try {
      return (int) RECV.invokeExact(recv, data, count, type, source, tag, comm, status);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Sendrecv}. */
  public int sendrecv(
      MemorySegment sent,
      int sentCount,
      long sentType,
      int destination,
      int sentTag,
      MemorySegment received,
      int receivedCount,
      long receivedType,
      int source,
      int receivedTag,
      long comm,
      long status) {
    try {
      return (int)
          SENDRECV.invokeExact(
              sendrecv,
              sent,
              sentCount,
              sentType,
              destination,
              sentTag,
              received,
              receivedCount,
              receivedType,
              source,
              receivedTag,
              comm,
              status);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Isend}. */
  public int isend(
      MemorySegment data,
      int count,
      long type,
      int destination,
      int tag,
      long comm,
      MemorySegment request) {
    try {
      return (int) ISEND.invokeExact(isend, data, count, type, destination, tag, comm, request);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Irecv}. */
  public int irecv(
      MemorySegment data,
      int count,
      long type,
      int source,
      int tag,
      long comm,
      MemorySegment request) {
    try {
      return (int) IRECV.invokeExact(irecv, data, count, type, source, tag, comm, request);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Wait}. */
  public int waitFor(MemorySegment request, long status) {
    try {
      return (int) WAIT.invokeExact(waitFor, request, status);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Waitall}. */
  public int waitall(int count, MemorySegment requests, long statuses) {
    try {
      return (int) WAITALL.invokeExact(waitall, count, requests, statuses);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Test}. */
  public int test(MemorySegment request, MemorySegment flag, long status) {
    try {
      return (int) TEST.invokeExact(test, request, flag, status);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Cancel}. */
  public int cancel(MemorySegment request) {
    try {
      return (int) CANCEL.invokeExact(cancel, request);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Request_free}. */
  public int requestFree(MemorySegment request) {
    try {
      return (int) REQUEST_FREE.invokeExact(requestFree, request);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Probe}. */
  public int probe(int source, int tag, long comm, long status) {
    try {
      return (int) PROBE.invokeExact(probe, source, tag, comm, status);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Iprobe}. */
  public int iprobe(int source, int tag, long comm, MemorySegment flag, long status) {
    try {
      return (int) IPROBE.invokeExact(iprobe, source, tag, comm, flag, status);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }

  /** {@code MPI_Get_elements_x}. */
  public int getElementsX(long status, long type, MemorySegment count) {
    try {
      return (int) GET_ELEMENTS_X.invokeExact(getElementsX, status, type, count);
    } catch (Throwable e) {
      throw Shape.rethrown(e);
    }
  }
}
