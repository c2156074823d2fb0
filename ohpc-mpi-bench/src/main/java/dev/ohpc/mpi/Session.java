package dev.ohpc.mpi;

import dev.ohpc.mpi.abi.Abi;
import dev.ohpc.mpi.call.MpiFunctions;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A library that is started, and what all communicators share. */
final class Session {

  /** The longest text of an error is MPICH's. */
  private static final long LONGEST_ERROR = 512;

  private final MpiFunctions functions;
  private final Abi abi;
  private final OpenHandles openHandles = new OpenHandles();
  private volatile ThreadRule rule;

  Session(MpiFunctions functions, Abi abi, ThreadLevel level) {
    this.functions = functions;
    this.abi = abi;
    this.rule = rule(level);
  }

  private ThreadRule rule(ThreadLevel level) {
    return switch (level) {
      case SINGLE, FUNNELED -> new ThreadRule.Owner(level, this);
      case SERIALIZED -> new ThreadRule.OneAtATime(this);
      case MULTIPLE -> new ThreadRule.Everybody(this);
    };
  }

  MpiFunctions functions() {
    return functions;
  }

  Abi abi() {
    return abi;
  }

  OpenHandles openHandles() {
    return openHandles;
  }

  /** Begins a call. */
  Turn turn() {
    return rule.begin();
  }

  boolean isEnded() {
    return rule instanceof ThreadRule.Nobody;
  }

  /** No call after this one. */
  void end() {
    rule = new ThreadRule.Nobody();
  }

  MpiException exception(String function, int code) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment number = arena.allocate(ValueLayout.JAVA_INT);
      MemorySegment text = arena.allocate(LONGEST_ERROR);
      functions.environment().errorClass(code, number);
      String name = abi.errorClass(number.get(ValueLayout.JAVA_INT, 0));
      functions.environment().errorString(code, text, number);
      return new MpiException(function, ErrorClass.valueOf(name), text.getString(0).strip());
    }
  }
}
