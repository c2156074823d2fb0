package dev.ohpc.mpi;

import dev.ohpc.mpi.abi.Abi;
import dev.ohpc.mpi.abi.MessageLength;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * One call of MPI by a thread that may make it, with the native memory that it needs. There are
 * only as many as calls at once, and their words are kept for good.
 */
final class Turn implements AutoCloseable {

  /** Three words: a handle, and two numbers. */
  private static final long WORDS = 3L * Long.BYTES;

  private final Session session;
  private final ThreadRule rule;
  private final MessageLength length;
  private final MemorySegment answer = Arena.global().allocate(WORDS, Long.BYTES);
  private final MemorySegment flag = answer.asSlice(Long.BYTES, Integer.BYTES);
  private final MemorySegment bytes = answer.asSlice(2L * Long.BYTES, Long.BYTES);
  private final long status;
  private final Staging sent = new Staging();
  private final Staging received = new Staging();

  /**
   * Given again while messages are alike; a new one takes a tenth of the time of a short message.
   */
  private Status last = Status.none();

  Turn(Session session, ThreadRule rule) {
    this.session = session;
    this.rule = rule;
    this.length = session.abi().status().length();
    this.status = Arena.global().allocate(session.abi().status().bytes(), Long.BYTES).address();
  }

  Staging sent() {
    return sent;
  }

  Staging received() {
    return received;
  }

  /** Where a function writes a handle or a number; each call writes it anew. */
  MemorySegment answer() {
    return answer;
  }

  int number() {
    return answer.get(ValueLayout.JAVA_INT, 0);
  }

  /** The handle that a function wrote. */
  long handle() {
    return session.abi().handle(answer, 0);
  }

  /** Memory that holds a handle, for functions that change it. */
  MemorySegment handle(long handle) {
    session.abi().handle(answer, 0, handle);
    return answer;
  }

  /** Where a function says whether, while {@link #answer} holds a handle. */
  MemorySegment flag() {
    return flag;
  }

  boolean isFlagSet() {
    return flag.get(ValueLayout.JAVA_INT, 0) != 0;
  }

  /** The address where a function writes a status. */
  long status() {
    return status;
  }

  /** The status that a function wrote. */
  Status readStatus() {
    return readStatus(status);
  }

  Status readStatus(long written) {
    Abi abi = session.abi();
    return status(
        SpecialRank.source(abi.ranks(), abi.status().source(written)),
        SpecialRank.tag(abi.ranks(), abi.status().tag(written)),
        length(written));
  }

  /** The status of a message that was asked for; where nothing was left open, its size is new. */
  Status readStatus(int source, int tag) {
    return source < 0 || tag < 0 ? readStatus() : status(source, tag, length(status));
  }

  private Status status(int source, int tag, long bytes) {
    if (!last.is(source, tag, bytes)) {
      last = new Status(source, tag, bytes);
    }
    return last;
  }

  private long length(long written) {
    return length == MessageLength.HIDDEN ? askLength(written) : length.read(written);
  }

  private long askLength(long written) {
    long type = session.abi().datatypes().bytes();
    check(
        "MPI_Get_elements_x",
        session.functions().pointToPoint().getElementsX(written, type, bytes));
    return bytes.get(ValueLayout.JAVA_LONG, 0);
  }

  /**
   * Looks at what a function returned.
   *
   * @throws MpiException if it is not {@code MPI_SUCCESS}, which is 0 everywhere
   */
  void check(String function, int code) {
    if (code != 0) {
      throw session.exception(function, code);
    }
  }

  @Override
  public void close() {
    rule.end(this);
  }
}
