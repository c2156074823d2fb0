package dev.ohpc.mpi;

/**
 * What is known of a message that came, or that is there to be received.
 *
 * @param source the rank that sent it, or {@link Comm#PROC_NULL}
 * @param tag its tag, or {@link Comm#ANY_TAG} where there was no message
 * @param bytes its size
 */
public record Status(int source, int tag, long bytes) {

  private static final Status NONE = new Status(Comm.PROC_NULL, Comm.ANY_TAG, 0);

  /** Of no message. */
  public static Status none() {
    return NONE;
  }

  boolean is(int source, int tag, long bytes) {
    return this.source == source && this.tag == tag && this.bytes == bytes;
  }

  /**
   * How many elements of a type it holds.
   *
   * @throws IllegalArgumentException if it does not hold a whole number of them
   */
  public int count(Datatype type) {
    if (bytes % type.bytes() != 0) {
      throw new IllegalArgumentException(
          "a message of " + bytes + " bytes holds no whole number of " + type);
    }
    return Math.toIntExact(bytes / type.bytes());
  }
}
