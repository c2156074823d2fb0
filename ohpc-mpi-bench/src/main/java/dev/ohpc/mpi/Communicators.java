package dev.ohpc.mpi;

import dev.ohpc.mpi.abi.Abi;
import dev.ohpc.mpi.call.CommunicatorCalls;

/** Makes communicators of one, and frees them. */
final class Communicators {

  private static final int NO_KEY = 0;

  private final OpenComm comm;
  private final CommunicatorCalls calls;

  Communicators(OpenComm comm) {
    this.comm = comm;
    this.calls = comm.session().functions().communicators();
  }

  Comm duplicate() {
    try (Turn turn = comm.turn()) {
      turn.check("MPI_Comm_dup", calls.commDup(comm.handle(), turn.answer()));
      return open(turn, "copy of " + comm);
    }
  }

  Comm split(int color, int key) {
    SpecialRank.notNegative(color, "colour");
    try (Turn turn = comm.turn()) {
      turn.check("MPI_Comm_split", calls.commSplit(comm.handle(), color, key, turn.answer()));
      return open(turn, "part " + color + " of " + comm);
    }
  }

  /** What comes of it is the null communicator, which is nothing to free. */
  void splitOthers() {
    int undefined = comm.abi().ranks().undefined();
    try (Turn turn = comm.turn()) {
      turn.check(
          "MPI_Comm_split", calls.commSplit(comm.handle(), undefined, NO_KEY, turn.answer()));
    }
  }

  Comm splitShared() {
    Abi abi = comm.abi();
    try (Turn turn = comm.turn()) {
      turn.check(
          "MPI_Comm_split_type",
          calls.commSplitType(
              comm.handle(), abi.commTypeShared(), NO_KEY, abi.infoNull(), turn.answer()));
      return open(turn, "node of " + comm);
    }
  }

  private Comm open(Turn turn, String name) {
    OpenComm made = new OpenComm(comm.session(), turn, turn.handle(), name);
    comm.session().openHandles().add(made);
    return new Comm(made);
  }

  void free() {
    try (Turn turn = comm.turn()) {
      turn.check("MPI_Comm_free", calls.commFree(turn.handle(comm.handle())));
      comm.closed();
      comm.session().openHandles().remove(comm);
    }
  }
}
