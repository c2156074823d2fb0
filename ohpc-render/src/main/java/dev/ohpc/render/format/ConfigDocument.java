package dev.ohpc.render.format;

import dev.ohpc.model.problem.InvalidSpecException;
import dev.ohpc.model.problem.Problems;
import dev.ohpc.model.problem.Source;
import dev.ohpc.model.problem.Span;
import dev.ohpc.render.text.Pieces;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A configuration file that was read: its typed value, and its text with each comment, blank and
 * order of its own.
 *
 * @param <T> the typed value
 */
public final class ConfigDocument<T> {

  private final Pieces pieces;
  private final T config;
  private final BiFunction<Pieces, T, ConfigDocument<T>> editor;

  ConfigDocument(Pieces pieces, T config, BiFunction<Pieces, T, ConfigDocument<T>> editor) {
    this.pieces = pieces;
    this.config = config;
    this.editor = editor;
  }

  /** What the file says, without the lines that {@link #problems} has errors for. */
  public T config() {
    return config;
  }

  /**
   * What the file says.
   *
   * @throws InvalidSpecException with all problems, if one is an error
   */
  public T orThrow() {
    if (problems().hasErrors()) {
      throw new InvalidSpecException(problems());
    }
    return config;
  }

  /** What could not be read, or is odd, each with its place. */
  public Problems problems() {
    return pieces.problems();
  }

  /**
   * Whether {@link #config} is all that the file says: each line was understood. One that the
   * program passes over says nothing.
   */
  public boolean isWhole() {
    return pieces.areAllRead();
  }

  /** The text, to the byte as it was read. */
  public String text() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  /** The text and what it is called. */
  public Source source() {
    return pieces.source();
  }

  /**
   * Where a piece of the value stands in the text.
   *
   * @param entry an object that {@link #config} holds, that very one and not an equal one
   */
  public Optional<Span> span(Object entry) {
    return pieces.span(entry);
  }

  /**
   * This document with another value. Lines that say what they said before stay as they are, those
   * that could not be read stay too, and a line that changed keeps its indent and its comment.
   *
   * @throws UnrepresentableException if the file cannot carry some new value
   */
  public ConfigDocument<T> with(T edited) {
    return editor.apply(pieces, edited);
  }

  /** The text. */
  @Override
  public String toString() {
    return text();
  }
}
