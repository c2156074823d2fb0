package dev.ohpc.bench.measure;

import dev.ohpc.mpi.Comm;
import dev.ohpc.mpi.Data;
import dev.ohpc.mpi.Datatype;
import java.lang.foreign.Arena;

/** Messages to and fro between the two ranks of a communicator. */
final class PingPong {

  private static final int TAG = 2;
  private static final int SHORT = 8;
  private static final int LONG = 1 << 20;

  private final Comm pair;

  PingPong(Comm pair) {
    this.pair = pair;
  }

  /** Half a round trip of 8 bytes, in microseconds. */
  double latencyMicros() {
    return 1e6 * oneWaySeconds(SHORT);
  }

  /** 10⁶ bytes a second, in messages of 1 MiB. */
  double megabytesPerSecond() {
    return LONG / oneWaySeconds(LONG) / 1e6;
  }

  private double oneWaySeconds(int bytes) {
    try (Arena arena = Arena.ofConfined()) {
      Data message = Data.allocate(arena, Datatype.BYTE, bytes);
      return Repetition.seconds(
              pair, pair.rank() == 0 ? () -> serve(message) : () -> answer(message))
          / 2;
    }
  }

  private void serve(Data message) {
    pair.send(message, 1, TAG);
    pair.recv(message, 1, TAG);
  }

  private void answer(Data message) {
    pair.recv(message, 0, TAG);
    pair.send(message, 0, TAG);
  }
}
