package dev.ohpc.model.json;

import java.math.BigDecimal;

/**
 * Writes JSON text (RFC 8259) with two blanks an indent, or an object on one line.
 *
 * <p>The caller keeps the order of calls right: {@code name} before each value in an object, and an
 * end for each beginning.
 */
public final class JsonWriter {

  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out;
  private int depth;
  private int inlineDepth;
  private boolean first = true;
  private boolean afterName;

  /** Makes a writer that appends to a text. */
  public JsonWriter(StringBuilder out) {
    this.out = out;
  }

  /** Begins an object whose members stand each on a line. */
  public JsonWriter beginObject() {
    return begin('{');
  }

  /** Begins an object that stands on one line with all that it holds. */
  public JsonWriter beginInlineObject() {
    return beginInline('{');
  }

  /** Ends an object. */
  public JsonWriter endObject() {
    return end('}');
  }

  /** Begins an array. */
  public JsonWriter beginArray() {
    return begin('[');
  }

  /** Begins an array that stands on one line with all that it holds. */
  public JsonWriter beginInlineArray() {
    return beginInline('[');
  }

  /** Ends an array. */
  public JsonWriter endArray() {
    return end(']');
  }

  /** Writes the name of the next value. */
  public JsonWriter name(String name) {
    separate();
    quote(name);
    out.append(": ");
    afterName = true;
    return this;
  }

  /** Writes a text. */
  public JsonWriter value(String text) {
    separate();
    quote(text);
    return this;
  }

  /** Writes a whole number. */
  public JsonWriter value(long number) {
    separate();
    out.append(number);
    return this;
  }

  /** Writes a number with as many digits as it has. */
  public JsonWriter value(BigDecimal number) {
    separate();
    out.append(number.toPlainString());
    return this;
  }

  /** Writes {@code true} or {@code false}. */
  public JsonWriter value(boolean flag) {
    separate();
    out.append(flag);
    return this;
  }

  private JsonWriter beginInline(char bracket) {
    boolean outermost = inlineDepth == 0;
    begin(bracket);
    inlineDepth += outermost ? 1 : 0;
    return this;
  }

  private JsonWriter begin(char bracket) {
    separate();
    out.append(bracket);
    depth++;
    first = true;
    inlineDepth += inlineDepth > 0 ? 1 : 0;
    return this;
  }

  private JsonWriter end(char bracket) {
    depth--;
    boolean inline = inlineDepth > 0;
    if (!first && !inline) {
      newLine();
    }
    if (inline) {
      inlineDepth--;
    }
    out.append(bracket);
    first = false;
    return this;
  }

  private void separate() {
    if (afterName) {
      afterName = false;
    } else {
      if (!first) {
        out.append(inlineDepth > 0 ? ", " : ",");
      }
      if (depth > 0 && inlineDepth == 0) {
        newLine();
      }
    }
    first = false;
  }

  private void newLine() {
    out.append('\n');
    for (int i = 0; i < depth; i++) {
      out.append("  ");
    }
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == 0x7f || Character.isSurrogate(c)) {
        escape(c);
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private void escape(char c) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt(c >>> shift & 0xf));
    }
  }
}
