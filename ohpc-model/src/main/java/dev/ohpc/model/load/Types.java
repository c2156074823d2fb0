package dev.ohpc.model.load;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.ohpc.model.json.JsonWriter;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.text.Similar;
import dev.ohpc.model.value.InvalidValueException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types that spec files are made of. */
final class Types {

  private static final Set<ScalarKind> TEXT_ONLY = EnumSet.of(ScalarKind.TEXT);
  private static final Set<ScalarKind> TEXT_OR_INTEGER =
      EnumSet.of(ScalarKind.TEXT, ScalarKind.INTEGER);
  private static final Set<ScalarKind> TEXT_OR_NUMBER =
      EnumSet.of(ScalarKind.TEXT, ScalarKind.FLOAT);
  private static final Set<ScalarKind> ANY_SCALAR =
      EnumSet.complementOf(EnumSet.of(ScalarKind.NULL));

  private Types() {}

  /** A text that a value type parses. */
  static <T> Type<T> text(String noun, String pattern, Function<String, T> parse) {
    return new Word<>(noun, pattern, parse, TEXT_ONLY);
  }

  /** The same, where YAML may take the text for a number, as it does with {@code 0xf21}. */
  static <T> Type<T> textOrInteger(String noun, String pattern, Function<String, T> parse) {
    return new Word<>(noun, pattern, parse, TEXT_OR_INTEGER);
  }

  /** The same for the values of configuration keys: whatever stands there, as it is written. */
  static <T> Type<T> anyText(String noun, String pattern, Function<String, T> parse) {
    return new Word<>(noun, pattern, parse, ANY_SCALAR);
  }

  /**
   * The same, where YAML takes some of the texts for numbers, as it does with {@code 25.05}.
   *
   * @param numbers all texts of the pattern that are numbers
   */
  static <T> Type<T> textOrNumber(
      String noun, String pattern, Function<String, T> parse, List<String> numbers) {
    return new WordOrNumber<>(new Word<>(noun, pattern, parse, TEXT_OR_NUMBER), numbers);
  }

  /** A whole number in a range. */
  static Type<Integer> integer(int least, int most) {
    return new WholeNumber(least, most);
  }

  /** {@code true} or {@code false}. */
  static Type<Boolean> flag() {
    return new Flag();
  }

  /** A constant of an enumeration, in lower case. */
  static <E extends Enum<E>> Type<E> choice(Class<E> constants) {
    return new Choice<>(constants);
  }

  /** A list. */
  static <T> Type<List<T>> list(Type<T> item) {
    return new ListOf<>(item);
  }

  /** Keys that the spec's author chooses, with their values. */
  static <K, V> Type<Map<K, V>> map(Type<K> key, String keyPattern, Type<V> value) {
    return new MapOf<>(key, keyPattern, value);
  }

  private record Word<T>(
      String noun, String pattern, Function<String, T> parse, Set<ScalarKind> kinds)
      implements Type<T> {

    @Override
    public @Nullable T decode(Tree tree, SpecPath path, Reporter reporter) {
      if (!(tree instanceof Tree.Scalar scalar) || !kinds.contains(ScalarKind.of(scalar))) {
        Type.wrongType(tree, path, reporter, noun, instead(tree));
        return null;
      }
      try {
        return parse.apply(scalar.text());
      } catch (InvalidValueException e) {
        reporter.add(
            ProblemCode.INVALID_VALUE,
            path,
            tree.at(),
            e.getMessage(),
            e.hint(),
            problem -> problem.putAttributes("type", noun));
        return null;
      }
    }

    private String instead(Tree tree) {
      if (!(tree instanceof Tree.Scalar scalar)) {
        return "write " + noun + " after the colon";
      }
      if (ScalarKind.of(scalar) == ScalarKind.NULL) {
        return "write " + noun + " after the colon";
      }
      try {
        T unused = parse.apply(scalar.text());
        return "write it in quotes, if `" + Ascii.truncate(scalar.text(), 40, "…") + "` is meant";
      } catch (InvalidValueException e) {
        return e.hint();
      }
    }

    @Override
    public void describe(JsonWriter schema) {
      if (kinds.size() == 1) {
        schema.name("type").value("string");
      } else {
        schema.name("type").beginInlineArray().value("string").value("integer");
        if (kinds.contains(ScalarKind.FLOAT)) {
          schema.value("number").value("boolean");
        }
        schema.endArray();
      }
      schema.name("pattern").value(pattern);
    }
  }

  private record WordOrNumber<T>(Word<T> word, List<String> numbers) implements Type<T> {

    @Override
    public @Nullable T decode(Tree tree, SpecPath path, Reporter reporter) {
      return word.decode(tree, path, reporter);
    }

    @Override
    public void describe(JsonWriter schema) {
      schema.name("anyOf").beginArray().beginObject().name("type").value("string");
      schema.name("pattern").value(word.pattern()).endObject();
      schema.beginObject().name("enum").beginInlineArray();
      numbers.forEach(number -> schema.value(new BigDecimal(number)));
      schema.endArray().endObject().endArray();
    }
  }

  private record WholeNumber(int least, int most) implements Type<Integer> {

    @Override
    public @Nullable Integer decode(Tree tree, SpecPath path, Reporter reporter) {
      if (!(tree instanceof Tree.Scalar scalar) || ScalarKind.of(scalar) != ScalarKind.INTEGER) {
        Type.wrongType(
            tree, path, reporter, "a whole number", "write one from " + least + " to " + most);
        return null;
      }
      Optional<Integer> number = parse(scalar.text());
      if (number.isEmpty()) {
        reporter.add(
            ProblemCode.INVALID_VALUE,
            path,
            tree.at(),
            "`" + Ascii.truncate(scalar.text(), 40, "…") + "` is out of range",
            "write a number from " + least + " to " + most + ", in decimal");
      }
      return number.orElse(null);
    }

    private Optional<Integer> parse(String text) {
      return Optional.of(text)
          .filter(digits -> digits.matches("\\+?[0-9]{1,9}"))
          .map(Integer::valueOf)
          .filter(number -> least <= number && number <= most);
    }

    @Override
    public void describe(JsonWriter schema) {
      schema.name("type").value("integer");
      schema.name("minimum").value(least).name("maximum").value(most);
    }
  }

  private record Flag() implements Type<Boolean> {

    @Override
    public @Nullable Boolean decode(Tree tree, SpecPath path, Reporter reporter) {
      if (!(tree instanceof Tree.Scalar scalar) || ScalarKind.of(scalar) != ScalarKind.BOOLEAN) {
        Type.wrongType(
            tree,
            path,
            reporter,
            "`true` or `false`",
            "write `true` or `false`; `yes`, `no`, `on` and `off` are text in YAML 1.2");
        return null;
      }
      return Ascii.equalsIgnoreCase(scalar.text(), "true");
    }

    @Override
    public void describe(JsonWriter schema) {
      schema.name("type").value("boolean");
    }
  }

  private record Choice<E extends Enum<E>>(Class<E> constants) implements Type<E> {

    @Override
    public @Nullable E decode(Tree tree, SpecPath path, Reporter reporter) {
      if (!(tree instanceof Tree.Scalar scalar) || ScalarKind.of(scalar) != ScalarKind.TEXT) {
        Type.wrongType(tree, path, reporter, "a word", "write one of " + words());
        return null;
      }
      for (E constant : constants.getEnumConstants()) {
        if (word(constant).equals(scalar.text())) {
          return constant;
        }
      }
      unknown(scalar, path, reporter);
      return null;
    }

    private void unknown(Tree.Scalar scalar, SpecPath path, Reporter reporter) {
      Optional<String> similar = Similar.to(scalar.text(), wordList());
      String hint = similar.map(word -> "did you mean `" + word + "`? ").orElse("");
      reporter.add(
          ProblemCode.INVALID_VALUE,
          path,
          scalar.at(),
          "`" + Ascii.truncate(visible(scalar.text()), 40, "…") + "` is no choice here",
          hint + "write one of " + words(),
          problem -> problem.suggestion(similar));
    }

    private String words() {
      return "`" + String.join("`, `", wordList()) + "`";
    }

    private List<String> wordList() {
      return Arrays.stream(constants.getEnumConstants()).map(Choice::word).toList();
    }

    private static String word(Enum<?> constant) {
      return Ascii.toLowerCase(constant.name()).replace('_', '-');
    }

    @Override
    public void describe(JsonWriter schema) {
      schema.name("enum").beginInlineArray();
      wordList().forEach(schema::value);
      schema.endArray();
    }
  }

  private record ListOf<T>(Type<T> item) implements Type<List<T>> {

    @Override
    public @Nullable List<T> decode(Tree tree, SpecPath path, Reporter reporter) {
      if (!(tree instanceof Tree.Sequence sequence)) {
        Type.wrongType(tree, path, reporter, "a list", "write `[one, two]`, or `- one` lines");
        return null;
      }
      ImmutableList.Builder<T> items = ImmutableList.builder();
      boolean complete = true;
      for (int i = 0; i < sequence.items().size(); i++) {
        T value = item.decode(sequence.items().get(i), path.item(i), reporter);
        complete &= value != null;
        if (value != null) {
          items.add(value);
        }
      }
      return complete ? items.build() : null;
    }

    @Override
    public void describe(JsonWriter schema) {
      schema.name("type").value("array").name("items").beginObject();
      item.describe(schema);
      schema.endObject();
    }
  }

  private record MapOf<K, V>(Type<K> key, String keyPattern, Type<V> value)
      implements Type<Map<K, V>> {

    @Override
    public @Nullable Map<K, V> decode(Tree tree, SpecPath path, Reporter reporter) {
      if (!(tree instanceof Tree.Mapping mapping)) {
        Type.wrongType(tree, path, reporter, "a mapping", "write `key: value` lines under it");
        return null;
      }
      ImmutableMap.Builder<K, V> entries = ImmutableMap.builder();
      boolean complete = true;
      for (Tree.Entry entry : mapping.entries()) {
        SpecPath at = path.key(visible(entry.key().text()));
        K name = key.decode(entry.key(), at, reporter);
        V decoded = value.decode(entry.value(), at, reporter);
        complete &= name != null && decoded != null;
        if (name != null && decoded != null) {
          entries.put(name, decoded);
        }
      }
      return complete ? entries.buildOrThrow() : null;
    }

    @Override
    public void describe(JsonWriter schema) {
      schema.name("type").value("object");
      schema.name("propertyNames").beginObject();
      schema.name("pattern").value(keyPattern).endObject();
      schema.name("additionalProperties").beginObject();
      value.describe(schema);
      schema.endObject();
    }
  }

  /** A text of the spec's author, fit for a message. */
  static String visible(String text) {
    return Ascii.truncate(text.replaceAll("\\p{C}", "?"), 80, "…");
  }
}
