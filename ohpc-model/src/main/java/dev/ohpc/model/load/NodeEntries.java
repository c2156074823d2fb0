package dev.ohpc.model.load;

import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.json.JsonWriter;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.text.Similar;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.model.value.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of nodes: an entry is one node, or many with their names, addresses and MACs folded. */
final class NodeEntries implements Type<List<Tree.Mapping>> {

  private static final Cells<HostName> NAMES =
      new Cells<>("name", "names", SpecShape.HOST_NAME, true);
  private static final Cells<Ipv4Address> ADDRESSES =
      new Cells<>("address", "addresses", SpecShape.IPV4_ADDRESS, true);
  private static final Cells<MacAddress> MACS =
      new Cells<>("mac", "macs", SpecShape.MAC_ADDRESS, false);
  private static final List<Cells<?>> COLUMNS = List.of(NAMES, ADDRESSES, MACS);
  private static final String HARDWARE = "hardware";

  private static final List<String> KEYS =
      Stream.concat(
              COLUMNS.stream().flatMap(column -> Stream.of(column.single(), column.plural())),
              Stream.of(HARDWARE))
          .toList();

  @Override
  public @Nullable List<Tree.Mapping> decode(Tree tree, SpecPath path, Reporter reporter) {
    if (!(tree instanceof Tree.Sequence sequence)) {
      Type.wrongType(tree, path, reporter, "a list of nodes", "write `- name: …` lines under it");
      return null;
    }
    List<Tree.Mapping> entries = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      if (!(sequence.items().get(i) instanceof Tree.Mapping entry)) {
        Type.wrongType(
            sequence.items().get(i),
            path.item(i),
            reporter,
            "a node",
            "write `name`, `address` and `mac`, or `names`, `addresses` and `macs`");
        return null;
      }
      entries.add(entry);
    }
    return entries;
  }

  /** Reads the rows of all entries; false after a problem was reported. */
  static boolean rows(
      List<Tree.Mapping> entries, Kinds hardware, Reporter reporter, NodeRows rows) {
    boolean complete = true;
    for (int i = 0; i < entries.size(); i++) {
      SpecPath path = SpecPath.of("nodes").item(i);
      complete &= keysAreKnown(entries.get(i), path, reporter);
      complete &= rows(entries.get(i), i, path, hardware, reporter, rows);
    }
    return complete;
  }

  private static boolean keysAreKnown(Tree.Mapping entry, SpecPath path, Reporter reporter) {
    boolean known = true;
    for (Tree.Entry pair : entry.entries()) {
      String key = pair.key().text();
      if (!KEYS.contains(key)) {
        known = false;
        Optional<String> similar = Similar.to(key, KEYS);
        reporter.add(
            ProblemCode.UNKNOWN_KEY,
            path.key(Types.visible(key)),
            pair.key().at(),
            "unknown key `" + Types.visible(key) + "` in a node",
            similar
                .map(word -> "did you mean `" + word + "`?")
                .orElse("its keys are `" + String.join("`, `", KEYS) + "`"),
            problem -> problem.suggestion(similar));
      }
    }
    return known;
  }

  private static boolean rows(
      Tree.Mapping entry,
      int index,
      SpecPath path,
      Kinds hardware,
      Reporter reporter,
      NodeRows rows) {
    List<@Nullable HostName> names = NAMES.read(entry, path, reporter);
    List<@Nullable Ipv4Address> addresses = ADDRESSES.read(entry, path, reporter);
    List<@Nullable MacAddress> macs = MACS.read(entry, path, reporter);
    HardwareProfile kind = kind(entry, path, hardware, reporter);
    if (names == null || addresses == null || macs == null) {
      return false;
    }
    if (addresses.size() != names.size() || macs.size() != names.size()) {
      counts(entry, path, reporter, names.size(), addresses.size(), macs.size());
      return false;
    }
    for (int i = 0; i < names.size(); i++) {
      rows.add(index, i, names.get(i), addresses.get(i), macs.get(i), kind);
    }
    return kind != null
        && Stream.of(names, addresses, macs).noneMatch(column -> column.contains(null));
  }

  private static void counts(
      Tree.Mapping entry, SpecPath path, Reporter reporter, int names, int addresses, int macs) {
    reporter.add(
        ProblemCode.COUNT_MISMATCH,
        path,
        NAMES.at(entry),
        "this entry has " + names + " names, " + addresses + " addresses and " + macs + " MACs",
        "give each node of the entry one of each, in the same order",
        problem ->
            problem
                .putAttributes("names", "" + names)
                .putAttributes("addresses", "" + addresses)
                .putAttributes("macs", "" + macs));
  }

  private static @Nullable HardwareProfile kind(
      Tree.Mapping entry, SpecPath path, Kinds hardware, Reporter reporter) {
    Tree.Entry given = entry.entry(HARDWARE);
    if (given == null) {
      return hardware.known().get(HardwareProfile.RASPBERRY_PI_4B.name());
    }
    Word name = SpecShape.WORD.decode(given.value(), path.key(HARDWARE), reporter);
    if (name == null) {
      return null;
    }
    HardwareProfile kind = hardware.known().get(name);
    if (kind == null && !hardware.described().contains(name.toString())) {
      List<String> known = hardware.known().keySet().stream().map(Word::toString).toList();
      Optional<String> similar = Similar.to(name.toString(), known);
      reporter.add(
          ProblemCode.INVALID_VALUE,
          path.key(HARDWARE),
          given.value().at(),
          "`" + name + "` is no known hardware",
          similar
              .map(word -> "did you mean `" + word + "`?")
              .orElse("describe it under `hardware`, or use one of " + known),
          problem -> problem.suggestion(similar));
    }
    return kind;
  }

  @Override
  public void describe(JsonWriter schema) {
    schema.name("type").value("array").name("minItems").value(1);
    schema.name("items").beginObject();
    schema.name("type").value("object").name("additionalProperties").value(false);
    schema.name("properties").beginObject();
    COLUMNS.forEach(column -> column.describe(schema));
    schema.name(HARDWARE).beginObject();
    schema.name("description").value("What kind of board it is; raspberry-pi-4b unless given.");
    SpecShape.WORD.describe(schema);
    schema.endObject().endObject();
    schema.name("allOf").beginArray();
    for (Cells<?> column : COLUMNS) {
      schema.beginInlineObject().name("oneOf").beginArray();
      for (String key : List.of(column.single(), column.plural())) {
        schema.beginObject().name("required").beginArray().value(key).endArray().endObject();
      }
      schema.endArray().endObject();
    }
    schema.endArray().endObject();
  }

  /**
   * Kinds of boards.
   *
   * @param known those that could be read
   * @param described the names of all that the spec describes, readable or not
   */
  record Kinds(Map<Word, HardwareProfile> known, Set<String> described) {}

  /** One column of an entry: a single value, a list of values, or a folded host list. */
  private record Cells<T>(String single, String plural, Type<T> type, boolean folds) {

    /** The values, null for those that are wrong; null as a whole when nothing could be read. */
    @Nullable List<@Nullable T> read(Tree.Mapping entry, SpecPath path, Reporter reporter) {
      Tree.Entry one = entry.entry(single);
      Tree.Entry many = entry.entry(plural);
      if (one != null && many != null) {
        conflict(one, many, path, reporter);
        return null;
      }
      if (one != null) {
        List<@Nullable T> values = new ArrayList<>();
        values.add(type.decode(one.value(), path.key(single), reporter));
        return values;
      }
      return many != null
          ? readMany(many, path.key(plural), reporter)
          : none(entry, path, reporter);
    }

    private @Nullable List<@Nullable T> readMany(
        Tree.Entry many, SpecPath path, Reporter reporter) {
      if (many.value() instanceof Tree.Unreadable) {
        return null;
      }
      List<@Nullable T> values = new ArrayList<>();
      if (many.value() instanceof Tree.Sequence list) {
        for (int i = 0; i < list.items().size(); i++) {
          values.add(type.decode(list.items().get(i), path.item(i), reporter));
        }
        return values;
      }
      if (!folds
          || !(many.value() instanceof Tree.Scalar scalar)
          || ScalarKind.of(scalar) != ScalarKind.TEXT) {
        Type.wrongType(many.value(), path, reporter, "a list", "write `[one, two]`");
        return null;
      }
      for (String name : expand(scalar, path, reporter)) {
        T value = type.decode(new Tree.Scalar(name, false, scalar.at()), path, reporter);
        if (value == null) {
          return null; // the text as a whole is wrong; one problem is enough
        }
        values.add(value);
      }
      return values.isEmpty() ? null : values;
    }

    private static Iterable<String> expand(Tree.Scalar scalar, SpecPath path, Reporter reporter) {
      try {
        return HostList.parse(scalar.text());
      } catch (InvalidValueException e) {
        reporter.add(ProblemCode.INVALID_VALUE, path, scalar.at(), e.getMessage(), e.hint());
        return List.of();
      }
    }

    private void conflict(Tree.Entry one, Tree.Entry many, SpecPath path, Reporter reporter) {
      reporter.add(
          ProblemCode.CONFLICTING_KEYS,
          path.key(plural),
          many.key().at(),
          "a node entry has both `" + single + "` and `" + plural + "`",
          "keep `" + single + "` for one node, or `" + plural + "` for many",
          problem ->
              problem.addRelated(
                  reporter.related("the other is here", path.key(single), one.key().at())));
    }

    private @Nullable List<@Nullable T> none(Tree.Mapping entry, SpecPath path, Reporter reporter) {
      boolean misspelt =
          entry.entries().stream()
              .map(pair -> pair.key().text())
              .filter(key -> !KEYS.contains(key))
              .anyMatch(key -> Similar.to(key, KEYS).filter(this::isOwn).isPresent());
      if (!misspelt) {
        reporter.add(
            ProblemCode.MISSING_KEY,
            path.key(single),
            entry.at().start(),
            "a node has no `" + single + "`",
            "add `" + single + "`, or `" + plural + "` for many nodes");
      }
      return null;
    }

    private boolean isOwn(String key) {
      return key.equals(single) || key.equals(plural);
    }

    Tree.Position at(Tree.Mapping entry) {
      Tree.Entry given = entry.entry(plural) != null ? entry.entry(plural) : entry.entry(single);
      return given == null ? entry.at() : given.value().at();
    }

    void describe(JsonWriter schema) {
      schema.name(single).beginObject();
      schema.name("description").value("The " + single + " of one node.");
      type.describe(schema);
      schema.endObject();
      schema.name(plural).beginObject();
      schema.name("description").value("The " + plural + " of many nodes, in order.");
      if (folds) {
        schema.name("oneOf").beginArray().beginObject();
        schema.name("type").value("string").name("pattern").value("^[A-Za-z0-9.,\\[\\]-]+$");
        schema.endObject().beginObject();
      }
      schema.name("type").value("array").name("items").beginObject();
      type.describe(schema);
      schema.endObject();
      if (folds) {
        schema.endObject().endArray();
      }
      schema.endObject();
    }
  }
}
