package dev.ohpc.mpi.program;

import dev.ohpc.mpi.Comm;
import dev.ohpc.mpi.Data;
import dev.ohpc.mpi.Datatype;
import dev.ohpc.mpi.Request;
import dev.ohpc.mpi.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Messages between all pairs of processes, by every way to send and receive one. */
final class MessageCases {

  static final List<Consumer<Draw>> ALL =
      List.of(
          MessageCases::ring,
          MessageCases::everybodyToEverybody,
          MessageCases::shorterThanTheRoom,
          MessageCases::anySource,
          MessageCases::looking,
          MessageCases::nobody);

  private MessageCases() {}

  /** Everybody hands on to the next. */
  private static void ring(Draw draw) {
    Comm comm = draw.comm();
    long[][] each = draw.valuesOfEach(draw.count());
    int next = (comm.rank() + 1) % comm.size();
    int previous = (comm.rank() + comm.size() - 1) % comm.size();
    Elements room = draw.room(each[0].length);
    Data mine = draw.filled(each[comm.rank()]).data();
    Status status = comm.sendrecv(mine, next, next, room.data(), previous, comm.rank());
    Expect.elements("sendrecv", draw, room, each[previous]);
    long bytes = room.data().segment().byteSize();
    Expect.equal("status of sendrecv", draw, status, new Status(previous, comm.rank(), bytes));
  }

  /** Arrays and off-heap memory, completed one by one or all together. */
  private static void everybodyToEverybody(Draw draw) {
    Comm comm = draw.comm();
    long[][] each = draw.valuesOfEach(draw.count());
    List<Elements> rooms =
        Stream.generate(() -> draw.room(each[0].length)).limit(comm.size()).toList();
    List<Request> requests = new ArrayList<>();
    for (int rank = 0; rank < comm.size(); rank++) {
      requests.add(comm.irecv(rooms.get(rank).data(), rank, 5));
    }
    Data mine = draw.filled(each[comm.rank()]).data();
    for (int rank = 0; rank < comm.size(); rank++) {
      requests.add(comm.isend(mine, rank, 5));
    }
    List<Status> statuses = completed(draw, requests);
    for (int rank = 0; rank < comm.size(); rank++) {
      Expect.elements("irecv", draw, rooms.get(rank), each[rank]);
      Expect.equal("source of irecv", draw, statuses.get(rank).source(), rank);
    }
  }

  private static List<Status> completed(Draw draw, List<Request> requests) {
    if (draw.root() % 2 == 0) {
      return Request.waitAll(requests);
    }
    List<Status> statuses = new ArrayList<>();
    for (Request request : requests) {
      Optional<Status> status = request.test();
      statuses.add(status.isPresent() ? status.get() : request.waitFor());
    }
    return statuses;
  }

  /** What was in the room beyond a message stays. */
  private static void shorterThanTheRoom(Draw draw) {
    Comm comm = draw.comm();
    Elements room = draw.filled(1, 2, 3, 4);
    Request sent = comm.isend(draw.filled(8, 9).data(), comm.rank(), 1);
    Status status = comm.recv(room.data(), comm.rank(), 1);
    sent.waitFor();
    Expect.elements("recv of a short message", draw, room, 8, 9, 3, 4);
    Expect.equal("its count", draw, status.count(room.data().type()), 2);
  }

  /** Each message says who sent it. */
  private static void anySource(Draw draw) {
    Comm comm = draw.comm();
    if (!draw.isRoot()) {
      comm.send(draw.filled(comm.rank()).data(), draw.root(), 100 + comm.rank());
      return;
    }
    for (int i = 1; i < comm.size(); i++) {
      Elements room = draw.room(1);
      Status status = comm.recv(room.data(), Comm.ANY_SOURCE, Comm.ANY_TAG);
      Expect.elements("recv of any", draw, room, status.source());
      Expect.equal("its tag", draw, status.tag(), 100 + status.source());
    }
  }

  /** A message that is looked at is still there. */
  private static void looking(Draw draw) {
    Comm comm = draw.comm();
    int tag = 9;
    Expect.equal("iprobe", draw, comm.iprobe(comm.rank(), tag), Optional.empty());
    Request sent = comm.isend(Data.of(new int[] {3, 1, 4}), comm.rank(), tag);
    Status seen = comm.probe(Comm.ANY_SOURCE, tag);
    Expect.equal("probe", draw, seen, new Status(comm.rank(), tag, 12));
    Expect.equal("iprobe", draw, comm.iprobe(comm.rank(), tag), Optional.of(seen));
    Data room = Data.of(new int[seen.count(Datatype.INT)]);
    Expect.equal("recv", draw, comm.recv(room, seen.source(), tag), seen);
    sent.waitFor();
  }

  private static void nobody(Draw draw) {
    Comm comm = draw.comm();
    Elements room = draw.filled(6);
    comm.send(room.data(), Comm.PROC_NULL, 0);
    Status status = comm.recv(room.data(), Comm.PROC_NULL, Comm.ANY_TAG);
    Expect.elements("recv of nobody", draw, room, 6);
    Expect.equal("its status", draw, status, Status.none());
  }
}
