package dev.ohpc.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

  @Test
  void equalTextsHaveNone() {
    assertThat(UnifiedDiff.of("a", "b", "x\n", "x\n")).isEmpty();
  }

  @Test
  void aChangeHasThreeLinesAroundIt() {
    assertThat(
            UnifiedDiff.of("a/f", "b/f", "1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nfive\n6\n7\n8\n"))
        .isEqualTo(
            """
            --- a/f
            +++ b/f
            @@ -2,7 +2,7 @@
             2
             3
             4
            -5
            +five
             6
             7
             8
            """);
  }

  @Test
  void changesFarApartAreHunksOfTheirOwnAndCloseOnesAreOne() {
    String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";

    assertThat(hunks(before, before.replace("1\n2", "one\n2").replace("9", "nine"))).isEqualTo(2);
    assertThat(hunks(before, before.replace("2\n", "two\n").replace("9", "nine"))).isEqualTo(1);
  }

  private static long hunks(String before, String after) {
    return UnifiedDiff.of("a", "b", before, after)
        .lines()
        .filter(line -> line.startsWith("@@"))
        .count();
  }

  @Test
  void ofNothingTheLineIsZero() {
    assertThat(UnifiedDiff.of("/dev/null", "b", "", "x\n"))
        .isEqualTo("--- /dev/null\n+++ b\n@@ -0,0 +1,1 @@\n+x\n");
  }

  @Test
  void aLastLineWithoutAnEndSaysSo() {
    assertThat(UnifiedDiff.of("a", "b", "x", "x\n"))
        .isEqualTo("--- a\n+++ b\n@@ -1,1 +1,1 @@\n-x\n\\ No newline at end of file\n+x\n");
  }
}
