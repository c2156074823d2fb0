package dev.ohpc.testkit;

import dev.ohpc.model.value.HostList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Host lists with every form of name and of number: widths that are padded, widths that grow where
 * numbers roll over from 9 to 10, racks of nodes, names without a number at their end, and repeats,
 * in order and out of it.
 *
 * <p>They shrink to {@code node1}, and longer ones to {@code node[1-2]} and so on.
 *
 * <pre>{@code
 * @Property
 * void isReadBack(@ForAll("lists") HostList list) { … }
 *
 * @Provide
 * Arbitrary<HostList> lists() {
 *   return HostLists.ofSize(1, 65_536);
 * }
 * }</pre>
 */
public final class HostLists {

  private static final int MOST_BLOCKS = 6;
  private static final int LONGEST_BLOCK = 12;

  private HostLists() {}

  /** Lists of 1 to 32 names. */
  public static Arbitrary<HostList> valid() {
    return ofSize(1, 32);
  }

  /**
   * Lists of so many names, repeats counted.
   *
   * @throws IllegalArgumentException if they are not from 1 to 65,536, or the first is larger
   */
  public static Arbitrary<HostList> ofSize(int fewest, int most) {
    return Combinators.combine(
            Bounds.of("names", fewest, most, NodePlan.SIZES).numbers(),
            blocks().list().ofMinSize(1).ofMaxSize(MOST_BLOCKS),
            Arbitraries.of(Order.class))
        .as((size, blocks, order) -> HostList.of(order.arranged(names(size, blocks))));
  }

  /** Names of hosts, as lists of them have. */
  public static Arbitrary<String> names() {
    return ofSize(1, 1).map(HostList::toString);
  }

  private static Arbitrary<Block> blocks() {
    // few prefixes, so that blocks meet and overlap
    Arbitrary<String> prefixes =
        Arbitraries.oneOf(
            Arbitraries.of("node", "n"),
            Arbitraries.of("node", "n", "c", "gpu-", "rack1-node", "N", "n0", "10.0.0.", ""));
    return Combinators.combine(
            Arbitraries.of(Form.NUMBERED, Form.NUMBERED, Form.RACKS, Form.INNER, Form.NO_NUMBER),
            prefixes,
            Arbitraries.of(1L, 0L, 8L, 9L, 98L, 99L, 998L, 65_530L, 4_294_967_290L),
            Arbitraries.of(1, 2, 3, 5),
            Arbitraries.integers().between(1, LONGEST_BLOCK))
        .as(Block::new)
        .withoutEdgeCases(); // all of these values are edge cases
  }

  /** So many names: some of each block in turn, and again from where the block was left. */
  private static List<String> names(int size, List<Block> blocks) {
    List<String> names = new ArrayList<>(size);
    for (int round = 0; names.size() < size; round++) {
      for (Block block : blocks) {
        for (int i = 0; i < block.length() && names.size() < size; i++) {
          names.add(block.name(round * block.length() + i));
        }
      }
    }
    return names;
  }

  /** Names that belong together, the first, the second and so on without end. */
  private record Block(Form form, String prefix, long first, int width, int most) {

    // so that racks roll over too
    private static final int FIRST_RACK = 8;
    private static final int RACK_SIZE = 4;

    /** How many names are taken at a time. */
    int length() {
      return form == Form.NO_NUMBER ? 1 : most;
    }

    String name(int index) {
      return switch (form) {
        case NUMBERED -> prefix + number(first + index);
        case RACKS ->
            "r" + (FIRST_RACK + index / RACK_SIZE) + prefix + number(first + index % RACK_SIZE);
        case INNER -> prefix + number(first + index) + "-ib";
        case NO_NUMBER -> withoutNumber();
      };
    }

    private String withoutNumber() {
      String name = prefix.replaceFirst("[0-9]*$", "");
      return name.isEmpty() ? "login" : name;
    }

    private String number(long number) {
      String digits = Long.toString(number);
      return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
  }

  private enum Form {
    NUMBERED,
    RACKS,
    INNER,
    NO_NUMBER
  }

  private enum Order {
    AS_MADE {
      @Override
      List<String> arranged(List<String> names) {
        return names;
      }
    },
    BACKWARDS {
      @Override
      List<String> arranged(List<String> names) {
        Collections.reverse(names);
        return names;
      }
    },
    SHUFFLED {
      @Override
      List<String> arranged(List<String> names) {
        Collections.shuffle(names, new Random(names.size()));
        return names;
      }
    },
    /** The second half repeats the first. */
    REPEATED {
      @Override
      List<String> arranged(List<String> names) {
        int half = (names.size() + 1) / 2;
        for (int i = half; i < names.size(); i++) {
          names.set(i, names.get(i - half));
        }
        return names;
      }
    };

    /** Arranges names, in the list itself. */
    abstract List<String> arranged(List<String> names);
  }
}
