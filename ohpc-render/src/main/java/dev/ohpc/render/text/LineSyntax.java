package dev.ohpc.render.text;

/** How a file's program puts lines together, and what it takes for a comment. */
@FunctionalInterface
public interface LineSyntax {

  /** The line that begins at a place of a text that goes on there. */
  LogicalLine next(SourceText source, int start);

  /** This syntax for one text that is read from its beginning to its end. */
  default LineSyntax forOneText() {
    return this;
  }
}
