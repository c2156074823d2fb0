package dev.ohpc.mpi.program;

import dev.ohpc.mpi.Comm;
import dev.ohpc.mpi.Data;
import dev.ohpc.mpi.Op;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Each collective operation once, against what plain Java makes of the same elements. */
final class CollectiveCases {

  static final List<Consumer<Draw>> ALL =
      List.of(
          CollectiveCases::bcast,
          CollectiveCases::reduce,
          CollectiveCases::reduceInPlace,
          CollectiveCases::allreduce,
          CollectiveCases::allreduceInPlace,
          CollectiveCases::allreduceOneNumber,
          CollectiveCases::scan,
          CollectiveCases::gather,
          CollectiveCases::gatherv,
          CollectiveCases::scatter,
          CollectiveCases::scatterv,
          CollectiveCases::allgather,
          CollectiveCases::alltoall);

  private CollectiveCases() {}

  private static void bcast(Draw draw) {
    long[] values = draw.values(draw.count());
    Elements data = draw.isRoot() ? draw.filled(values) : draw.room(values.length);
    draw.comm().bcast(data.data(), draw.root());
    Expect.elements("bcast", draw, data, values);
  }

  private static void reduce(Draw draw) {
    long[][] each = draw.valuesOfEach(draw.count());
    Elements room = draw.room(each[0].length);
    Data received = draw.isRoot() ? room.data() : Data.none();
    draw.comm().reduce(mine(draw, each).data(), received, draw.op(), draw.root());
    if (draw.isRoot()) {
      Expect.elements("reduce", draw, room, draw.reduced(each, each.length));
    }
  }

  private static void reduceInPlace(Draw draw) {
    long[][] each = draw.valuesOfEach(draw.count());
    Elements data = mine(draw, each);
    draw.comm().reduce(data.data(), draw.op(), draw.root());
    long[] expected = draw.isRoot() ? draw.reduced(each, each.length) : each[draw.comm().rank()];
    Expect.elements("reduce in place", draw, data, expected);
  }

  private static void allreduce(Draw draw) {
    long[][] each = draw.valuesOfEach(draw.count());
    Elements room = draw.room(each[0].length);
    draw.comm().allreduce(mine(draw, each).data(), room.data(), draw.op());
    Expect.elements("allreduce", draw, room, draw.reduced(each, each.length));
  }

  private static void allreduceInPlace(Draw draw) {
    long[][] each = draw.valuesOfEach(draw.count());
    Elements data = mine(draw, each);
    draw.comm().allreduce(data.data(), draw.op());
    Expect.elements("allreduce in place", draw, data, draw.reduced(each, each.length));
  }

  private static void allreduceOneNumber(Draw draw) {
    long[] each = draw.values(draw.comm().size());
    long mine = each[draw.comm().rank()];
    long sum = LongStream.of(each).sum();
    Expect.equal("allreduce of a long", draw, draw.comm().allreduce(mine, Op.SUM), sum);
    double max = (double) LongStream.of(each).max().orElseThrow();
    Expect.equal("allreduce of a double", draw, draw.comm().allreduce((double) mine, Op.MAX), max);
  }

  private static void scan(Draw draw) {
    long[][] each = draw.valuesOfEach(draw.count());
    Elements room = draw.room(each[0].length);
    draw.comm().scan(mine(draw, each).data(), room.data(), draw.op());
    Expect.elements("scan", draw, room, draw.reduced(each, draw.comm().rank() + 1));
  }

  private static void gather(Draw draw) {
    long[][] each = draw.valuesOfEach(draw.count());
    Elements room = draw.room(draw.isRoot() ? each.length * each[0].length : 0);
    draw.comm().gather(mine(draw, each).data(), room.data(), draw.root());
    if (draw.isRoot()) {
      Expect.elements("gather", draw, room, joined(each));
    }
  }

  private static void gatherv(Draw draw) {
    int[] counts = draw.counts();
    long[][] each = Arrays.stream(counts).mapToObj(draw::values).toArray(long[][]::new);
    Elements room = draw.room(draw.isRoot() ? Arrays.stream(counts).sum() : 0);
    int[] known = draw.isRoot() ? counts : new int[0];
    draw.comm().gatherv(mine(draw, each).data(), room.data(), known, draw.root());
    if (draw.isRoot()) {
      Expect.elements("gatherv", draw, room, joined(each));
    }
  }

  private static void scatter(Draw draw) {
    long[][] each = draw.valuesOfEach(draw.count());
    Data sent = draw.isRoot() ? draw.filled(joined(each)).data() : Data.none();
    Elements room = draw.room(each[0].length);
    draw.comm().scatter(sent, room.data(), draw.root());
    Expect.elements("scatter", draw, room, each[draw.comm().rank()]);
  }

  private static void scatterv(Draw draw) {
    int[] counts = draw.counts();
    long[][] each = Arrays.stream(counts).mapToObj(draw::values).toArray(long[][]::new);
    Data sent = draw.isRoot() ? draw.filled(joined(each)).data() : Data.none();
    int[] known = draw.isRoot() ? counts : new int[0];
    Elements room = draw.room(counts[draw.comm().rank()]);
    draw.comm().scatterv(sent, known, room.data(), draw.root());
    Expect.elements("scatterv", draw, room, each[draw.comm().rank()]);
  }

  private static void allgather(Draw draw) {
    long[][] each = draw.valuesOfEach(draw.count());
    Elements room = draw.room(each.length * each[0].length);
    draw.comm().allgather(mine(draw, each).data(), room.data());
    Expect.elements("allgather", draw, room, joined(each));
  }

  private static void alltoall(Draw draw) {
    Comm comm = draw.comm();
    int part = draw.count();
    long[][] each = draw.valuesOfEach(part * comm.size());
    Elements room = draw.room(part * comm.size());
    comm.alltoall(mine(draw, each).data(), room.data());
    int from = comm.rank() * part;
    long[][] parts =
        Arrays.stream(each)
            .map(values -> Arrays.copyOfRange(values, from, from + part))
            .toArray(long[][]::new);
    Expect.elements("alltoall", draw, room, joined(parts));
  }

  private static Elements mine(Draw draw, long[][] each) {
    return draw.filled(each[draw.comm().rank()]);
  }

  private static long[] joined(long[][] each) {
    return Arrays.stream(each).flatMapToLong(Arrays::stream).toArray();
  }
}
