package dev.ohpc.model.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Collects YAML, block by block; a section with nothing in it is left out. */
final class YamlText {

  private static final Pattern SAFE =
      Pattern.compile("[A-Za-z0-9/][A-Za-z0-9_./:-]*[A-Za-z0-9_./-]|[A-Za-z0-9/]");

  private final StringBuilder out = new StringBuilder();
  private final int indent;
  private boolean itemStarts;

  YamlText() {
    this(0);
  }

  private YamlText(int indent) {
    this.indent = indent;
  }

  /** A key with a value; nothing for an empty optional. */
  void value(String key, Object value) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(present -> value(key, present));
    } else {
      start(key).append(' ').append(text(value)).append('\n');
    }
  }

  /** A key with a list; nothing for an empty one. */
  void list(String key, List<?> values) {
    if (!values.isEmpty()) {
      value(key, values);
    }
  }

  /** A key with keys and values below; nothing when there are none. */
  void map(String key, Map<?, ?> values) {
    section(key, yaml -> values.forEach((name, value) -> yaml.value(name.toString(), value)));
  }

  /** A key with what is written below it. */
  void section(String key, Consumer<YamlText> content) {
    YamlText inner = new YamlText(indent + 2);
    content.accept(inner);
    if (inner.out.length() > 0) {
      begin(key);
      out.append(inner.out);
    }
  }

  /** A key whose value follows. */
  void begin(String key) {
    start(key).append('\n');
  }

  /** An item of a list. */
  void item(Consumer<YamlText> content) {
    YamlText inner = new YamlText(indent + 4);
    inner.itemStarts = true;
    content.accept(inner);
    out.append(inner.out);
  }

  private StringBuilder start(String key) {
    String lead = itemStarts ? " ".repeat(indent - 2) + "- " : " ".repeat(indent);
    itemStarts = false;
    return out.append(lead).append(quoted(key)).append(':');
  }

  private static String text(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(YamlText::text).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
    boolean isNative = value instanceof Boolean || value instanceof Integer;
    return isNative ? value.toString() : quoted(value.toString());
  }

  /** As it is, if YAML reads it as the same text. */
  private static String quoted(String text) {
    boolean plain =
        SAFE.matcher(text).matches()
            && ScalarKind.of(new Tree.Scalar(text, true, Tree.Position.START)) == ScalarKind.TEXT;
    return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
