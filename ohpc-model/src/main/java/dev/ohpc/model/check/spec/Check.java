package dev.ohpc.model.check.spec;

import dev.ohpc.model.check.finding.Findings;

/** A family of rules about a spec. */
interface Check {

  /** Adds what is wrong; silent about parts that could not be read. */
  void check(Subject subject, Findings findings);
}
