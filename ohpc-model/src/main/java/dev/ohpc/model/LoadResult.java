package dev.ohpc.model;

import dev.ohpc.model.problem.InvalidSpecException;
import dev.ohpc.model.problem.Problems;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of reading a spec: all problems, and the spec when none of them is an error. */
public final class LoadResult {

  private final @Nullable ClusterSpec spec;
  private final Problems problems;

  private LoadResult(@Nullable ClusterSpec spec, Problems problems) {
    this.spec = spec;
    this.problems = problems;
  }

  /** A spec that was read, and what there is to say about it. */
  public static LoadResult of(ClusterSpec spec, Problems problems) {
    return new LoadResult(problems.hasErrors() ? null : spec, problems);
  }

  /** A text that is no spec. */
  public static LoadResult failed(Problems problems) {
    return new LoadResult(null, problems);
  }

  /** The spec, if there is no error. */
  public Optional<ClusterSpec> spec() {
    return Optional.ofNullable(spec);
  }

  /** Errors, warnings and notes, each with its place in the text. */
  public Problems problems() {
    return problems;
  }

  /**
   * The spec.
   *
   * @throws InvalidSpecException with all problems, if one is an error
   */
  public ClusterSpec orThrow() {
    if (spec == null) {
      throw new InvalidSpecException(problems);
    }
    return spec;
  }
}
