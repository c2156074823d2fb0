package dev.ohpc.mpi;

import java.util.Optional;

/**
 * A communicator: some processes of a job, each with a rank from 0 on.
 *
 * <pre>{@code
 * double[] sum = {part};
 * world.allreduce(Data.of(sum), Op.SUM);
 * if (world.rank() == 0) {
 *   System.out.println("of " + world.size() + " processes: " + sum[0]);
 * }
 * }</pre>
 *
 * <p>The verbs are those of MPI 4.1, chapters 3, 6 and 7. All processes of a communicator call its
 * collective operations, from {@link #barrier} to {@link #split}, in the same order and with
 * matching arguments. What is sent and the room for it have one {@link Datatype}.
 *
 * <p>Every call may throw {@link MpiException}, with what the library says; {@link
 * IllegalArgumentException} where arguments cannot be right; and {@link IllegalStateException}
 * where the thread may not call, the communicator is closed, or MPI is finished.
 */
public final class Comm implements AutoCloseable {

  /** Any rank, for {@link #recv}. */
  public static final int ANY_SOURCE = -1;

  /** No rank: what is sent there is gone, and nothing comes from there. */
  public static final int PROC_NULL = -2;

  /** Any tag, for {@link #recv}. */
  public static final int ANY_TAG = -1;

  private final OpenComm comm;
  private final Messages messages;
  private final Collectives collectives;
  private final Communicators communicators;
  private final boolean predefined;

  Comm(OpenComm comm) {
    this(comm, false);
  }

  private Comm(OpenComm comm, boolean predefined) {
    this.comm = comm;
    this.predefined = predefined;
    this.communicators = new Communicators(comm);
    this.messages = new Messages(comm);
    this.collectives = new Collectives(comm);
  }

  /** One that MPI itself made. */
  static Comm predefined(Session session, Turn turn, long handle, String name) {
    return new Comm(new OpenComm(session, turn, handle, name), true);
  }

  /** This process's number in it, from 0 on. */
  public int rank() {
    return comm.rank();
  }

  /** How many processes it has. */
  public int size() {
    return comm.size();
  }

  /**
   * Sends a message.
   *
   * @param destination a rank, or {@link #PROC_NULL}
   * @param tag from 0; at least 32,767 is allowed everywhere
   */
  public void send(Data data, int destination, int tag) {
    messages.send(data, destination, tag);
  }

  /**
   * Receives a message, which may be shorter than the room for it.
   *
   * @param source a rank, {@link #ANY_SOURCE} or {@link #PROC_NULL}
   * @param tag a tag, or {@link #ANY_TAG}
   * @throws MpiException with {@link ErrorClass#TRUNCATE} if it is longer
   */
  public Status recv(Data data, int source, int tag) {
    return messages.receive(data, source, tag);
  }

  /** Sends one message and receives another, of which neither waits for the other. */
  public Status sendrecv(
      Data sent, int destination, int sentTag, Data received, int source, int receivedTag) {
    return messages.sendReceive(sent, destination, sentTag, received, source, receivedTag);
  }

  /** Begins to send a message. */
  public Request isend(Data data, int destination, int tag) {
    return messages.startSend(data, destination, tag);
  }

  /** Begins to receive a message. */
  public Request irecv(Data data, int source, int tag) {
    return messages.startReceive(data, source, tag);
  }

  /** Waits until a message is there, and tells which; it is still to be received. */
  public Status probe(int source, int tag) {
    return messages.probe(source, tag);
  }

  /** Looks whether a message is there. */
  public Optional<Status> iprobe(int source, int tag) {
    return messages.probeNow(source, tag);
  }

  /** Waits until all processes are here. */
  public void barrier() {
    collectives.barrier();
  }

  /** Gives all processes what the root has. */
  public void bcast(Data data, int root) {
    collectives.broadcast(data, root);
  }

  /**
   * Makes one of the elements of all processes, element by element, at the root.
   *
   * @param received at the root as much as is sent; elsewhere {@link Data#none} will do
   */
  public void reduce(Data sent, Data received, Op op, int root) {
    collectives.reduce(sent, received, op, root);
  }

  /** Makes one of the elements of all processes; it is in the same place, at the root only. */
  public void reduce(Data data, Op op, int root) {
    collectives.reduceInPlace(data, op, root);
  }

  /** Makes one of the elements of all processes, element by element, everywhere. */
  public void allreduce(Data sent, Data received, Op op) {
    collectives.allReduce(sent, received, op);
  }

  /** Makes one of the elements of all processes; it is in the same place, everywhere. */
  public void allreduce(Data data, Op op) {
    collectives.allReduceInPlace(data, op);
  }

  /** Makes one number of one that each process has. */
  public double allreduce(double value, Op op) {
    double[] all = {value};
    collectives.allReduceInPlace(Data.of(all), op);
    return all[0];
  }

  /** Makes one number of one that each process has. */
  public long allreduce(long value, Op op) {
    long[] all = {value};
    collectives.allReduceInPlace(Data.of(all), op);
    return all[0];
  }

  /**
   * Brings what all processes send together at the root, in the order of ranks.
   *
   * @param received at the root {@link #size} times as much as one sends; elsewhere {@link
   *     Data#none} will do
   */
  public void gather(Data sent, Data received, int root) {
    collectives.gather(sent, received, root);
  }

  /**
   * Brings parts of different sizes together at the root, one after the other.
   *
   * @param received at the root as much as all parts; elsewhere {@link Data#none} will do
   * @param counts at the root, how many elements each rank sends; elsewhere it is not looked at
   */
  public void gatherv(Data sent, Data received, int[] counts, int root) {
    collectives.gatherParts(sent, received, counts, root);
  }

  /**
   * Hands each process its part of what the root has.
   *
   * @param sent at the root {@link #size} times as much as one receives; elsewhere {@link
   *     Data#none} will do
   */
  public void scatter(Data sent, Data received, int root) {
    collectives.scatter(sent, received, root);
  }

  /**
   * Hands out parts of different sizes, which stand one after the other.
   *
   * @param sent at the root as much as all parts; elsewhere {@link Data#none} will do
   * @param counts at the root, how many elements each rank receives; elsewhere it is not looked at
   */
  public void scatterv(Data sent, int[] counts, Data received, int root) {
    collectives.scatterParts(sent, counts, received, root);
  }

  /** Brings what all processes send together everywhere, in the order of ranks. */
  public void allgather(Data sent, Data received) {
    collectives.allGather(sent, received);
  }

  /** Each process sends its n-th part to rank n. */
  public void alltoall(Data sent, Data received) {
    collectives.allToAll(sent, received);
  }

  /** Makes one of the elements of this process and those of lower rank. */
  public void scan(Data sent, Data received, Op op) {
    collectives.scan(sent, received, op);
  }

  /** The same processes once more, with messages of their own. Close it when done. */
  public Comm dup() {
    return communicators.duplicate();
  }

  /**
   * The processes that say the same colour, in the order of their keys, and of their ranks where
   * keys are equal. Close it when done.
   *
   * @param color from 0
   */
  public Comm split(int color, int key) {
    return communicators.split(color, key);
  }

  /** Takes part in a {@link #split} of the others ({@code MPI_UNDEFINED}). */
  public void splitUndefined() {
    communicators.splitOthers();
  }

  /** The processes that share memory with this one: those of its node. Close it when done. */
  public Comm splitShared() {
    return communicators.splitShared();
  }

  /** Frees it, in all its processes. Those that MPI itself made stay. */
  @Override
  public void close() {
    if (!predefined && !comm.isClosed()) {
      communicators.free();
    }
  }

  /** Such as {@code part 1 of MPI_COMM_WORLD}. */
  @Override
  public String toString() {
    return comm.toString();
  }
}
