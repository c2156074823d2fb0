package dev.ohpc.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarTest {

  private static final List<String> KNOWN =
      List.of("dhcp-range", "dhcp-host", "dhcp_boot", "IgnoreUnknown", "port", "sort", "ab");

  @Test
  void theNearestWordIsTheOneWithTheFewestChanges() {
    assertThat(Similar.to("dhcp-rangee", KNOWN)).hasValue("dhcp-range");
    assertThat(Similar.to("dhcp-hots", KNOWN)).hasValue("dhcp-host");
    assertThat(Similar.to("cdhp-host", KNOWN)).hasValue("dhcp-host");
    assertThat(Similar.to("hcp-bost", KNOWN)).hasValue("dhcp-host");
  }

  @Test
  void caseAndUnderscoresAreNoChange() {
    assertThat(Similar.to("IGNOREUNKNOWN", KNOWN)).hasValue("IgnoreUnknown");
    assertThat(Similar.to("dhcp-boot", KNOWN)).hasValue("dhcp_boot");
    assertThat(Similar.to("DHCP_HOST", KNOWN)).hasValue("dhcp-host");
  }

  @Test
  void ofWordsEquallyNearTheFirstInTheAlphabetIsMeant() {
    assertThat(Similar.to("bort", KNOWN)).hasValue("port");
    assertThat(Similar.to("bort", List.of("sort", "port"))).hasValue("port");
    assertThat(Similar.to("bort", List.of("port", "sort"))).hasValue("port");
  }

  @Test
  void aWordOfWhichMoreThanAThirdDiffersIsNotMeant() {
    assertThat(Similar.to("a", KNOWN)).hasValue("ab");
    assertThat(Similar.to("xy", KNOWN)).isEmpty();
    assertThat(Similar.to("dhcp-xxxx", KNOWN)).isEmpty();
    assertThat(Similar.to("", KNOWN)).isEmpty();
    assertThat(Similar.to("a".repeat(65), List.of("a".repeat(64)))).isEmpty();
  }
}
