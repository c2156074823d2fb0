package dev.ohpc.bench.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PiKernelTest {

  @Test
  void everyNameIsThatOfAKernel() {
    assertThat(PiKernel.names())
        .allSatisfy(name -> assertThat(PiKernel.named(name).name()).isEqualTo(name));
  }

  @Test
  void anUnknownNameIsToldWhatThereIs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PiKernel.named("fast"))
        .withMessage("there is no kernel `fast`; there are exact, portable, vector, monte-carlo");
  }

  /** These tests run with the Vector API. */
  @Test
  void theFastestIsTheVectorKernelWhereTheModuleIsResolved() {
    assertThat(PiKernel.fastest().name()).isEqualTo("vector");
  }

  @Test
  void onlyTheGuidesOrderIsLeftToMpi() {
    List<String> plain =
        PiKernel.names().stream().filter(name -> !PiKernel.named(name).isCompensated()).toList();

    assertThat(plain).containsExactly("exact");
  }

  @Test
  void aShareIsOneOfThatManyRanks() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Share(10, 4, 4))
        .withMessage("there is no rank 4 among 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Share.all(0))
        .withMessage("points must be from 1 to 1125899906842624, but is 0");
  }
}
