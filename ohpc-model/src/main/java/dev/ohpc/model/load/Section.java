package dev.ohpc.model.load;

import dev.ohpc.model.json.JsonWriter;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.text.Similar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mapping with known keys: a table that both decodes it and describes it.
 *
 * @param <B> the builder that collects the values
 * @param <T> what is built
 */
final class Section<B, T> implements Type<T> {

  private final Supplier<B> builder;
  private final Function<B, T> build;
  private final Map<String, Key<B, ?>> keys = new LinkedHashMap<>();

  Section(Supplier<B> builder, Function<B, T> build) {
    this.builder = builder;
    this.build = build;
  }

  /** A key that must be there. */
  <V> Section<B, T> required(
      String name, Type<V> type, BiConsumer<B, V> setter, String documentation) {
    keys.put(name, new Key<>(name, true, type, setter, documentation));
    return this;
  }

  /** A key that may be there. */
  <V> Section<B, T> optional(
      String name, Type<V> type, BiConsumer<B, V> setter, String documentation) {
    keys.put(name, new Key<>(name, false, type, setter, documentation));
    return this;
  }

  @Override
  public @Nullable T decode(Tree tree, SpecPath path, Reporter reporter) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      Type.wrongType(
          tree, path, reporter, "a mapping", "write `key: value` lines under it, indented");
      return null;
    }
    B values = builder.get();
    boolean complete = decodeKeys(mapping, path, reporter, values);
    return complete ? build.apply(values) : null;
  }

  /** Decodes what it can; false after a problem was reported. */
  boolean decodeKeys(Tree.Mapping mapping, SpecPath path, Reporter reporter, B values) {
    boolean complete = true;
    List<String> absent = absentFrom(mapping);
    for (Tree.Entry entry : mapping.entries()) {
      Key<B, ?> key = keys.get(entry.key().text());
      if (key == null) {
        unknown(entry.key(), absent, path, reporter);
        complete = false;
      } else {
        complete &= key.decode(entry.value(), path, reporter, values);
      }
    }
    boolean allThere = requiredAreThere(mapping, absent, path, reporter);
    return complete && allThere;
  }

  private boolean requiredAreThere(
      Tree.Mapping mapping, List<String> absent, SpecPath path, Reporter reporter) {
    List<String> required = absent.stream().filter(name -> key(name).required()).toList();
    // a misspelt key is one problem, not a missing key as well
    Set<String> misspelt = required.isEmpty() ? Set.of() : misspelt(mapping, absent);
    for (String name : required) {
      if (!misspelt.contains(name)) {
        missing(key(name), mapping, path, reporter);
      }
    }
    return required.isEmpty();
  }

  private Key<B, ?> key(String name) {
    return Objects.requireNonNull(keys.get(name));
  }

  /** The keys that some unknown key is meant for. */
  private Set<String> misspelt(Tree.Mapping mapping, List<String> absent) {
    return mapping.entries().stream()
        .map(entry -> entry.key().text())
        .filter(key -> !keys.containsKey(key))
        .flatMap(key -> Similar.to(key, absent).stream())
        .collect(Collectors.toSet());
  }

  private List<String> absentFrom(Tree.Mapping mapping) {
    Set<String> there =
        mapping.entries().stream().map(entry -> entry.key().text()).collect(Collectors.toSet());
    return keys.keySet().stream().filter(key -> !there.contains(key)).toList();
  }

  private void unknown(Tree.Scalar key, List<String> absent, SpecPath path, Reporter reporter) {
    Optional<String> similar = Similar.to(key.text(), absent);
    String where = path.equals(SpecPath.ROOT) ? "a spec" : "`" + path + "`";
    reporter.add(
        ProblemCode.UNKNOWN_KEY,
        path.key(Types.visible(key.text())),
        key.at(),
        "unknown key `" + Types.visible(key.text()) + "` in " + where,
        similar
            .map(word -> "did you mean `" + word + "`?")
            .orElse("its keys are `" + String.join("`, `", keys.keySet()) + "`"),
        problem -> problem.suggestion(similar));
  }

  private static void missing(
      Key<?, ?> key, Tree.Mapping mapping, SpecPath path, Reporter reporter) {
    String where = path.equals(SpecPath.ROOT) ? "the spec" : "`" + path + "`";
    reporter.add(
        ProblemCode.MISSING_KEY,
        path.key(key.name()),
        mapping.at().start(),
        where + " has no `" + key.name() + "`",
        "add it: " + key.documentation());
  }

  @Override
  public void describe(JsonWriter schema) {
    schema.name("type").value("object").name("additionalProperties").value(false);
    List<String> required = keys.values().stream().filter(Key::required).map(Key::name).toList();
    if (!required.isEmpty()) {
      schema.name("required").beginInlineArray();
      required.forEach(schema::value);
      schema.endArray();
    }
    schema.name("properties").beginObject();
    for (Key<B, ?> key : keys.values()) {
      schema.name(key.name()).beginObject();
      schema.name("description").value(key.documentation());
      key.type().describe(schema);
      schema.endObject();
    }
    schema.endObject();
  }

  private record Key<B, V>(
      String name, boolean required, Type<V> type, BiConsumer<B, V> setter, String documentation) {

    boolean decode(Tree tree, SpecPath path, Reporter reporter, B values) {
      boolean reported = tree instanceof Tree.Unreadable;
      V value = reported ? null : type.decode(tree, path.key(name), reporter);
      if (value != null) {
        setter.accept(values, value);
      }
      return value != null;
    }
  }
}
