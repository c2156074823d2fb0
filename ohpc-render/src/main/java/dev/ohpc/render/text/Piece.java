package dev.ohpc.render.text;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.problem.Span;
import java.util.List;

/** A logical line of a text, its end included, and what it says: nothing when it is blank. */
public final class Piece {

  private final LogicalLine line;
  private final ImmutableList<Element> elements;
  private final boolean malformed;

  private Piece(LogicalLine line, List<Element> elements, boolean malformed) {
    this.line = line;
    this.elements = ImmutableList.copyOf(elements);
    this.malformed = malformed;
  }

  static Piece of(LogicalLine line, List<Element> elements) {
    return new Piece(line, elements, false);
  }

  static Piece malformed(LogicalLine line) {
    return new Piece(line, List.of(), true);
  }

  /** What it says; nothing for a blank line and for one that could not be read. */
  public List<Element> elements() {
    return elements;
  }

  /** Whether it is nothing but a line's end. */
  public boolean isBlank() {
    return elements.isEmpty() && !malformed;
  }

  /** Whether it could not be read. */
  boolean isMalformed() {
    return malformed;
  }

  /** Where it stands, without blanks around it. */
  public Span span() {
    return line.span(0, line.content().length());
  }

  /** The text from the beginning of its line to the beginning of the next. */
  public String text() {
    return line.text();
  }

  int start() {
    return line.start();
  }

  int end() {
    return line.end();
  }

  int contentStart() {
    return line.contentStart();
  }

  int contentEnd() {
    return line.contentEnd();
  }

  /** Whether it says an entry. */
  public boolean isEntry() {
    return !elements.isEmpty() && elements.get(0) instanceof Element.Entry;
  }
}
