package dev.ohpc.model.check.finding;

import dev.ohpc.model.problem.Span;
import dev.ohpc.model.problem.SpecPath;
import java.util.Optional;

/** Where the values of a spec come from. */
public interface Origin {

  /** A spec that was built in code: its paths are its own, and there is no text. */
  Origin CODE = path -> new Place(path, Optional.empty());

  /** The place of the value at a path of the spec, or of what stands nearest around it. */
  Place locate(SpecPath path);

  /** The place of what a fault of files is seen by. */
  default Place locate(Where where) {
    return locate(where.spec());
  }

  /**
   * A place.
   *
   * @param path the path as the source writes it, such as {@code nodes[1].macs[0]}
   * @param span the piece of text
   */
  record Place(SpecPath path, Optional<Span> span) {}
}
