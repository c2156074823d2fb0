package dev.ohpc.render.format;

import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.render.text.LogicalLine;
import java.util.ArrayList;
import java.util.List;

/** The {@code key=value} pairs of a line of Slurm's files. */
final class SlurmPairs {

  private final LogicalLine line;
  private final String content;
  private final List<Pair> pairs = new ArrayList<>();
  private int at;

  private SlurmPairs(LogicalLine line) {
    this.line = line;
    this.content = line.content();
  }

  /**
   * A key and its value.
   *
   * @param start where the pair begins in the content of its line
   * @param end where it ends there
   */
  record Pair(String key, String value, int start, int end) {

    boolean is(String name) {
      return key.equalsIgnoreCase(name);
    }
  }

  /** All pairs of a line, of which there is at least one. */
  static List<Pair> of(LogicalLine line) {
    SlurmPairs reader = new SlurmPairs(line);
    while (reader.at < reader.content.length()) {
      reader.pair();
      reader.skipBlanks();
    }
    return reader.pairs;
  }

  private void pair() {
    int start = at;
    while (at < content.length() && isKey(content.charAt(at))) {
      at++;
    }
    String key = content.substring(start, at);
    skipBlanks();
    skipOperator(key);
    if (key.isEmpty() || at == content.length() || content.charAt(at) != '=') {
      throw noPair(start);
    }
    at++;
    skipBlanks();
    pairs.add(new Pair(key, value(start), start, at));
  }

  private void skipOperator(String key) {
    if (at + 1 < content.length()
        && "-+*/".indexOf(content.charAt(at)) >= 0
        && content.charAt(at + 1) == '=') {
      line.report(
          ProblemCode.OPERATOR_IGNORED,
          at,
          at + 2,
          "`" + key + content.charAt(at) + "=` sets `" + key + "` and adds nothing to it",
          "write `" + key + "=` and the whole value (22.05 to 26.05 read all operators alike)");
      at++;
    }
  }

  private String value(int pairStart) {
    int start = at;
    if (at < content.length() && content.charAt(at) == '"') {
      int close = content.indexOf('"', at + 1);
      if (close >= 0 && (close + 1 == content.length() || isBlank(close + 1))) {
        at = close + 1;
        return content.substring(start + 1, close);
      }
    }
    while (at < content.length() && !isBlank(at)) {
      at++;
    }
    if (at == start) {
      throw noPair(pairStart);
    }
    return content.substring(start, at);
  }

  private RuntimeException noPair(int start) {
    return line.malformed(
        ProblemCode.FILE_SYNTAX,
        start,
        content.length(),
        Quoted.of(content.substring(start)) + " is no key and value",
        "write `Key=Value`, and `Key=\"\"` for nothing (slurm.conf(5))");
  }

  private void skipBlanks() {
    while (at < content.length() && isBlank(at)) {
      at++;
    }
  }

  private boolean isBlank(int index) {
    return SlurmLines.isBlank(content.charAt(index));
  }

  private static boolean isKey(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '.';
  }
}
