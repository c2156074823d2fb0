package dev.ohpc.testkit.broken;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.LoadResult;
import dev.ohpc.model.problem.ProblemCode;

/**
 * The text of a spec with one fault.
 *
 * @param name what is wrong with it
 * @param text the text: YAML, or an {@code input.local}
 * @param code the kind of the one problem that it has
 * @param path where that is, as {@link dev.ohpc.model.problem.SpecPath} writes it
 */
public record BrokenSpec(String name, String text, ProblemCode code, String path) {

  private static final int MOST_SHOWN = 4_000;

  /** What comes of loading it. */
  public LoadResult load() {
    return ClusterSpec.tryLoad(text, "broken");
  }

  /** What it is, and the beginning of the text. */
  @Override
  public String toString() {
    String shown = text.substring(0, Math.min(text.length(), MOST_SHOWN));
    return code + " at `" + path + "` (" + name + ")\n" + shown;
  }
}
