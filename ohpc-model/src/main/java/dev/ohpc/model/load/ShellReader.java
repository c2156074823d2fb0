package dev.ohpc.model.load;

import dev.ohpc.model.load.ShellVariables.Value;
import dev.ohpc.model.load.TextCursor.Mark;
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

  private static final int MOST_INDEX_DIGITS = 6;
  private static final int DEEPEST = 32;
  private static final String BLANKS = " \t";
  private static final String WORD_ENDS = " \t\n;";

  private final Reporter reporter;
  private final TextCursor cursor;
  private final ShellVariables variables = new ShellVariables();
  private final Set<String> used = new HashSet<>();
  private int depth;

  ShellReader(Reporter reporter) {
    this.reporter = reporter;
    this.cursor = new TextCursor(reporter.source().text().replace("\r\n", "\n"));
  }

  /** Reads the whole text. */
  ShellVariables read() {
    while (!cursor.atEnd()) {
      try {
        statement();
      } catch (Skipped e) {
        cursor.skipLine();
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
    if (cursor.isAt("\n;")) {
      cursor.next();
    } else if (cursor.isAt("#")) {
      cursor.skipLine();
    } else if (!cursor.atEnd()) {
      assignment();
    }
  }

  private void assignment() {
    Mark start = cursor.mark();
    String name = name();
    if (name.equals("export") && cursor.isAt(BLANKS)) {
      skipBlanks();
      start = cursor.mark();
      name = name();
    }
    if (name.isEmpty() && cursor.isAt("=")) {
      throw problem(ProblemCode.SHELL_SYNTAX, start, "a value has no name", "write `name=value`");
    }
    int index = cursor.isAt("[") && !name.isEmpty() ? index() : 0;
    Position nameAt = cursor.since(start);
    if (!cursor.isAt("=")) {
      throw command(start);
    }
    cursor.next();
    if (cursor.isAt("(")) {
      array(name, nameAt);
    } else {
      Mark valueStart = cursor.mark();
      String value = word("");
      variables.set(name, index, new Value(value, nameAt, cursor.since(valueStart)));
    }
  }

  private Skipped command(Mark start) {
    while (!cursor.atEnd() && !cursor.isAt(WORD_ENDS + "#")) {
      cursor.next();
    }
    return problem(
        ProblemCode.NEEDS_SHELL,
        start,
        "`"
            + Types.visible(cursor.textSince(start))
            + "` would be run as a command, and no shell is run here",
        "write assignments only, and put a value with blanks into quotes: `name=\"one, two\"`");
  }

  private int index() {
    Mark start = cursor.mark();
    cursor.next();
    Mark digits = cursor.mark();
    while (cursor.isAt("0123456789")) {
      cursor.next();
    }
    String number = cursor.textSince(digits);
    if (!cursor.isAt("]") || number.isEmpty() || number.length() > MOST_INDEX_DIGITS) {
      throw problem(
          ProblemCode.NEEDS_SHELL, start, "an index is no plain number", "write `name[0]=value`");
    }
    cursor.next();
    return Integer.parseInt(number);
  }

  private void array(String name, Position nameAt) {
    Mark opening = cursor.mark();
    cursor.next();
    variables.clear(name);
    for (int index = 0; ; index++) {
      skipToElement();
      if (cursor.atEnd()) {
        throw unclosed(opening, "(");
      }
      if (cursor.isAt(")")) {
        cursor.next();
        return;
      }
      Mark start = cursor.mark();
      String value = word(")");
      if (value.isEmpty() && cursor.isAt(";")) {
        throw needsShell(start, "`;` within an array");
      }
      variables.set(name, index, new Value(value, nameAt, cursor.since(start)));
    }
  }

  private void skipToElement() {
    skipBlanks();
    while (cursor.isAt("\n#")) {
      if (cursor.isAt("#")) {
        cursor.skipLine();
      } else {
        cursor.next();
      }
      skipBlanks();
    }
  }

  /** A value up to a blank, the line's end, or one of the characters that end it here. */
  private String word(String stops) {
    StringBuilder out = new StringBuilder();
    while (!cursor.atEnd() && !cursor.isAt(WORD_ENDS + stops)) {
      if (cursor.isAt("'")) {
        singleQuoted(out);
      } else if (cursor.isAt("\"")) {
        doubleQuoted(out);
      } else {
        piece(out, "|&<>()");
      }
    }
    return out.toString();
  }

  private void piece(StringBuilder out, String forbidden) {
    Mark start = cursor.mark();
    if (cursor.isAt("$")) {
      expansion(out);
    } else if (cursor.isAt("\\")) {
      cursor.next();
      int escaped = cursor.next();
      if (escaped != '\n' && escaped != TextCursor.END) {
        out.append((char) escaped);
      }
    } else if (cursor.isAt("`" + forbidden)) {
      int c = cursor.next();
      throw needsShell(start, c == '`' ? "a backquote" : "`" + (char) c + "`");
    } else {
      out.append((char) cursor.next());
    }
  }

  private void singleQuoted(StringBuilder out) {
    Mark start = cursor.mark();
    cursor.next();
    while (!cursor.isAt("'")) {
      if (cursor.atEnd()) {
        throw unclosed(start, "'");
      }
      out.append((char) cursor.next());
    }
    cursor.next();
  }

  private void doubleQuoted(StringBuilder out) {
    Mark start = cursor.mark();
    cursor.next();
    while (!cursor.isAt("\"")) {
      if (cursor.atEnd()) {
        throw unclosed(start, "\"");
      }
      if (cursor.isAt("\\") && !isEscapeInQuotes()) {
        out.append((char) cursor.next());
      } else {
        piece(out, "");
      }
    }
    cursor.next();
  }

  private boolean isEscapeInQuotes() {
    return cursor.startsWith("\\$")
        || cursor.startsWith("\\`")
        || cursor.startsWith("\\\"")
        || cursor.startsWith("\\\\")
        || cursor.startsWith("\\\n");
  }

  private void expansion(StringBuilder out) {
    Mark start = cursor.mark();
    cursor.next();
    if (cursor.isAt("{")) {
      cursor.next();
      braced(start, out);
      return;
    }
    String name = name();
    if (name.isEmpty()) {
      cursor.next();
      throw needsShell(start, "`$` before something that is no name");
    }
    out.append(valueOf(name, 0, start));
  }

  private void braced(Mark start, StringBuilder out) {
    String name = name();
    int index = cursor.isAt("[") ? index() : 0;
    if (name.isEmpty()) {
      throw needsShell(start, "this kind of `${…}`");
    }
    if (cursor.isAt("}")) {
      cursor.next();
      out.append(valueOf(name, index, start));
      return;
    }
    boolean emptyCounts = cursor.isAt(":");
    if (emptyCounts) {
      cursor.next();
    }
    int operator = cursor.next();
    if (operator != '-' && operator != '=') {
      throw needsShell(start, "this kind of `${…}`");
    }
    String otherwise = otherwise(start);
    Value value = variables.get(name, index);
    used.add(name);
    if (value != null && !(emptyCounts && value.text().isEmpty())) {
      out.append(value.text());
      return;
    }
    out.append(otherwise);
    if (operator == '=') {
      variables.set(name, index, new Value(otherwise, cursor.since(start), cursor.since(start)));
    }
  }

  /** The default within braces, where blanks are part of it. */
  private String otherwise(Mark start) {
    if (++depth > DEEPEST) {
      depth = 0;
      throw problem(
          ProblemCode.SHELL_SYNTAX, start, "defaults are nested too deep", "write the value out");
    }
    StringBuilder out = new StringBuilder();
    while (!cursor.isAt("}")) {
      if (cursor.atEnd() || cursor.isAt("\n")) {
        depth = 0;
        throw unclosed(start, "${");
      }
      if (cursor.isAt("\"")) {
        doubleQuoted(out);
      } else if (cursor.isAt("'")) {
        singleQuoted(out);
      } else {
        piece(out, "");
      }
    }
    cursor.next();
    depth--;
    return out.toString();
  }

  private String valueOf(String name, int index, Mark start) {
    used.add(name);
    Value value = variables.get(name, index);
    if (value == null) {
      problem(
          ProblemCode.UNDEFINED_VARIABLE,
          start,
          "`" + name + "` has no value here",
          "set it above, or give a default: `${" + name + ":-value}`");
      return "";
    }
    return value.text();
  }

  private String name() {
    Mark start = cursor.mark();
    while (isNameCharacter(cursor.peek(), cursor.mark().at() > start.at())) {
      cursor.next();
    }
    return cursor.textSince(start);
  }

  private static boolean isNameCharacter(int c, boolean digits) {
    return c == '_'
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (digits && c >= '0' && c <= '9');
  }

  private void skipBlanks() {
    while (cursor.isAt(BLANKS) || cursor.startsWith("\\\n")) {
      if (cursor.next() == '\\') {
        cursor.next();
      }
    }
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
    reporter.add(code, SpecPath.ROOT, cursor.onLineSince(start), message, hint);
    return new Skipped();
  }

  /** The rest of a line cannot be read; the problem is reported. */
  private static final class Skipped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Skipped() {
      super(null, null, false, false);
    }
  }
}
