package dev.ohpc.render.text;

/**
 * A line that an edited text must have.
 *
 * @param element what it says
 * @param opens whether a blank line parts it from what is before it
 */
public record Item(Element element, boolean opens) {}
