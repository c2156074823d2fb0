package dev.ohpc.render.runbook;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One word of a command: text and variables side by side. It is one word whatever it holds: blanks,
 * quotes and {@code $} mean nothing in it.
 *
 * @param pieces what it is put together of, in order
 */
public record Argument(List<Piece> pieces) {

  /** A part of a word. */
  public sealed interface Piece permits Text, Value {}

  /**
   * Text as it is.
   *
   * @param text any characters but NUL, which no argument of a program can hold (execve(2))
   */
  public record Text(String text) implements Piece {

    /** Refuses NUL. */
    public Text {
      checkArgument(text.indexOf('\0') < 0, "an argument of a program cannot hold NUL");
    }
  }

  /**
   * What a variable is where the step runs.
   *
   * @param variable the variable
   */
  public record Value(Variable variable) implements Piece {}

  /** Copies the pieces. */
  public Argument {
    pieces = ImmutableList.copyOf(pieces);
  }

  /**
   * A word of several parts.
   *
   * @param parts a {@link Variable}, or anything else for its text
   */
  public static Argument of(Object... parts) {
    return new Argument(Arrays.stream(parts).map(Argument::piece).toList());
  }

  private static Piece piece(Object part) {
    return part instanceof Variable variable ? new Value(variable) : new Text(part.toString());
  }

  /** The word, once the variables are known. */
  public String resolve(Function<Variable, String> variables) {
    return pieces.stream()
        .map(
            piece ->
                piece instanceof Value value
                    ? variables.apply(value.variable())
                    : ((Text) piece).text())
        .collect(Collectors.joining());
  }

  /** As a person reads it: {@code ${TREE}/sms/etc/hosts}. */
  @Override
  public String toString() {
    return resolve(variable -> "${" + variable + "}");
  }
}
