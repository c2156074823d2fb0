package dev.ohpc.model.check;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Origin;
import dev.ohpc.model.check.rules.Absences;
import dev.ohpc.model.check.rules.FileRules;
import dev.ohpc.model.check.spec.SpecRules;
import dev.ohpc.model.check.spec.Subject;
import dev.ohpc.model.problem.Problems;

/** All checks. */
public final class Checks {

  private Checks() {}

  /** Looks at what could be read of a spec. */
  public static Problems ofSpec(Subject subject) {
    Findings findings = new Findings(Origin.CODE);
    SpecRules.check(subject, findings);
    return findings.problems();
  }

  /** Looks at the files of a cluster. */
  public static Problems ofFiles(ClusterFiles files, Origin origin) {
    Findings findings = new Findings(origin, code -> Absences.canTell(code, files));
    FileRules.choices(files, findings);
    FileRules.agreement(files, findings);
    return findings.problems();
  }

  /**
   * Looks at a whole spec, and at its files. Whether these agree is asked only of a spec without
   * errors: each error would make them disagree too.
   */
  public static Problems of(ClusterSpec spec) {
    Findings findings = new Findings(Origin.CODE);
    SpecRules.check(Subject.of(spec), findings);
    boolean sound = !findings.problems().hasErrors();
    ClusterFiles files = ClusterFiles.of(spec);
    FileRules.choices(files, findings);
    if (sound) {
      FileRules.agreement(files, findings);
    }
    return findings.problems();
  }
}
