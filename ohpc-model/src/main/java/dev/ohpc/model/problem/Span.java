package dev.ohpc.model.problem;

/**
 * A piece of a source text.
 *
 * @param source the text
 * @param line the first line, from 1
 * @param column the first column, from 1, in Unicode code points
 * @param endLine the last line
 * @param endColumn the column after the last character
 */
public record Span(Source source, int line, int column, int endLine, int endColumn) {

  /** {@code file:line:col}. */
  @Override
  public String toString() {
    return source.name() + ":" + line + ":" + column;
  }
}
