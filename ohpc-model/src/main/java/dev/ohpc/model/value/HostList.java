package dev.ohpc.model.value;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Names in order, written and read in Slurm's short form: {@code node[1-3]} is {@code
 * node1,node2,node3}.
 *
 * <p>It is a list: order and repeats are kept, and so are the widths of numbers, so that {@code
 * n[01-03]} is not {@code n[1-3]}. Two lists are equal when they name the same hosts in the same
 * order, and then their texts are equal. The width of a range is the length of its lower end, as in
 * Slurm's hostlist.c (measured with scontrol 22.05.8: {@code n[99-0100]} is n99, n100).
 *
 * <p>{@code union}, {@code intersection} and {@code difference} ask of each name only whether the
 * other list has it, as the sets of ClusterShell do; the names of this list stay in their order and
 * as often as they are there. All take time and memory linear in the names.
 *
 * <pre>{@code
 * HostList nodes = HostList.parse("node[1-3]");
 * nodes.names();                                      // node1, node2, node3
 * nodes.difference(HostList.parse("node2"));          // node[1,3]
 * HostList.of(List.of("n9", "n10", "n1")).toString(); // n[9-10,1]
 * HostList.of(List.of("n9", "n10", "n1")).sorted();   // n[1,9-10]
 * }</pre>
 *
 * <h2>Where Slurm is not followed</h2>
 *
 * <p>Faults of Slurm, each measured with scontrol 22.05.8. Texts that it reads and that are refused
 * here:
 *
 * <ul>
 *   <li>an unclosed bracket or a bracket in a name: {@code n[1-} gives {@code n]}, {@code n[[1]}
 *       gives {@code n[1};
 *   <li>a range without its end: {@code n[1-]} gives n1;
 *   <li>an empty item, {@code a,,b}, and an empty text;
 *   <li>a blank, which separates like a comma, but in slurm.conf(5) ends the value;
 *   <li>a blank or a sign in a range, which counts for the width: {@code n[+1]} gives n01;
 *   <li>of three brackets a malformed first: {@code a[x]b[1]c[1]} gives no names and no error.
 * </ul>
 *
 * <p>Answers that are others here:
 *
 * <ul>
 *   <li>a number of 2<sup>64</sup> or more becomes 18446744073709551615, so that two hosts become
 *       one; here 18 digits, zeros before them not counted, are the most of a range, and a name
 *       with more is kept whole;
 *   <li>ranges that meet are joined beyond 65,536 names, and {@code n[1-80000]} is then refused
 *       when it is read; here a range ends at 65,536 names, and a bracket at 262,144 ranges;
 *   <li>digits before a bracket stay there, so that the names of {@code n01[2-3]} have two short
 *       forms; here only {@code n[012-013]};
 *   <li>sorting loses hosts whose numbers are 2<sup>31</sup> or more apart, or fills the memory:
 *       n3000000000,n1 gives {@code n[3000000000]};
 *   <li>sorting loses hosts, or sorts otherwise the second time, where a prefix has a name twice,
 *       and numbers with zeros before them and without in one length: {@code n[9-11],n[9-10],n09}
 *       gives {@code n[9,9-10,10]}.
 * </ul>
 */
public final class HostList implements Iterable<String> {

  /** The most names of one range, Slurm's MAX_RANGE: 65,536. */
  public static final int LONGEST_RANGE = 65_536;

  /** The most ranges of one bracket, Slurm's MAX_RANGES: beyond, its programs end. */
  static final int MOST_RANGES = 262_144;

  private final ImmutableList<NumberedNames> runs;
  private final int size;

  private HostList(ImmutableList<NumberedNames> runs) {
    this.runs = runs;
    this.size = size(runs);
  }

  private static int size(List<NumberedNames> runs) {
    int size = 0;
    for (NumberedNames run : runs) {
      size += run.size();
    }
    return size;
  }

  /**
   * Reads a list such as {@code node[1-3],gpu[01-02,05],login}.
   *
   * <p>Brackets within a name count row by row: {@code r[1-2]n[1-2]} is r1n1, r1n2, r2n1, r2n2. Of
   * three the second changes last, as in Slurm. A name ends with its last bracket (slurm.conf(5):
   * {@code unit[0-31]rack} is invalid).
   *
   * @throws InvalidValueException if a bracket or a range is malformed, an item is empty, a range
   *     has more than {@value #LONGEST_RANGE} names, or the list more than 1,048,576, so that a
   *     short text cannot fill the memory
   */
  public static HostList parse(String text) {
    return new HostList(HostListParser.parse(text));
  }

  /**
   * Whether a text can be a name of a list, which {@link #parse} reads as that name: it has 1 to
   * 255 characters and no blank, control character, comma or bracket.
   */
  public static boolean isName(String text) {
    return HostListParser.isName(text);
  }

  /**
   * The list of these names, in their order.
   *
   * @throws InvalidValueException if one could not be read back, as {@link #isName} tells
   */
  public static HostList of(Iterable<String> names) {
    Runs runs = new Runs();
    for (String name : names) {
      if (!isName(name)) {
        throw new InvalidValueException(
            Text.quoted(name) + " cannot be a name of a host list",
            "use 1 to 255 characters without blanks, commas and brackets, such as `node1`");
      }
      runs.add(name);
    }
    return new HostList(runs.done());
  }

  /**
   * The list of the texts of these values, in their order.
   *
   * @throws InvalidValueException if one could not be read back, as {@link #isName} tells
   */
  public static HostList ofAll(Collection<?> values) {
    return of(() -> values.stream().map(Object::toString).iterator());
  }

  /** How many names there are, repeats counted. */
  public int size() {
    return size;
  }

  /** Whether there is no name. */
  public boolean isEmpty() {
    return size == 0;
  }

  /**
   * Whether a name is in the list, its number written in the same width. It looks through the
   * ranges; to ask for many names, make them a list and use {@link #intersection}.
   */
  public boolean contains(String name) {
    NumberedNames single = NumberedNames.of(name);
    return runs.stream().anyMatch(run -> run.contains(single));
  }

  /** All names in order. */
  public List<String> names() {
    return ImmutableList.copyOf(this);
  }

  @Override
  public Iterator<String> iterator() {
    return new Names(runs.iterator());
  }

  /**
   * This list, and after it the names of another that are not in this one, each once, in the order
   * of the other.
   */
  public HostList union(HostList other) {
    Set<String> seen = new HashSet<>(names());
    Runs union = new Runs();
    runs.forEach(union::add);
    for (String name : other) {
      if (seen.add(name)) {
        union.add(name);
      }
    }
    return new HostList(union.done());
  }

  /** The names of this list that are also in another, in the order of this list, repeats kept. */
  public HostList intersection(HostList other) {
    return those(true, other);
  }

  /** The names of this list that are not in another, in the order of this list, repeats kept. */
  public HostList difference(HostList other) {
    return those(false, other);
  }

  private HostList those(boolean inOther, HostList other) {
    Set<String> others = new HashSet<>(other.names());
    Runs those = new Runs();
    for (String name : this) {
      if (others.contains(name) == inOther) {
        those.add(name);
      }
    }
    return new HostList(those.done());
  }

  /**
   * The same names, repeats kept, in the order of {@code scontrol show hostlistsorted}.
   *
   * <p>Prefixes are in their natural order, {@code r2n1} before {@code r10n1}. Within a prefix the
   * name without a number is first; numbers are ordered by how long they are written, then by
   * value: n1, n2, n10, n001. It is ranges that are sorted, by their lowest name: where a prefix
   * has numbers with zeros before them and without in one length, {@code n[9-10,09]} is sorted, and
   * so is {@code n[9,09-10]}. Only where ranges overlap, names are.
   */
  public HostList sorted() {
    return new HostList(RunSorter.sort(runs));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HostList that && that.runs.equals(runs);
  }

  @Override
  public int hashCode() {
    return runs.hashCode();
  }

  /**
   * The short form, that of {@code scontrol show hostlist}. {@link #parse} reads it as this list,
   * but for the empty list, whose text is empty.
   */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (int start = 0; start < runs.size(); ) {
      int end = start + 1;
      while (end < runs.size()
          && end - start < MOST_RANGES
          && runs.get(end).sharesBracketWith(runs.get(start))) {
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
