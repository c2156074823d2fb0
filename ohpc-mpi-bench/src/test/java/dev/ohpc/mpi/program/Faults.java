package dev.ohpc.mpi.program;

import dev.ohpc.mpi.Comm;
import dev.ohpc.mpi.Mpi;
import org.jspecify.annotations.Nullable;

/**
 * What the JVM makes of signals, many times over, with MPI at work in between: null checks and
 * garbage collections (SIGSEGV), divisions by zero (SIGFPE), ends of a stack (SIGSEGV at its
 * guard).
 */
public final class Faults {

  private static final int NULL_CHECKS = 20_000;
  private static final int ROUNDS = 20;

  private int caught;

  private Faults() {}

  /** The program. */
  public static void main(String[] arguments) {
    Mpi.run(mpi -> new Faults().run(mpi.world()));
  }

  private void run(Comm world) {
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < NULL_CHECKS / ROUNDS; i++) {
        nullCheck(null);
        divide(1, 0);
      }
      overflow();
      System.gc();
      world.barrier();
    }
    System.out.println("rank " + world.rank() + " caught " + caught);
  }

  @SuppressWarnings("NullAway") // the fault is what is wanted
  private void nullCheck(int @Nullable [] array) {
    try {
      array[0]++;
    } catch (NullPointerException e) {
      caught++;
    }
  }

  private void divide(int a, int b) {
    try {
      caught += a / b;
    } catch (ArithmeticException e) {
      caught++;
    }
  }

  private void overflow() {
    try {
      recurse(0);
    } catch (StackOverflowError e) {
      caught++;
    }
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int recurse(int depth) {
    return recurse(depth + 1) + 1;
  }
}
