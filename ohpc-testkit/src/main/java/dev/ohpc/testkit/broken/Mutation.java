package dev.ohpc.testkit.broken;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.problem.ProblemCode;
import java.util.Optional;

/**
 * A way to break a text, whatever cluster it is of.
 *
 * @param code what it is then found as
 * @param name what is wrong then
 * @param place where it is found: the path of a spec, or a file of a tree
 * @param edit what is done to the text
 * @param also what is done to another file as well, without which it would be no fault
 */
record Mutation(ProblemCode code, String name, String place, Edit edit, Optional<Mutation> also) {

  Mutation(ProblemCode code, String name, String place, Edit edit) {
    this(code, name, place, edit, Optional.empty());
  }

  /** This one, and a change of another file. */
  Mutation and(String otherPlace, Edit other) {
    Mutation second = new Mutation(code, name, otherPlace, other);
    return new Mutation(code, name, place, edit, Optional.of(second));
  }

  /** A change of a text. */
  @FunctionalInterface
  interface Edit {

    /** The text of a cluster after the change. */
    String apply(String text, ClusterSpec spec);
  }
}
