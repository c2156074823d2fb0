package dev.ohpc.mpi;

import dev.ohpc.mpi.abi.Abi;
import dev.ohpc.mpi.call.PointToPointCalls;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message under way, that {@link Comm#isend} or {@link Comm#irecv} began.
 *
 * <p>Off-heap memory belongs to the library until the request is complete: its arena must stay
 * open, and what it holds must not be looked at, nor changed. An array may be changed at once after
 * {@link Comm#isend}, for it was copied; after {@link Comm#irecv} it is filled when the request is
 * complete.
 *
 * <p>A request that nobody completes or closes is told of when MPI is finished.
 */
public final class Request implements AutoCloseable {

  private final OpenComm comm;
  private final PointToPointCalls calls;
  private final MemorySegment memory;
  private final @Nullable Data receiver;
  private final String name;
  private long handle;
  private Status status = Status.none();
  private @Nullable MpiException failure;

  private Request(
      OpenComm comm, long handle, MemorySegment memory, @Nullable Data receiver, String name) {
    this.comm = comm;
    this.calls = comm.session().functions().pointToPoint();
    this.handle = handle;
    this.memory = memory;
    this.receiver = receiver;
    this.name = name;
    comm.session().openHandles().add(this);
  }

  static Request ofSend(OpenComm comm, long handle, MemorySegment memory, String to) {
    return new Request(comm, handle, memory, null, "isend " + to);
  }

  static Request ofReceive(
      OpenComm comm, long handle, MemorySegment memory, Data receiver, String from) {
    return new Request(comm, handle, memory, receiver, "irecv " + from);
  }

  /**
   * Waits until it is complete ({@code MPI_Wait}; {@link Object} has the name for itself).
   *
   * @return of a receive, what came; of a send {@link Status#none}
   */
  public Status waitFor() {
    if (!isComplete()) {
      try (Turn turn = comm.session().turn()) {
        int code = calls.waitFor(turn.handle(handle), turn.status());
        settle(turn, turn.handle(), "MPI_Wait", code, turn.status());
      }
    }
    return outcome();
  }

  /** Looks whether it is complete ({@code MPI_Test}). */
  public Optional<Status> test() {
    if (!isComplete()) {
      try (Turn turn = comm.session().turn()) {
        int code = calls.test(turn.handle(handle), turn.flag(), turn.status());
        if (code == 0 && !turn.isFlagSet()) {
          return Optional.empty();
        }
        settle(turn, turn.handle(), "MPI_Test", code, turn.status());
      }
    }
    return Optional.of(outcome());
  }

  /**
   * Waits until all are complete ({@code MPI_Waitall}).
   *
   * @return their statuses, in the same order
   * @throws MpiException for the first that failed
   */
  public static List<Status> waitAll(List<Request> requests) {
    List<Request> open =
        requests.stream().filter(request -> !request.isComplete()).distinct().toList();
    if (!open.isEmpty()) {
      waitForOpen(open);
    }
    return requests.stream().map(Request::outcome).toList();
  }

  private static void waitForOpen(List<Request> open) {
    Request first = open.get(0);
    Abi abi = first.comm.abi();
    try (Turn turn = first.comm.session().turn();
        Arena arena = Arena.ofConfined()) {
      MemorySegment handles = arena.allocate((long) open.size() * abi.handleBytes(), Long.BYTES);
      long statuses =
          arena.allocate((long) open.size() * abi.status().bytes(), Long.BYTES).address();
      for (int i = 0; i < open.size(); i++) {
        abi.handle(handles, i, open.get(i).handle);
      }
      int code = first.calls.waitall(open.size(), handles, statuses);
      settleAll(turn, open, handles, statuses, code);
      turn.check("MPI_Waitall", open.stream().allMatch(Request::isComplete) ? 0 : code);
    }
  }

  /** Statuses have codes of their own only where the call as a whole failed (MPI 4.1, 3.7.5). */
  private static void settleAll(
      Turn turn, List<Request> open, MemorySegment handles, long statuses, int code) {
    Abi abi = open.get(0).comm.abi();
    for (int i = 0; i < open.size(); i++) {
      long status = statuses + (long) i * abi.status().bytes();
      int own = code == 0 ? 0 : abi.status().error(status);
      open.get(i).settle(turn, abi.handle(handles, i), "MPI_Waitall", own, status);
    }
  }

  /**
   * Takes over what a call made of it.
   *
   * @param written the handle after the call, which is null if the request is complete
   */
  private void settle(Turn turn, long written, String function, int code, long writtenStatus) {
    handle = written;
    if (isComplete()) {
      comm.session().openHandles().remove(this);
      refuseFreedMemory();
      if (code == 0) {
        deliver(turn, writtenStatus);
      } else {
        failure = comm.session().exception(function + " of " + name, code);
      }
    } else {
      turn.check(function + " of " + name, code);
    }
  }

  private void deliver(Turn turn, long writtenStatus) {
    if (receiver != null) {
      status = turn.readStatus(writtenStatus);
      Staging.deliver(memory, receiver, status.bytes());
    }
  }

  private void refuseFreedMemory() {
    if (!memory.scope().isAlive()) {
      throw new IllegalStateException(
          "the memory of " + name + " was freed before it was complete: close its arena later");
    }
  }

  private boolean isComplete() {
    return handle == comm.abi().requestNull();
  }

  private Status outcome() {
    if (failure != null) {
      throw failure;
    }
    return status;
  }

  /**
   * Gives a message up that is not complete. It never waits for another process: a receive is
   * cancelled ({@code MPI_Cancel}), a send goes on by itself ({@code MPI_Request_free}), and
   * off-heap memory of it must stay until MPI is finished.
   */
  @Override
  public void close() {
    if (isComplete()) {
      return;
    }
    try (Turn turn = comm.session().turn()) {
      if (receiver == null) {
        turn.check("MPI_Request_free", calls.requestFree(turn.handle(handle)));
        comm.session().openHandles().keep(memory);
      } else {
        turn.check("MPI_Cancel", calls.cancel(turn.handle(handle)));
        turn.check("MPI_Wait", calls.waitFor(turn.answer(), turn.status()));
      }
      handle = comm.abi().requestNull();
      comm.session().openHandles().remove(this);
    }
  }

  /** Such as {@code isend to 3, tag 7 in MPI_COMM_WORLD}. */
  @Override
  public String toString() {
    return name + " in " + comm;
  }
}
