package dev.ohpc.model.check;

import dev.ohpc.model.problem.SpecPath;

/** Where a fault of a derived file stands in the spec, when no key of the spec chose it. */
final class ProfileChoice {

  static final SpecPath PATH = SpecPath.of("profile");

  private ProfileChoice() {}
}
