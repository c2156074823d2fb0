package dev.ohpc.mpi.program;

import dev.ohpc.mpi.Datatype;
import dev.ohpc.mpi.Op;
import java.util.List;

/** What an operation makes of elements, in plain Java. */
final class OpModel {

  private static final List<Op> ARITHMETIC = List.of(Op.SUM, Op.PROD, Op.MIN, Op.MAX);

  private OpModel() {}

  /** The operations that a type has. */
  static List<Op> of(Datatype type) {
    return type == Datatype.FLOAT || type == Datatype.DOUBLE ? ARITHMETIC : List.of(Op.values());
  }

  static long apply(Op op, Datatype type, long a, long b) {
    return Elements.wrapped(type, exact(op, a, b));
  }

  private static long exact(Op op, long a, long b) {
    return switch (op) {
      case SUM -> a + b;
      case PROD -> a * b;
      case MIN -> Math.min(a, b);
      case MAX -> Math.max(a, b);
      case LAND -> a != 0 && b != 0 ? 1 : 0;
      case LOR -> a != 0 || b != 0 ? 1 : 0;
      case LXOR -> (a != 0) != (b != 0) ? 1 : 0;
      case BAND -> a & b;
      case BOR -> a | b;
      case BXOR -> a ^ b;
    };
  }
}
