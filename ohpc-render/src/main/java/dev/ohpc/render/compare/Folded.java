package dev.ohpc.render.compare;

import com.google.common.base.CharMatcher;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.InvalidValueException;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lists that may be written in short, such as {@code n[1-3]}. */
final class Folded {

  /** Operators of ClusterShell, which take what stands before them in its order. */
  private static final CharMatcher OPERATORS = CharMatcher.anyOf("!&^*");

  private static final Pattern BLANKS = Pattern.compile("[\\s,]+");

  /** {@code 7001-7002}, which Slurm reads as {@code [7001-7002]}. */
  private static final Pattern BARE_RANGE = Pattern.compile("[0-9]++-[0-9]++");

  private Folded() {}

  /** A set in short: each name once, in the order of {@link HostList#sorted}. */
  static String set(String text) {
    return list(text)
        .map(names -> HostList.of(new LinkedHashSet<>(names)).sorted().toString())
        .orElse(text);
  }

  /** The same for a set of ClusterShell, where blanks part names too. */
  static String nodeSet(String text) {
    String commas = BLANKS.matcher(text.strip()).replaceAll(",");
    return OPERATORS.matchesNoneOf(text) ? set(commas) : commas;
  }

  /** A list in short, in its own order. */
  static String inOrder(String text) {
    return list(text).map(names -> HostList.of(names).toString()).orElse(text);
  }

  /** All names of a text; the text itself if it is no list. */
  static List<String> names(String text) {
    return list(text).orElse(List.of(text));
  }

  /** One of a list for each of several, or one for all. */
  static Iterator<String> forEach(int size, String text) {
    boolean isBare = BARE_RANGE.matcher(text).matches();
    List<String> names = names(isBare ? "[" + text + "]" : text);
    if (names.size() == size) {
      return names.iterator();
    }
    String all = names.size() == 1 ? names.get(0) : text;
    return Collections.nCopies(size, all).iterator();
  }

  private static Optional<List<String>> list(String text) {
    try {
      return Optional.of(HostList.parse(text).names());
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }
}
