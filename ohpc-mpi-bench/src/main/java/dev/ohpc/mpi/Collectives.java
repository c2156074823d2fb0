package dev.ohpc.mpi;

import dev.ohpc.mpi.abi.Datatypes;
import dev.ohpc.mpi.abi.Operations;
import dev.ohpc.mpi.call.CollectiveCalls;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** What all processes of a communicator do together. */
final class Collectives {

  private final OpenComm comm;
  private final CollectiveCalls calls;
  private final Datatypes datatypes;
  private final Operations operations;
  private final long inPlace;

  Collectives(OpenComm comm) {
    this.comm = comm;
    this.calls = comm.session().functions().collectives();
    this.datatypes = comm.abi().datatypes();
    this.operations = comm.abi().operations();
    this.inPlace = comm.abi().inPlace();
  }

  void barrier() {
    try (Turn turn = comm.turn()) {
      turn.check("MPI_Barrier", calls.barrier(comm.handle()));
    }
  }

  void broadcast(Data data, int root) {
    refuseNegative(root);
    boolean isRoot = comm.rank() == root;
    try (Turn turn = comm.turn()) {
      MemorySegment memory = isRoot ? turn.sent().filled(data) : turn.received().room(data);
      turn.check("MPI_Bcast", calls.bcast(memory, data.count(), type(data), root, comm.handle()));
      if (!isRoot) {
        Staging.deliver(memory, data);
      }
    }
  }

  void reduce(Data sent, Data received, Op op, int root) {
    refuseNegative(root);
    boolean isRoot = comm.rank() == root;
    if (isRoot) {
      Fit.same(sent, received);
    }
    try (Turn turn = comm.turn()) {
      MemorySegment filled = turn.sent().filled(sent);
      MemorySegment room = isRoot ? turn.received().room(received) : MemorySegment.NULL;
      turn.check(
          "MPI_Reduce",
          calls.reduce(filled, room, sent.count(), type(sent), operation(op), root, comm.handle()));
      if (isRoot) {
        Staging.deliver(room, received);
      }
    }
  }

  void reduceInPlace(Data data, Op op, int root) {
    refuseNegative(root);
    if (comm.rank() != root) {
      reduce(data, Data.none(), op, root);
      return;
    }
    try (Turn turn = comm.turn()) {
      MemorySegment memory = turn.received().filled(data);
      turn.check(
          "MPI_Reduce",
          calls.reduceInPlace(
              inPlace, memory, data.count(), type(data), operation(op), root, comm.handle()));
      Staging.deliver(memory, data);
    }
  }

  void allReduce(Data sent, Data received, Op op) {
    Fit.same(sent, received);
    try (Turn turn = comm.turn()) {
      MemorySegment filled = turn.sent().filled(sent);
      MemorySegment room = turn.received().room(received);
      turn.check(
          "MPI_Allreduce",
          calls.allreduce(filled, room, sent.count(), type(sent), operation(op), comm.handle()));
      Staging.deliver(room, received);
    }
  }

  void allReduceInPlace(Data data, Op op) {
    try (Turn turn = comm.turn()) {
      MemorySegment memory = turn.received().filled(data);
      turn.check(
          "MPI_Allreduce",
          calls.allreduceInPlace(
              inPlace, memory, data.count(), type(data), operation(op), comm.handle()));
      Staging.deliver(memory, data);
    }
  }

  void scan(Data sent, Data received, Op op) {
    Fit.same(sent, received);
    try (Turn turn = comm.turn()) {
      MemorySegment filled = turn.sent().filled(sent);
      MemorySegment room = turn.received().room(received);
      turn.check(
          "MPI_Scan",
          calls.scan(filled, room, sent.count(), type(sent), operation(op), comm.handle()));
      Staging.deliver(room, received);
    }
  }

  void gather(Data sent, Data received, int root) {
    refuseNegative(root);
    boolean isRoot = comm.rank() == root;
    if (isRoot) {
      Fit.parts(received, sent, comm.size());
    }
    try (Turn turn = comm.turn()) {
      MemorySegment filled = turn.sent().filled(sent);
      MemorySegment room = isRoot ? turn.received().room(received) : MemorySegment.NULL;
      turn.check(
          "MPI_Gather",
          calls.gather(
              filled,
              sent.count(),
              type(sent),
              room,
              sent.count(),
              type(sent),
              root,
              comm.handle()));
      if (isRoot) {
        Staging.deliver(room, received);
      }
    }
  }

  void scatter(Data sent, Data received, int root) {
    refuseNegative(root);
    boolean isRoot = comm.rank() == root;
    if (isRoot) {
      Fit.parts(sent, received, comm.size());
    }
    try (Turn turn = comm.turn()) {
      MemorySegment filled = isRoot ? turn.sent().filled(sent) : MemorySegment.NULL;
      MemorySegment room = turn.received().room(received);
      turn.check(
          "MPI_Scatter",
          calls.scatter(
              filled,
              received.count(),
              type(received),
              room,
              received.count(),
              type(received),
              root,
              comm.handle()));
      Staging.deliver(room, received);
    }
  }

  void allGather(Data sent, Data received) {
    Fit.parts(received, sent, comm.size());
    try (Turn turn = comm.turn()) {
      MemorySegment filled = turn.sent().filled(sent);
      MemorySegment room = turn.received().room(received);
      turn.check(
          "MPI_Allgather",
          calls.allgather(
              filled, sent.count(), type(sent), room, sent.count(), type(sent), comm.handle()));
      Staging.deliver(room, received);
    }
  }

  void allToAll(Data sent, Data received) {
    Fit.same(sent, received);
    int part = Fit.part(sent, comm.size());
    try (Turn turn = comm.turn()) {
      MemorySegment filled = turn.sent().filled(sent);
      MemorySegment room = turn.received().room(received);
      turn.check(
          "MPI_Alltoall",
          calls.alltoall(filled, part, type(sent), room, part, type(sent), comm.handle()));
      Staging.deliver(room, received);
    }
  }

  void gatherParts(Data sent, Data received, int[] counts, int root) {
    refuseNegative(root);
    boolean isRoot = comm.rank() == root;
    if (isRoot) {
      Fit.parts(received, counts, comm.size());
    }
    try (Turn turn = comm.turn();
        Arena arena = Arena.ofConfined()) {
      MemorySegment filled = turn.sent().filled(sent);
      MemorySegment room = isRoot ? turn.received().room(received) : MemorySegment.NULL;
      turn.check(
          "MPI_Gatherv",
          calls.gatherv(
              filled,
              sent.count(),
              type(sent),
              room,
              isRoot ? arena.allocateFrom(ValueLayout.JAVA_INT, counts) : MemorySegment.NULL,
              isRoot ? offsets(arena, counts) : MemorySegment.NULL,
              type(sent),
              root,
              comm.handle()));
      if (isRoot) {
        Staging.deliver(room, received);
      }
    }
  }

  void scatterParts(Data sent, int[] counts, Data received, int root) {
    refuseNegative(root);
    boolean isRoot = comm.rank() == root;
    if (isRoot) {
      Fit.parts(sent, counts, comm.size());
    }
    try (Turn turn = comm.turn();
        Arena arena = Arena.ofConfined()) {
      MemorySegment filled = isRoot ? turn.sent().filled(sent) : MemorySegment.NULL;
      MemorySegment room = turn.received().room(received);
      turn.check(
          "MPI_Scatterv",
          calls.scatterv(
              filled,
              isRoot ? arena.allocateFrom(ValueLayout.JAVA_INT, counts) : MemorySegment.NULL,
              isRoot ? offsets(arena, counts) : MemorySegment.NULL,
              type(received),
              room,
              received.count(),
              type(received),
              root,
              comm.handle()));
      Staging.deliver(room, received);
    }
  }

  /** Parts follow each other without gaps. */
  private static MemorySegment offsets(Arena arena, int[] counts) {
    int[] offsets = new int[counts.length];
    for (int i = 1; i < counts.length; i++) {
      offsets[i] = offsets[i - 1] + counts[i - 1];
    }
    return arena.allocateFrom(ValueLayout.JAVA_INT, offsets);
  }

  private static void refuseNegative(int root) {
    SpecialRank.notNegative(root, "root");
  }

  private long type(Data data) {
    return data.type().handle(datatypes);
  }

  private long operation(Op op) {
    return op.handle(operations);
  }
}
