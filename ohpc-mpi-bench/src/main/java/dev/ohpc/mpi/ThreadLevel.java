package dev.ohpc.mpi;

import dev.ohpc.mpi.abi.ThreadLevels;

/** How many threads of a process may call MPI (MPI 4.1 section 11.6). */
public enum ThreadLevel {
  /** There is one thread only. */
  SINGLE,
  /** There are more; the one that started MPI makes all calls. */
  FUNNELED,
  /** Any thread may call, one at a time. */
  SERIALIZED,
  /** Any thread may call at any time. */
  MULTIPLE;

  int number(ThreadLevels levels) {
    return switch (this) {
      case SINGLE -> levels.single();
      case FUNNELED -> levels.funneled();
      case SERIALIZED -> levels.serialized();
      case MULTIPLE -> levels.multiple();
    };
  }
}
