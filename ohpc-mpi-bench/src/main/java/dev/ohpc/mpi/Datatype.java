package dev.ohpc.mpi;

import dev.ohpc.mpi.abi.Datatypes;
import java.util.function.ToLongFunction;

/** What a message is made of: the primitive types of Java, with the width that they have there. */
public enum Datatype {
  /** {@code MPI_INT8_T}. */
  BYTE(Byte.BYTES, Datatypes::int8),
  /** {@code MPI_UINT16_T}. */
  CHAR(Character.BYTES, Datatypes::uint16),
  /** {@code MPI_INT16_T}. */
  SHORT(Short.BYTES, Datatypes::int16),
  /** {@code MPI_INT32_T}. */
  INT(Integer.BYTES, Datatypes::int32),
  /** {@code MPI_INT64_T}. */
  LONG(Long.BYTES, Datatypes::int64),
  /** {@code MPI_FLOAT}. */
  FLOAT(Float.BYTES, Datatypes::float32),
  /** {@code MPI_DOUBLE}. */
  DOUBLE(Double.BYTES, Datatypes::float64);

  private final int bytes;
  private final ToLongFunction<Datatypes> handle;

  Datatype(int bytes, ToLongFunction<Datatypes> handle) {
    this.bytes = bytes;
    this.handle = handle;
  }

  /** The size of one element. */
  public int bytes() {
    return bytes;
  }

  long handle(Datatypes handles) {
    return handle.applyAsLong(handles);
  }
}
