package dev.ohpc.netboot.nfs.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Room that is lent is nobody else's until it is given back. */
class ReadBuffersTest {

  private static final int SIZE = 1 << 20;

  private final ReadBuffers buffers = new ReadBuffers(SIZE);

  @Test
  void whatIsGivenBackIsLentAgain() {
    ByteBuffer first = buffers.lend(SIZE);
    assertThat(buffers.lend(SIZE)).isNotSameAs(first);

    buffers.giveBack(first.position(7));

    assertThat(buffers.lend(100_000)).isSameAs(first).returns(100_000, ByteBuffer::remaining);
  }

  @Test
  void whenAllIsLentTheHeapHasMore() {
    assertThat(IntStream.range(0, 40).filter(i -> buffers.lend(SIZE).isDirect()).count())
        .isEqualTo(32);
  }

  @Test
  void largeOnesAreFewer() {
    ReadBuffers large = new ReadBuffers(16 << 20);

    assertThat(IntStream.range(0, 5).filter(i -> large.lend(10_000).isDirect()).count())
        .isEqualTo(2);
  }

  @Test
  void aFewBytesAreOfTheHeap() {
    assertThat(buffers.lend(10).isDirect()).isFalse();
    assertThat(buffers.lend(0).remaining()).isZero();
  }
}
