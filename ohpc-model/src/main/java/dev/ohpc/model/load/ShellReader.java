package dev.ohpc.model.load;

import dev.ohpc.model.load.ShellVariables.Value;
import dev.ohpc.model.load.Tree.Position;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads shell assignments, and runs nothing: quotes, {@code $name}, {@code ${name:-default}} and
 * their kin, arrays. All that would need a shell is a problem at its place.
 */
final class ShellReader {

  private static final int LARGEST_INDEX = 1 << 20;
  private static final int DEEPEST = 32;
  private static final char END = '\0';

  private final String text;
  private final Reporter reporter;
  private final ShellVariables variables = new ShellVariables();
  private final Set<String> used = new HashSet<>();
  private int at;
  private int line = 1;
  private int lineStart;
  private int depth;

  ShellReader(Reporter reporter) {
    this.reporter = reporter;
    this.text = reporter.source().text().replace("\r\n", "\n");
  }

  /** Reads the whole text. */
  ShellVariables read() {
    while (at < text.length()) {
      try {
        statement();
      } catch (Skipped e) {
        skipLine();
      }
    }
    return variables;
  }

  /** The variables that some value was made of. */
  Set<String> used() {
    return used;
  }

  private void statement() {
    skipBlanks();
    char c = peek();
    if (c == '\n' || c == ';') {
      next();
    } else if (c == '#') {
      skipLine();
    } else if (c != END) {
      assignment();
    }
  }

  private void assignment() {
    Mark start = mark();
    String name = name();
    if (name.equals("export") && peek() == ' ') {
      skipBlanks();
      start = mark();
      name = name();
    }
    if (name.isEmpty() && peek() == '=') {
      throw problem(ProblemCode.SHELL_SYNTAX, start, "a value has no name", "write `name=value`");
    }
    int index = peek() == '[' && !name.isEmpty() ? index() : 0;
    Position nameAt = since(start);
    if (peek() != '=') {
      throw command(start);
    }
    next();
    if (peek() == '(') {
      array(name, nameAt);
    } else {
      Mark valueStart = mark();
      String value = word("");
      variables.set(name, index, new Value(value, nameAt, since(valueStart)));
    }
  }

  private Skipped command(Mark start) {
    while (" \t\n;#\0".indexOf(peek()) < 0) {
      next();
    }
    String shown = text.substring(start.at, at);
    return problem(
        ProblemCode.NEEDS_SHELL,
        start,
        "`" + Types.visible(shown) + "` would be run as a command, and no shell is run here",
        "write assignments only, and put a value with blanks into quotes: `name=\"one, two\"`");
  }

  private int index() {
    Mark start = mark();
    next();
    int from = at;
    while (Character.isDigit(peek())) {
      next();
    }
    String digits = text.substring(from, at);
    if (peek() != ']' || digits.isEmpty() || digits.length() > 7) {
      throw problem(
          ProblemCode.NEEDS_SHELL, start, "an index is no plain number", "write `name[0]=value`");
    }
    next();
    int index = Integer.parseInt(digits);
    if (index > LARGEST_INDEX) {
      throw problem(
          ProblemCode.SHELL_SYNTAX,
          start,
          "the index `" + index + "` is too large",
          "count from 0");
    }
    return index;
  }

  private void array(String name, Position nameAt) {
    next();
    variables.clear(name);
    for (int index = 0; ; index++) {
      skipToElement();
      Mark start = mark();
      if (peek() == END) {
        throw problem(ProblemCode.SHELL_SYNTAX, start, "a `(` is not closed", "add `)`");
      }
      if (peek() == ')') {
        next();
        return;
      }
      String value = word(")");
      variables.set(name, index, new Value(value, nameAt, since(start)));
    }
  }

  private void skipToElement() {
    skipBlanks();
    while (peek() == '\n' || peek() == '#') {
      if (peek() == '#') {
        skipLine();
      } else {
        next();
      }
      skipBlanks();
    }
  }

  /** A value up to a blank, the line's end, or one of the characters that end it here. */
  private String word(String stops) {
    StringBuilder out = new StringBuilder();
    while (" \t\n;\0".indexOf(peek()) < 0 && stops.indexOf(peek()) < 0) {
      char c = peek();
      if (c == '\'') {
        singleQuoted(out);
      } else if (c == '"') {
        doubleQuoted(out);
      } else {
        piece(out, "|&<>()");
      }
    }
    return out.toString();
  }

  private void piece(StringBuilder out, String forbidden) {
    Mark start = mark();
    char c = peek();
    if (c == '$') {
      expansion(out);
    } else if (c == '\\') {
      next();
      if (peek() == '\n') {
        next();
      } else if (peek() != END) {
        out.append(next());
      }
    } else if (c == '`' || forbidden.indexOf(c) >= 0) {
      next();
      throw needsShell(start, "`" + (c == '`' ? "backquote" : c) + "`");
    } else {
      out.append(next());
    }
  }

  private void singleQuoted(StringBuilder out) {
    Mark start = mark();
    next();
    while (peek() != '\'') {
      if (peek() == END) {
        throw unclosed(start, "'");
      }
      out.append(next());
    }
    next();
  }

  private void doubleQuoted(StringBuilder out) {
    Mark start = mark();
    next();
    while (peek() != '"') {
      if (peek() == END) {
        throw unclosed(start, "\"");
      }
      if (peek() == '\\' && at + 1 < text.length() && "$`\"\\\n".indexOf(text.charAt(at + 1)) < 0) {
        out.append(next());
      } else {
        piece(out, "");
      }
    }
    next();
  }

  private void expansion(StringBuilder out) {
    Mark start = mark();
    next();
    if (peek() == '{') {
      next();
      braced(start, out);
      return;
    }
    String name = name();
    if (name.isEmpty()) {
      next();
      throw needsShell(start, "`$` before something that is no name");
    }
    out.append(valueOf(name, 0, start));
  }

  private void braced(Mark start, StringBuilder out) {
    String name = name();
    int index = peek() == '[' ? index() : 0;
    if (name.isEmpty()) {
      throw needsShell(start, "this kind of `${…}`");
    }
    if (peek() == '}') {
      next();
      out.append(valueOf(name, index, start));
      return;
    }
    boolean emptyCounts = peek() == ':';
    if (emptyCounts) {
      next();
    }
    char operator = next();
    if (operator != '-' && operator != '=') {
      throw needsShell(start, "this kind of `${…}`");
    }
    String otherwise = otherwise(start);
    Value value = variables.get(name, index);
    boolean missing = value == null || (emptyCounts && value.text().isEmpty());
    used.add(name);
    out.append(missing ? otherwise : value.text());
    if (missing && operator == '=') {
      variables.set(name, index, new Value(otherwise, since(start), since(start)));
    }
  }

  /** The default within braces, where blanks are part of it. */
  private String otherwise(Mark start) {
    if (++depth > DEEPEST) {
      throw problem(
          ProblemCode.SHELL_SYNTAX, start, "defaults are nested too deep", "write the value out");
    }
    StringBuilder out = new StringBuilder();
    while (peek() != '}') {
      char c = peek();
      if (c == END || c == '\n') {
        depth = 0;
        throw unclosed(start, "${");
      }
      if (c == '"') {
        doubleQuoted(out);
      } else if (c == '\'') {
        singleQuoted(out);
      } else {
        piece(out, "");
      }
    }
    next();
    depth--;
    return out.toString();
  }

  private String valueOf(String name, int index, Mark start) {
    used.add(name);
    Value value = variables.get(name, index);
    if (value == null) {
      report(
          ProblemCode.UNDEFINED_VARIABLE,
          start,
          "`" + name + "` has no value here",
          "set it above, or give a default: `${" + name + ":-value}`");
    }
    return value == null ? "" : value.text();
  }

  private String name() {
    int start = at;
    while (isNameCharacter(peek(), at > start)) {
      next();
    }
    return text.substring(start, at);
  }

  private static boolean isNameCharacter(char c, boolean digits) {
    return c == '_'
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (digits && c >= '0' && c <= '9');
  }

  private Skipped needsShell(Mark start, String what) {
    return problem(
        ProblemCode.NEEDS_SHELL,
        start,
        what + " needs a shell, and none is run here",
        "write the value that it stands for");
  }

  private Skipped unclosed(Mark start, String opening) {
    return problem(
        ProblemCode.SHELL_SYNTAX, start, "a `" + opening + "` is not closed", "close it");
  }

  private Skipped problem(ProblemCode code, Mark start, String message, String hint) {
    report(code, start, message, hint);
    return new Skipped();
  }

  private void report(ProblemCode code, Mark start, String message, String hint) {
    Position position =
        new Position(
            start.line, start.column, start.line, start.column + Math.max(1, width(start)));
    reporter.add(code, SpecPath.ROOT, position, message, hint);
  }

  private int width(Mark start) {
    int end = text.indexOf('\n', start.at);
    return text.codePointCount(start.at, Math.min(at, end < 0 ? text.length() : end));
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  private char next() {
    char c = peek();
    at = Math.min(at + 1, text.length());
    if (c == '\n') {
      line++;
      lineStart = at;
    }
    return c;
  }

  private void skipBlanks() {
    while (peek() == ' ' || peek() == '\t' || text.startsWith("\\\n", at)) {
      if (next() == '\\') {
        next();
      }
    }
  }

  private void skipLine() {
    while (at < text.length() && peek() != '\n') {
      next();
    }
  }

  private Mark mark() {
    return new Mark(at, line, 1 + text.codePointCount(lineStart, at));
  }

  private Position since(Mark start) {
    return new Position(start.line, start.column, line, 1 + text.codePointCount(lineStart, at));
  }

  private record Mark(int at, int line, int column) {}

  /** The rest of a line cannot be read; the problem is reported. */
  private static final class Skipped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Skipped() {
      super(null, null, false, false);
    }
  }
}
