package dev.ohpc.mpi;

import dev.ohpc.mpi.abi.Datatypes;

/** What a message is made of: the primitive types of Java, with the width that they have there. */
public enum Datatype {
  /** {@code MPI_INT8_T}. */
  BYTE(Byte.BYTES),
  /** {@code MPI_UINT16_T}. */
  CHAR(Character.BYTES),
  /** {@code MPI_INT16_T}. */
  SHORT(Short.BYTES),
  /** {@code MPI_INT32_T}. */
  INT(Integer.BYTES),
  /** {@code MPI_INT64_T}. */
  LONG(Long.BYTES),
  /** {@code MPI_FLOAT}. */
  FLOAT(Float.BYTES),
  /** {@code MPI_DOUBLE}. */
  DOUBLE(Double.BYTES);

  private final int bytes;

  Datatype(int bytes) {
    this.bytes = bytes;
  }

  /** The size of one element. */
  public int bytes() {
    return bytes;
  }

  long handle(Datatypes handles) {
    return switch (this) {
      case BYTE -> handles.int8();
      case CHAR -> handles.uint16();
      case SHORT -> handles.int16();
      case INT -> handles.int32();
      case LONG -> handles.int64();
      case FLOAT -> handles.float32();
      case DOUBLE -> handles.float64();
    };
  }
}
