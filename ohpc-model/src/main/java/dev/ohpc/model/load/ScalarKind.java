package dev.ohpc.model.load;

import java.util.regex.Pattern;

/** What YAML 1.2 takes a scalar for, by its core schema (YAML 1.2.2 section 10.3.2). */
enum ScalarKind {
  NULL("no value", "~|null|Null|NULL|"),
  BOOLEAN("true or false", "true|True|TRUE|false|False|FALSE"),
  INTEGER("a number", "[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"),
  FLOAT(
      "a number",
      "[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
          + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)"),
  TEXT("text", "(?s).*");

  private final String noun;
  private final Pattern pattern;

  ScalarKind(String noun, String pattern) {
    this.noun = noun;
    this.pattern = Pattern.compile(pattern);
  }

  static ScalarKind of(Tree.Scalar scalar) {
    if (!scalar.plain()) {
      return TEXT;
    }
    for (ScalarKind kind : values()) {
      if (kind.pattern.matcher(scalar.text()).matches()) {
        return kind;
      }
    }
    throw new AssertionError(scalar);
  }

  String noun() {
    return noun;
  }
}
