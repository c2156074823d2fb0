package dev.ohpc.model.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Another place that has part in a problem, and what it has to do with it. */
public final class Related {

  private final String label;
  private final SpecPath path;
  private final @Nullable Span span;

  private Related(String label, SpecPath path, @Nullable Span span) {
    this.label = label;
    this.path = path;
    this.span = span;
  }

  /** A place that is known by its path and, when the spec came from text, by its span. */
  public static Related of(String label, SpecPath path, Optional<Span> span) {
    return new Related(label, path, span.orElse(null));
  }

  /** What the place has to do with the problem, such as "first given here". */
  public String label() {
    return label;
  }

  /** The place in the spec. */
  public SpecPath path() {
    return path;
  }

  /** The place in the text. */
  public Optional<Span> span() {
    return Optional.ofNullable(span);
  }
}
