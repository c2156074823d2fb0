package dev.ohpc.model.check.finding;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.problem.SpecPath;
import java.util.List;

/**
 * Where a fault of files stands: which key of a spec chose it, if there is a spec, and which
 * entries of which files show it.
 *
 * @param spec the key of the spec; {@code profile} when no key of its own chose it
 * @param evidence entries or whole configurations of the files that are checked, each that very
 *     object; or, as text, the path of a file that lacks something or is not there
 */
public record Where(SpecPath spec, List<Object> evidence) {

  private static final SpecPath PROFILE = SpecPath.of("profile");

  /** Copies the evidence. */
  public Where {
    evidence = ImmutableList.copyOf(evidence);
  }

  /** A fault that a key of the spec chose. */
  public static Where of(SpecPath spec, Object... evidence) {
    return new Where(spec, List.of(evidence));
  }

  /** A fault that the profile chose. */
  public static Where ofProfile(Object... evidence) {
    return new Where(PROFILE, List.of(evidence));
  }
}
