package dev.ohpc.model.load;

import com.google.common.collect.ImmutableSet;
import dev.ohpc.model.load.Tree.Entry;
import dev.ohpc.model.load.Tree.Mapping;
import dev.ohpc.model.load.Tree.Position;
import dev.ohpc.model.load.Tree.Scalar;
import dev.ohpc.model.load.Tree.Sequence;
import dev.ohpc.model.load.Tree.Unreadable;
import dev.ohpc.model.problem.SpecPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of one of Warewulf's files, read as Go's YAML reads it into a structure of texts: no
 * value is no key, and a number is a text.
 */
final class WarewulfMapping {

  private static final Set<String> NO =
      ImmutableSet.of("false", "False", "FALSE", "f", "F", "no", "No", "NO", "0");

  private final List<Entry> entries;
  private final SpecPath path;
  private final WarewulfFile file;

  private WarewulfMapping(List<Entry> entries, SpecPath path, WarewulfFile file) {
    this.entries = entries;
    this.path = path;
    this.file = file;
  }

  /** A mapping whose keys Warewulf chose. */
  static WarewulfMapping of(Tree tree, SpecPath path, WarewulfKeys known, WarewulfFile file) {
    List<Entry> entries = entries(tree, path, file);
    entries.stream()
        .filter(entry -> !isNothing(entry.value()))
        .forEach(entry -> file.see(entry.key(), path, known));
    return new WarewulfMapping(entries, path, file);
  }

  private static List<Entry> entries(Tree tree, SpecPath path, WarewulfFile file) {
    if (!(tree instanceof Mapping mapping)) {
      if (!isNothing(tree)) {
        Type.wrongType(
            tree,
            path,
            file.reporter(),
            "a mapping",
            "write `key: value` lines under it, indented");
      }
      return List.of();
    }
    Entry merge = mapping.entry("<<");
    if (merge == null || !merge.key().plain()) {
      return mapping.entries();
    }
    file.hasMergeKey(merge.key(), path);
    return mapping.entries().stream().filter(entry -> !entry.equals(merge)).toList();
  }

  private static boolean isNothing(Tree tree) {
    return (tree instanceof Scalar scalar
            && (scalar.text().isEmpty() || ScalarKind.of(scalar) == ScalarKind.NULL))
        || (tree instanceof Sequence sequence && sequence.items().isEmpty())
        || (tree instanceof Mapping mapping && mapping.entries().isEmpty());
  }

  SpecPath path(String key) {
    return path.key(Types.visible(key));
  }

  /** The entry of a key that has a value. */
  @Nullable Entry entry(String key) {
    for (Entry entry : entries) {
      if (entry.key().text().equals(key)) {
        return isNothing(entry.value()) ? null : entry;
      }
    }
    return null;
  }

  /** Where a key stands, also without a value. */
  Position at(String key) {
    return entries.stream()
        .map(Entry::key)
        .filter(there -> there.text().equals(key))
        .map(Scalar::at)
        .findFirst()
        .orElse(Position.START);
  }

  /** The text of a key: a scalar, or unreadable after a problem was reported. */
  @Nullable Tree text(String key) {
    Entry entry = entry(key);
    return entry == null ? null : text(entry.value(), path(key));
  }

  private Tree text(Tree tree, SpecPath at) {
    if (tree instanceof Scalar scalar) {
      return new Scalar(scalar.text(), false, scalar.at());
    }
    Type.wrongType(tree, at, file.reporter(), "a text", "write it after the colon");
    return new Unreadable(tree.at());
  }

  /** The texts of some keys, as far as they have any. */
  Map<String, Tree> texts(List<String> keys) {
    Map<String, Tree> texts = new HashMap<>();
    for (String key : keys) {
      Tree text = text(key);
      if (text != null) {
        texts.put(key, text);
      }
    }
    return texts;
  }

  /** Whether a flag is set; Warewulf takes {@code yes} and {@code no} too. */
  static boolean isOn(@Nullable Tree text, boolean unlessGiven) {
    return text instanceof Scalar scalar ? !NO.contains(scalar.text()) : unlessGiven;
  }

  /** The texts of a list. */
  List<Scalar> texts(String key) {
    List<Scalar> texts = new ArrayList<>();
    for (Tree item : list(key)) {
      if (!isNothing(item) && text(item, path(key)) instanceof Scalar scalar) {
        texts.add(scalar);
      }
    }
    return texts;
  }

  /** The items of a list; when that is none, its problem is reported, and it is the only one. */
  List<Tree> list(String key) {
    Entry entry = entry(key);
    if (entry == null) {
      return List.of();
    }
    if (entry.value() instanceof Sequence sequence) {
      return sequence.items();
    }
    Type.wrongType(
        entry.value(), path(key), file.reporter(), "a list", "write `- one` lines under it");
    return entry.value() instanceof Scalar only ? List.of(only) : List.of();
  }

  /** A mapping in this one, whose keys Warewulf chose. */
  WarewulfMapping mapping(String key, WarewulfKeys known) {
    Entry entry = entry(key);
    return entry == null
        ? new WarewulfMapping(List.of(), path(key), file)
        : of(entry.value(), path(key), known, file);
  }

  /** The entries of a mapping in this one, whose keys the author chose; also those of no value. */
  List<Entry> members(String key) {
    Entry entry = entry(key);
    return entry == null ? List.of() : entries(entry.value(), path(key), file);
  }
}
