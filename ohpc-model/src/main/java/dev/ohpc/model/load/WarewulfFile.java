package dev.ohpc.model.load;

import dev.ohpc.model.load.Tree.Position;
import dev.ohpc.model.load.Tree.Scalar;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.text.Similar;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of Warewulf's files while it is read: which of its keys have no effect here. */
final class WarewulfFile {

  /** So many are told one by one; more would hide the rest. */
  private static final int MOST_TOLD = 20;

  private final Reporter reporter;
  private final Map<String, Position> unused = new LinkedHashMap<>();
  private final Set<String> unknown = new LinkedHashSet<>();
  private boolean hasMergeKey;

  WarewulfFile(Reporter reporter) {
    this.reporter = reporter;
  }

  Reporter reporter() {
    return reporter;
  }

  /** Looks at a key with a value. */
  void see(Scalar key, SpecPath path, WarewulfKeys known) {
    String name = key.text();
    if (known.unused().contains(name)) {
      hasNoEffect(known.where() + name, key.at());
    } else if (!known.knows(name)) {
      isUnknown(
          "Warewulf has no key", known.where(), key, path.key(Types.visible(name)), known.all());
    }
  }

  /** Keeps a key of Warewulf that this library does nothing with. */
  void hasNoEffect(String what, Position at) {
    unused.putIfAbsent(what, at);
  }

  /** Reports what Warewulf would go on without, once each. */
  void isUnknown(String what, String where, Scalar word, SpecPath path, Collection<String> known) {
    String name = where + Types.visible(word.text());
    if (unknown.size() < MOST_TOLD && unknown.add(what + " " + name)) {
      Optional<String> similar = Similar.to(word.text(), known);
      reporter.add(
          ProblemCode.UNKNOWN_VARIABLE,
          path,
          word.at(),
          what + " `" + name + "`, and Warewulf goes on without it",
          similar.map(meant -> "did you mean `" + meant + "`?").orElse("leave it out"),
          problem -> problem.suggestion(similar));
    }
  }

  /** Reports the merge key of YAML 1.1, once. */
  void hasMergeKey(Scalar key, SpecPath path) {
    if (!hasMergeKey) {
      hasMergeKey = true;
      reporter.add(
          ProblemCode.UNKNOWN_KEY,
          path.key(key.text()),
          key.at(),
          "`<<` is not read: YAML 1.2 has no merge key",
          "write its keys out, or make a profile of them");
    }
  }

  /** Says once, for the whole file, what has no effect. */
  void sayWhatHasNoEffect() {
    if (!unused.isEmpty()) {
      reporter.add(
          ProblemCode.UNUSED_VARIABLE,
          SpecPath.ROOT,
          unused.values().iterator().next(),
          "these settings of Warewulf have no effect here: " + list(unused.keySet()),
          "they are for what this library does not configure, or chooses itself");
    }
  }

  /** Names as a message lists them. */
  static String list(Collection<String> names) {
    String listed = String.join("`, `", names.stream().limit(MOST_TOLD).toList());
    int more = names.size() - MOST_TOLD;
    return "`" + listed + "`" + (more > 0 ? " and " + more + " more" : "");
  }
}
