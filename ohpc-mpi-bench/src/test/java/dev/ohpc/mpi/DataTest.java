package dev.ohpc.mpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

/** Elements, whatever holds them. */
class DataTest {

  @Test
  void anArrayHasTheTypeOfItsElements() {
    assertThat(Data.of(new byte[1])).hasToString("1 BYTE");
    assertThat(Data.of(new char[2])).hasToString("2 CHAR");
    assertThat(Data.of(new short[3])).hasToString("3 SHORT");
    assertThat(Data.of(new int[4])).hasToString("4 INT");
    assertThat(Data.of(new long[5])).hasToString("5 LONG");
    assertThat(Data.of(new float[6])).hasToString("6 FLOAT");
    assertThat(Data.of(new double[7])).hasToString("7 DOUBLE");
    assertThat(Data.none().count()).isZero();
  }

  @Test
  void memoryIsTakenWhereItIs() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(ValueLayout.JAVA_DOUBLE, 3);

      Data data = Data.of(memory, Datatype.DOUBLE);

      assertThat(data).hasToString("3 DOUBLE");
      assertThat(data.segment()).isSameAs(memory);
      assertThat(Data.allocate(arena, Datatype.SHORT, 9).segment().byteSize()).isEqualTo(18);
    }
  }

  @Test
  void aSliceIsTheSameMemory() {
    int[] array = {1, 2, 3, 4};

    Data slice = Data.of(array).slice(1, 2);
    slice.segment().setAtIndex(ValueLayout.JAVA_INT, 0, 7);

    assertThat(slice).hasToString("2 INT");
    assertThat(array).containsExactly(1, 7, 3, 4);
    assertThatThrownBy(() -> Data.of(array).slice(3, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  @SuppressWarnings("restricted") // memory that is never looked at
  void aMessageHoldsNoMoreElementsThanAnIntCanCount() {
    MemorySegment tooMuch = MemorySegment.NULL.reinterpret(1L << 31);

    assertThatThrownBy(() -> Data.of(tooMuch, Datatype.BYTE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "2147483648 bytes are no BYTE elements that one message can hold: it takes a multiple of"
                + " 1 bytes, and at most 2147483647 elements");
  }

  @Test
  void aStatusCountsWholeElements() {
    Status status = new Status(0, 0, 12);

    assertThat(status.count(Datatype.INT)).isEqualTo(3);
    assertThatThrownBy(() -> status.count(Datatype.DOUBLE))
        .hasMessage("a message of 12 bytes holds no whole number of DOUBLE");
  }
}
