package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;

/** The lines of config.txt are no longer than the firmware reads. */
final class FirmwareLines implements ConfigCheck {

  private static final SpecPath CONFIG = SpecPath.of("firmware", "config");

  /** "98-character line length limit", previously 78: Raspberry Pi documentation, config.txt. */
  private static final int LONGEST = 98;

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files
        .firmware()
        .map(FirmwareSettings::new)
        .flatMap(FirmwareSettings::all)
        .filter(setting -> length(setting) > LONGEST)
        .forEach(setting -> report(setting, findings));
  }

  private static int length(Setting setting) {
    return setting.key().length() + 1 + setting.value().length();
  }

  private static void report(Setting setting, Findings findings) {
    findings.add(
        ProblemCode.FIRMWARE_LINE_CUT,
        Where.of(CONFIG.key(setting.key()), setting),
        "the line of `" + setting.key() + "` in config.txt has " + length(setting) + " characters",
        "write at most "
            + LONGEST
            + ": the firmware ignores what is beyond (Raspberry Pi documentation, config.txt)");
  }
}
