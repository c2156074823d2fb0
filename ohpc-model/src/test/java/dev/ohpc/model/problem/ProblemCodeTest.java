package dev.ohpc.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import dev.ohpc.model.load.WarewulfProblemsTest;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProblemCodeTest {

  /**
   * Raised by files of bytes, by specs built in code, with others, and by the formats of
   * ohpc-render; each has a test there.
   */
  private static final Set<ProblemCode> ELSEWHERE =
      EnumSet.of(
          ProblemCode.NOT_TEXT,
          ProblemCode.TOO_LARGE,
          ProblemCode.HARDWARE_NAMED_TWICE,
          ProblemCode.FILE_SYNTAX,
          ProblemCode.REPEATED_KEY,
          ProblemCode.OPERATOR_IGNORED,
          ProblemCode.LINE_CUT,
          ProblemCode.NOT_CARRIED,
          ProblemCode.LINE_TOO_LONG,
          ProblemCode.EXPORTED_TO_ALL);

  @Test
  void everyKindHasATestThatRaisesItAndNothingElse() {
    Set<ProblemCode> shown =
        Sets.union(ProblemExamples.byCode().keySet(), WarewulfProblemsTest.codes());

    assertThat(Sets.union(shown, ELSEWHERE)).containsExactlyInAnyOrder(ProblemCode.values());
  }

  @Test
  void aKindIsWrittenInLowerCaseWithHyphens() {
    assertThat(ProblemCode.DUPLICATE_MAC).hasToString("duplicate-mac");
  }
}
