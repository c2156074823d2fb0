package dev.ohpc.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProblemCodeTest {

  /**
   * Raised by files of bytes, by specs built in code, with others, and by lines of files, which
   * FormatProblemsTest and ClusterDirectoryTest of ohpc-render show; each has a test there.
   */
  private static final Set<ProblemCode> ELSEWHERE =
      EnumSet.of(
          ProblemCode.NOT_TEXT,
          ProblemCode.TOO_LARGE,
          ProblemCode.HARDWARE_NAMED_TWICE,
          ProblemCode.FILE_SYNTAX,
          ProblemCode.INCLUDED_FILE_MISSING,
          ProblemCode.INCLUDE_LOOP,
          ProblemCode.OPERATOR_IGNORED,
          ProblemCode.LINE_CUT,
          ProblemCode.LINE_TOO_LONG,
          ProblemCode.EXPORTED_TO_ALL);

  @Test
  void everyKindHasATestThatRaisesItAndNothingElse() {
    Set<ProblemCode> shown = ProblemExamples.byCode().keySet();

    assertThat(Sets.union(shown, ELSEWHERE)).containsExactlyInAnyOrder(ProblemCode.values());
  }

  @Test
  void aKindIsWrittenInLowerCaseWithHyphens() {
    assertThat(ProblemCode.DUPLICATE_MAC).hasToString("duplicate-mac");
  }
}
