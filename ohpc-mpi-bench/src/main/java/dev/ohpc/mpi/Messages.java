package dev.ohpc.mpi;

import dev.ohpc.mpi.abi.Datatypes;
import dev.ohpc.mpi.abi.SpecialRanks;
import dev.ohpc.mpi.call.PointToPointCalls;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/** From one process to another. */
final class Messages {

  private final OpenComm comm;
  private final PointToPointCalls calls;
  private final SpecialRanks ranks;
  private final Datatypes datatypes;

  Messages(OpenComm comm) {
    this.comm = comm;
    this.calls = comm.session().functions().pointToPoint();
    this.ranks = comm.abi().ranks();
    this.datatypes = comm.abi().datatypes();
  }

  void send(Data data, int destination, int tag) {
    int to = SpecialRank.destination(ranks, destination);
    SpecialRank.notNegative(tag, "tag");
    try (Turn turn = comm.turn()) {
      MemorySegment filled = turn.sent().filled(data);
      turn.check("MPI_Send", calls.send(filled, data.count(), type(data), to, tag, comm.handle()));
    }
  }

  Status receive(Data data, int source, int tag) {
    int from = SpecialRank.source(source, ranks);
    int which = SpecialRank.tag(tag, ranks);
    try (Turn turn = comm.turn()) {
      MemorySegment room = turn.received().room(data);
      turn.check(
          "MPI_Recv",
          calls.recv(room, data.count(), type(data), from, which, comm.handle(), turn.status()));
      return delivered(turn.readStatus(source, tag), room, data);
    }
  }

  Status sendReceive(
      Data sent, int destination, int sentTag, Data received, int source, int receivedTag) {
    int to = SpecialRank.destination(ranks, destination);
    SpecialRank.notNegative(sentTag, "tag");
    int from = SpecialRank.source(source, ranks);
    int which = SpecialRank.tag(receivedTag, ranks);
    try (Turn turn = comm.turn()) {
      MemorySegment filled = turn.sent().filled(sent);
      MemorySegment room = turn.received().room(received);
      turn.check(
          "MPI_Sendrecv",
          calls.sendrecv(
              filled,
              sent.count(),
              type(sent),
              to,
              sentTag,
              room,
              received.count(),
              type(received),
              from,
              which,
              comm.handle(),
              turn.status()));
      return delivered(turn.readStatus(source, receivedTag), room, received);
    }
  }

  /** Only as much as came is copied; what was beyond it before stays. */
  private static Status delivered(Status status, MemorySegment room, Data data) {
    Staging.deliver(room, data, status.bytes());
    return status;
  }

  Request startSend(Data data, int destination, int tag) {
    int to = SpecialRank.destination(ranks, destination);
    SpecialRank.notNegative(tag, "tag");
    MemorySegment filled = new Staging().filled(data);
    try (Turn turn = comm.turn()) {
      turn.check(
          "MPI_Isend",
          calls.isend(filled, data.count(), type(data), to, tag, comm.handle(), turn.answer()));
      return Request.ofSend(comm, turn.handle(), filled, "to " + destination + ", tag " + tag);
    }
  }

  Request startReceive(Data data, int source, int tag) {
    int from = SpecialRank.source(source, ranks);
    int which = SpecialRank.tag(tag, ranks);
    MemorySegment room = new Staging().room(data);
    try (Turn turn = comm.turn()) {
      turn.check(
          "MPI_Irecv",
          calls.irecv(room, data.count(), type(data), from, which, comm.handle(), turn.answer()));
      return Request.ofReceive(comm, turn.handle(), room, data, "from " + source + ", tag " + tag);
    }
  }

  Status probe(int source, int tag) {
    int from = SpecialRank.source(source, ranks);
    int which = SpecialRank.tag(tag, ranks);
    try (Turn turn = comm.turn()) {
      turn.check("MPI_Probe", calls.probe(from, which, comm.handle(), turn.status()));
      return turn.readStatus();
    }
  }

  Optional<Status> probeNow(int source, int tag) {
    int from = SpecialRank.source(source, ranks);
    int which = SpecialRank.tag(tag, ranks);
    try (Turn turn = comm.turn()) {
      turn.check(
          "MPI_Iprobe", calls.iprobe(from, which, comm.handle(), turn.flag(), turn.status()));
      return turn.isFlagSet() ? Optional.of(turn.readStatus()) : Optional.empty();
    }
  }

  private long type(Data data) {
    return data.type().handle(datatypes);
  }
}
