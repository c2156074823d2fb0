package dev.ohpc.render.text;

import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.value.InvalidValueException;
import java.util.function.Function;

/** A piece of a line's content, which knows where it stands. */
public final class Word {

  private final LogicalLine line;
  private final int start;
  private final int end;

  Word(LogicalLine line, int start, int end) {
    this.line = line;
    this.start = start;
    this.end = end;
  }

  /** The text. */
  public String text() {
    return line.content().substring(start, end);
  }

  /** Where it begins in the content. */
  public int start() {
    return start;
  }

  /** Where it ends in the content. */
  public int end() {
    return end;
  }

  /**
   * The value that it is the text of.
   *
   * @throws MalformedLineException with the reason, if it is none
   */
  public <T> T value(Function<String, T> parser) {
    try {
      return parser.apply(text());
    } catch (InvalidValueException e) {
      throw line.malformed(ProblemCode.INVALID_VALUE, start, end, e.getMessage(), e.hint());
    }
  }

  /** A problem with this, for which the line cannot be read. */
  public MalformedLineException malformed(String message, String hint) {
    return line.malformed(ProblemCode.INVALID_VALUE, start, end, message, hint);
  }

  /** The text. */
  @Override
  public String toString() {
    return text();
  }
}
