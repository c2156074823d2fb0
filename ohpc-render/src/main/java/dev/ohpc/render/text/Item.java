package dev.ohpc.render.text;

/**
 * A line that an edited text must have.
 *
 * @param element what it says
 * @param opens whether a blank line parts it from what is before it
 * @param indent the blanks before it, if it is new
 */
public record Item(Element element, boolean opens, String indent) {

  /** A line without an indent. */
  public Item(Element element, boolean opens) {
    this(element, opens, "");
  }
}
