package dev.ohpc.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import dev.ohpc.model.check.ConfigRulesTest;
import dev.ohpc.model.check.GuideKeysTest;
import dev.ohpc.model.load.LoadProblemsTest;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProblemCodeTest {

  /** Raised by files, by specs built in code, and with others; each has a test there. */
  private static final Set<ProblemCode> ELSEWHERE =
      EnumSet.of(
          ProblemCode.NOT_TEXT,
          ProblemCode.TOO_LARGE,
          ProblemCode.HARDWARE_NAMED_TWICE,
          ProblemCode.FILE_SYNTAX,
          ProblemCode.LINE_CUT,
          GuideKeysTest.CODE);

  @Test
  void everyKindHasATestThatRaisesItAndNothingElse() {
    Set<ProblemCode> shown = Sets.union(LoadProblemsTest.codes(), ConfigRulesTest.codes());

    assertThat(Sets.union(shown, ELSEWHERE)).containsExactlyInAnyOrder(ProblemCode.values());
  }

  @Test
  void aKindIsWrittenInLowerCaseWithHyphens() {
    assertThat(ProblemCode.DUPLICATE_MAC).hasToString("duplicate-mac");
  }
}
