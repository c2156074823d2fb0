package dev.ohpc.model.check.files;

import static com.google.common.math.LongMath.saturatedMultiply;

import java.util.OptionalLong;

/**
 * What a node is made of, as Slurm works it out where a line leaves something open (read_config.c
 * of 25.05, which 22.05.8 agrees with).
 *
 * @param sockets all sockets, those of all boards together
 * @param cores cores of a socket
 * @param threads threads of a core
 * @param cpus what is given out; Slurm puts its own number in its place when it does not fit
 */
public record SlurmTopology(long sockets, long cores, long threads, long cpus) {

  public static SlurmTopology of(SlurmNodeLine line) {
    long cores = atLeastOne(line.number("CoresPerSocket"));
    long threads = atLeastOne(line.number("ThreadsPerCore"));
    long sockets = sockets(line, saturatedMultiply(cores, threads));
    long all = saturatedMultiply(saturatedMultiply(sockets, cores), threads);
    return new SlurmTopology(sockets, cores, threads, given(line).orElse(all));
  }

  private static long sockets(SlurmNodeLine line, long threadsOfSocket) {
    long boards = atLeastOne(line.number("Boards"));
    OptionalLong ofBoard = line.number("SocketsPerBoard");
    if (ofBoard.isPresent()) {
      return saturatedMultiply(boards, atLeastOne(ofBoard));
    }
    long cpus = given(line).orElse(0);
    boolean fits = cpus >= threadsOfSocket && cpus % threadsOfSocket == 0;
    return atLeastOne(line.number("Sockets"), fits ? cpus / threadsOfSocket : boards);
  }

  private static OptionalLong given(SlurmNodeLine line) {
    OptionalLong cpus = line.number("CPUs");
    return cpus.isPresent() ? cpus : line.number("Procs");
  }

  private static long atLeastOne(OptionalLong given) {
    return atLeastOne(given, 1);
  }

  private static long atLeastOne(OptionalLong given, long byDefault) {
    return Math.max(1, given.orElse(byDefault));
  }

  /** How many threads there are in all. */
  public long allThreads() {
    return saturatedMultiply(allCores(), threads);
  }

  private long allCores() {
    return saturatedMultiply(sockets, cores);
  }

  /** Whether the CPUs are the sockets, the cores or the threads. */
  public boolean fits() {
    return cpus == sockets || cpus == allCores() || cpus == allThreads();
  }
}
