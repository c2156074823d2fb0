package dev.ohpc.mpi;

import dev.ohpc.mpi.abi.Abi;
import dev.ohpc.mpi.call.CommunicatorCalls;

/** The handle of a communicator, its place in it, and whether it may still be used. */
final class OpenComm {

  private final Session session;
  private final long handle;
  private final String name;
  private final int rank;
  private final int size;
  private volatile boolean closed;

  /** Takes a handle over; from now on what it does wrong is returned, and ends no job. */
  OpenComm(Session session, Turn turn, long handle, String name) {
    this.session = session;
    this.handle = handle;
    this.name = name;
    CommunicatorCalls calls = session.functions().communicators();
    turn.check(
        "MPI_Comm_set_errhandler", calls.commSetErrhandler(handle, session.abi().errorsReturn()));
    turn.check("MPI_Comm_rank", calls.commRank(handle, turn.answer()));
    this.rank = turn.number();
    turn.check("MPI_Comm_size", calls.commSize(handle, turn.answer()));
    this.size = turn.number();
  }

  /** Begins a call that uses it. */
  Turn turn() {
    if (closed) {
      throw new IllegalStateException(name + " is closed");
    }
    return session.turn();
  }

  Session session() {
    return session;
  }

  Abi abi() {
    return session.abi();
  }

  long handle() {
    return handle;
  }

  int rank() {
    return rank;
  }

  int size() {
    return size;
  }

  boolean isClosed() {
    return closed;
  }

  void closed() {
    closed = true;
  }

  @Override
  public String toString() {
    return name;
  }
}
