package dev.ohpc.model.load;

import dev.ohpc.model.load.Tree.Entry;
import dev.ohpc.model.load.Tree.Scalar;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The profiles of a {@code nodes.conf}, and what nodes inherit from them.
 *
 * <p>As Warewulf 4.6 does it: the profiles that a profile names come before it, a profile counts
 * once, and {@code ~name} anywhere takes one away. Of texts the last one counts, lists are joined.
 * Before 4.6 a node that names no profile had {@code default}; such files say {@code WW_INTERNAL}.
 */
final class WarewulfProfiles {

  private static final String DEFAULT = "default";

  /** As many values may be inherited in a file: 65,536 nodes with a list of profiles each. */
  private static final long MOST_INHERITED = 4_000_000;

  private final Map<String, WarewulfSettings> profiles = new LinkedHashMap<>();
  private final Map<List<String>, WarewulfSettings> merged = new HashMap<>();
  private final WarewulfFile file;
  private final List<Scalar> implied = new ArrayList<>();
  private long inherited;

  private WarewulfProfiles(WarewulfFile file) {
    this.file = file;
  }

  static WarewulfProfiles read(WarewulfMapping nodesConf, WarewulfFile file) {
    WarewulfProfiles profiles = new WarewulfProfiles(file);
    SpecPath path = nodesConf.path("nodeprofiles");
    for (Entry profile : nodesConf.members("nodeprofiles")) {
      String name = profile.key().text();
      WarewulfSettings settings =
          WarewulfSettings.read(profile.value(), path.key(Types.visible(name)), file);
      profiles.profiles.put(name, settings);
      if (name.equals(DEFAULT) && nodesConf.entry("WW_INTERNAL") != null) {
        profiles.implied.add(profile.key());
      }
    }
    return profiles;
  }

  /** What the profile {@code default} sets by itself. */
  WarewulfSettings byDefault() {
    return profiles.getOrDefault(DEFAULT, WarewulfSettings.NONE);
  }

  /** A node with what it inherits; that is nothing once {@link #isTooMuch}. */
  WarewulfNode node(Scalar name, WarewulfSettings own, SpecPath path) {
    List<Scalar> names = own.profiles().isEmpty() ? implied : own.profiles();
    List<String> key = names.stream().map(Scalar::text).toList();
    WarewulfSettings settings =
        isTooMuch() ? WarewulfSettings.NONE : merged.computeIfAbsent(key, k -> merge(names, path));
    // arguments are joined for each node that has some of its own
    count(own.arguments().isNothing() ? 0 : settings.arguments().size(), name, path);
    return new WarewulfNode(name, own, settings);
  }

  private WarewulfSettings merge(List<Scalar> names, SpecPath path) {
    List<WarewulfSettings> inOrder = new ArrayList<>();
    for (Scalar name : withoutNegated(expand(names, path))) {
      WarewulfSettings profile = profiles.get(name.text());
      if (profile == null) {
        file.isUnknown("there is no profile", "", name, path.key("profiles"), profiles.keySet());
      } else {
        inOrder.add(profile);
      }
    }
    return isTooMuch() ? WarewulfSettings.NONE : WarewulfSettings.merged(inOrder);
  }

  /** The profiles with those that they name; not by recursion, for a file may nest them deeply. */
  private List<Scalar> expand(List<Scalar> names, SpecPath path) {
    List<Scalar> expanded = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Deque<Nested> open = new ArrayDeque<>();
    open.push(new Nested(null, names.iterator()));
    while (!open.isEmpty() && !isTooMuch()) {
      Nested innermost = open.getFirst();
      if (!innermost.rest().hasNext()) {
        open.pop();
        Stream.ofNullable(innermost.profile()).forEach(expanded::add);
        continue;
      }
      Scalar name = innermost.rest().next();
      if (name.text().startsWith("~")) {
        expanded.add(name);
      } else if (seen.add(name.text())) {
        WarewulfSettings profile = profiles.getOrDefault(name.text(), WarewulfSettings.NONE);
        open.push(new Nested(name, profile.profiles().iterator()));
        count(profile.size(), name, path);
      }
    }
    return expanded;
  }

  /** The words without those that a {@code ~} takes away, before or after it. */
  static List<Scalar> withoutNegated(List<Scalar> words) {
    Set<String> negated =
        words.stream()
            .map(Scalar::text)
            .filter(text -> text.startsWith("~"))
            .map(text -> text.substring(1))
            .collect(Collectors.toSet());
    return words.stream()
        .filter(word -> !word.text().startsWith("~") && !negated.contains(word.text()))
        .toList();
  }

  /** Counts what is inherited, so that profiles of profiles cannot cost more than a file holds. */
  private void count(long values, Scalar at, SpecPath path) {
    boolean wasTooMuch = isTooMuch();
    inherited += values;
    if (isTooMuch() && !wasTooMuch) {
      file.reporter()
          .add(
              ProblemCode.ALIAS_EXPANSION,
              path.key("profiles"),
              at.at(),
              "with its profiles the file stands for more than " + MOST_INHERITED + " values",
              "let nodes share a profile that names the others");
    }
  }

  /** Whether the profiles stand for more than any cluster needs; it is reported. */
  boolean isTooMuch() {
    return inherited > MOST_INHERITED;
  }

  /** A profile whose own profiles are being expanded. */
  private record Nested(@Nullable Scalar profile, Iterator<Scalar> rest) {}
}
