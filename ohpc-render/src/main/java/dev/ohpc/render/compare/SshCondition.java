package dev.ohpc.render.compare;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedMap;
import dev.ohpc.model.text.SshArguments;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The condition of a {@code Match} block: criteria that must all hold, in whatever order and case
 * they are named (sshd_config(5)).
 *
 * @param criteria what each criterion must be, such as {@code a,b} of {@code user}; one that this
 *     library cannot take apart is under its whole text
 */
record SshCondition(ImmutableSortedMap<String, String> criteria) {

  /** What a connection has one of. */
  private static final Set<String> SINGLE = Set.of("user", "localport", "rdomain");

  private static final CharMatcher NOT_PLAIN = CharMatcher.anyOf("*?!=\"'\\ \t");
  private static final Splitter COMMA = Splitter.on(',');

  /** Reads what stands behind {@code Match}. */
  static SshCondition of(String text) {
    List<String> words = SshArguments.of(text).map(SshArguments::words).orElse(List.of());
    boolean isPlain = words.stream().noneMatch(word -> word.contains("=") || word.contains(" "));
    Map<String, String> criteria = new TreeMap<>();
    for (int i = 0; isPlain && i + 1 < words.size(); i += 2) {
      criteria.put(Ascii.toLowerCase(words.get(i)), words.get(i + 1));
    }
    return new SshCondition(
        criteria.size() * 2 == words.size() && !words.isEmpty()
            ? ImmutableSortedMap.copyOf(criteria)
            : ImmutableSortedMap.of(text.equalsIgnoreCase("all") ? "all" : text, ""));
  }

  /** As it is told: {@code host h user a}. */
  String text() {
    return criteria.entrySet().stream()
        .map(one -> (one.getKey() + " " + one.getValue()).strip())
        .collect(Collectors.joining(" "));
  }

  /** Whether some connection may have both; none is that of two users. */
  boolean mayHoldWith(SshCondition other) {
    return SINGLE.stream()
        .noneMatch(name -> areApart(criteria.get(name), other.criteria.get(name)));
  }

  private static boolean areApart(@Nullable String one, @Nullable String other) {
    return one != null
        && other != null
        && NOT_PLAIN.matchesNoneOf(one + other)
        && Collections.disjoint(COMMA.splitToList(one), COMMA.splitToList(other));
  }
}
