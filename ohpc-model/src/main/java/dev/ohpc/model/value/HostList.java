package dev.ohpc.model.value;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Names in order, written and read in Slurm's short form: {@code node[1-3]} is {@code
 * node1,node2,node3}.
 *
 * <p>Order and repeats are kept, and so are the widths of numbers: {@code n[01-03]} is not {@code
 * n[1-3]}. The width of a range is the length of its lower end, as in Slurm's hostlist.c (measured
 * with scontrol 22.05.8: {@code n[99-0100]} is n99, n100). Two lists are equal when they name the
 * same hosts in the same order.
 *
 * <p>What Slurm reads without complaint though it makes no sense is refused: an unclosed bracket
 * ({@code n[1-} gives {@code n]} there) and an empty item.
 *
 * <pre>{@code
 * HostList nodes = HostList.parse("node[1-3]");
 * nodes.names();                                   // node1, node2, node3
 * HostList.of(List.of("n9", "n10", "n1")).toString(); // n[9-10,1]
 * }</pre>
 */
public final class HostList implements Iterable<String> {

  /** The most names of one range, Slurm's MAX_RANGE: 65,536. */
  public static final int LONGEST_RANGE = 65_536;

  private final ImmutableList<NumberedNames> runs;
  private final int size;

  private HostList(ImmutableList<NumberedNames> runs) {
    this.runs = runs;
    this.size = runs.stream().mapToInt(NumberedNames::size).sum();
  }

  /**
   * Reads a list such as {@code node[1-3],gpu[01-02,05],login}.
   *
   * @throws InvalidValueException if a bracket or a range is malformed, an item is empty, or a
   *     range has more than {@value #LONGEST_RANGE} names
   */
  public static HostList parse(String text) {
    return of(HostListParser.expand(text));
  }

  /** The list of these names, in their order. */
  public static HostList of(Iterable<String> names) {
    List<NumberedNames> runs = new ArrayList<>();
    NumberedNames run = NumberedNames.NONE;
    for (String name : names) {
      if (run.isFollowedBy(name)) {
        run = run.withNext();
      } else {
        addUnlessEmpty(runs, run);
        run = NumberedNames.of(name);
      }
    }
    addUnlessEmpty(runs, run);
    return new HostList(ImmutableList.copyOf(runs));
  }

  private static void addUnlessEmpty(List<NumberedNames> runs, NumberedNames run) {
    if (run.size() > 0) {
      runs.add(run);
    }
  }

  /** The list of the texts of these values, in their order. */
  public static HostList ofAll(Collection<?> values) {
    return of(() -> values.stream().map(Object::toString).iterator());
  }

  /** How many names there are, repeats counted. */
  public int size() {
    return size;
  }

  /** All names in order. */
  public List<String> names() {
    return ImmutableList.copyOf(this);
  }

  @Override
  public Iterator<String> iterator() {
    return new Names(runs.iterator());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HostList that && that.runs.equals(runs);
  }

  @Override
  public int hashCode() {
    return runs.hashCode();
  }

  /** The short form. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (int start = 0; start < runs.size(); ) {
      int end = start + 1;
      while (end < runs.size() && runs.get(end).sharesBracketWith(runs.get(start))) {
        end++;
      }
      if (start > 0) {
        out.append(',');
      }
      appendBracket(out, runs.subList(start, end));
      start = end;
    }
    return out.toString();
  }

  private static void appendBracket(StringBuilder out, List<NumberedNames> group) {
    NumberedNames first = group.get(0);
    if (group.size() == 1 && first.size() == 1) {
      first.appendName(out, 0);
      return;
    }
    out.append(first.prefix()).append('[');
    for (int i = 0; i < group.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      group.get(i).appendRange(out);
    }
    out.append(']');
  }

  private static final class Names implements Iterator<String> {

    private final Iterator<NumberedNames> runs;
    private NumberedNames run = NumberedNames.NONE;
    private int next;

    Names(Iterator<NumberedNames> runs) {
      this.runs = runs;
    }

    @Override
    public boolean hasNext() {
      return next < run.size() || runs.hasNext();
    }

    @Override
    public String next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      if (next == run.size()) {
        run = runs.next();
        next = 0;
      }
      return run.name(next++);
    }
  }
}
