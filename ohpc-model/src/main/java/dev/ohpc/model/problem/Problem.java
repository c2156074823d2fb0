package dev.ohpc.model.problem;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** One thing that is wrong. */
@Value.Immutable
@ValueStyle
public abstract class Problem {

  Problem() {}

  /** What kind of problem it is. Stable from version to version. */
  public abstract ProblemCode code();

  /** Where in the spec. */
  public abstract SpecPath path();

  /** What is wrong with which value, in one sentence. */
  public abstract String message();

  /** What to do. */
  public abstract Optional<String> hint();

  /** Where in the text, when the spec came from one. */
  public abstract Optional<Span> span();

  /** Other places that have part in it. */
  public abstract List<Related> related();

  /** What the text at the span was probably meant to be. */
  public abstract Optional<String> suggestion();

  /** The pieces of the message by name, for tools, such as {@code value} and {@code nodes}. */
  public abstract Map<String, String> attributes();

  /** How bad it is. */
  public final Severity severity() {
    return code().severity();
  }

  /** The form for editors and logs: {@code file:line:col: error[CODE]: message}. */
  public final String toLine() {
    String place = span().map(Span::toString).orElseGet(() -> path().toString());
    String head = place.isEmpty() ? "" : place + ": ";
    String tail = hint().map(hint -> "; " + hint).orElse("");
    return head + severity() + "[" + code() + "]: " + message() + tail;
  }

  /** The same as {@link #toLine()}. */
  @Override
  public String toString() {
    return toLine();
  }

  /** Starts a problem. */
  public static ProblemBuilder builder() {
    return new ProblemBuilder();
  }
}
