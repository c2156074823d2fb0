package dev.ohpc.render.text;

/** What a line of a file says. */
public sealed interface Element {

  /**
   * A line of a comment.
   *
   * @param text the text without its mark
   */
  record Comment(String text) implements Element {}

  /**
   * A line that begins a section.
   *
   * @param name the section
   */
  record Header(String name) implements Element {}

  /**
   * An entry.
   *
   * @param value the typed value
   */
  record Entry(Object value) implements Element {}
}
