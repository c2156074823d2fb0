package dev.ohpc.render.text;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.problem.Span;
import java.util.List;

/** A logical line of a text, its end included, and what it says: nothing when it is blank. */
public final class Piece {

  private final LogicalLine line;
  private final ImmutableList<Element> elements;
  private final Reading reading;

  /** What became of a line. */
  private enum Reading {
    READ,
    PASSED_OVER,
    UNREAD
  }

  private Piece(LogicalLine line, List<Element> elements, Reading reading) {
    this.line = line;
    this.elements = ImmutableList.copyOf(elements);
    this.reading = reading;
  }

  static Piece of(LogicalLine line, List<Element> elements) {
    return new Piece(line, elements, Reading.READ);
  }

  static Piece silent(LogicalLine line, boolean passedOver) {
    return new Piece(line, List.of(), passedOver ? Reading.PASSED_OVER : Reading.UNREAD);
  }

  /** What it says; nothing for a blank line, and for one that could not be read. */
  public List<Element> elements() {
    return elements;
  }

  /** Whether it is nothing but a line's end. */
  public boolean isBlank() {
    return elements.isEmpty() && reading == Reading.READ;
  }

  /** Whether it could not be read, though the program reads something there. */
  boolean isUnread() {
    return reading == Reading.UNREAD;
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
