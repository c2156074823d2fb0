package dev.ohpc.bench.measure;

/** Where it is told what goes on. */
@FunctionalInterface
public interface Progress {

  /** Begins a step. */
  void begins(String step);
}
