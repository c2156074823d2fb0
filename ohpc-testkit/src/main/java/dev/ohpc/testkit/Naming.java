package dev.ohpc.testkit;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * How the nodes of a cluster are called.
 *
 * @param prefix what stands before the number
 * @param width how many digits the number has at least
 * @param first the number of the first node
 */
record Naming(String prefix, int width, int first) {

  /** {@code node1}, {@code node2} and so on. */
  static final Naming USUAL = new Naming("node", 1, 1);

  /** The usual one, and one whose numbers roll over from the digits that they are filled up to. */
  static final List<Naming> CORNERS = List.of(USUAL, new Naming("c", 2, 98));

  /** All ways, from the usual one. */
  static Arbitrary<Naming> all() {
    return Combinators.combine(
            Arbitraries.of("node", "c", "n", "rack1-node", "a-very-long-node-name-indeed-"),
            Arbitraries.of(1, 2, 3, 4),
            Arbitraries.of(1, 0, 9, 98))
        .as(Naming::new);
  }

  /** The name of a node, from 0. */
  String name(int index) {
    return prefix + String.format(Locale.ROOT, "%0" + width + "d", first + index);
  }
}
