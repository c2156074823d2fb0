package dev.ohpc.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class RobustProperties {

  @Property(tries = 200)
  void theMedianHasAsManyBelowAsAbove(
      @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0, max = 100) Double> values) {
    double median = Robust.median(values);

    assertThat(values.stream().filter(value -> value < median).count())
        .isLessThanOrEqualTo(values.size() / 2);
    assertThat(values.stream().filter(value -> value > median).count())
        .isLessThanOrEqualTo(values.size() / 2);
  }

  /** Whatever less than half of the nodes do, the others are judged by their own kind. */
  @Property(tries = 200)
  void fewWrongValuesDoNotMoveTheLimit(
      @ForAll @Size(min = 5, max = 20) List<@DoubleRange(min = 90, max = 110) Double> values,
      @ForAll @DoubleRange(min = 0, max = 1e6) double wrong) {
    List<Double> spoiled = new ArrayList<>(values);
    Collections.fill(spoiled.subList(0, (values.size() - 1) / 2), wrong);

    assertThat(Robust.median(spoiled)).isBetween(90.0, 110.0);
    assertThat(Robust.lowLimit(spoiled, 0.05)).isLessThan(110 * 0.95 + 1e-9);
  }

  @Example
  void ofAnEvenNumberTheMedianIsInTheMiddle() {
    assertThat(Robust.median(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.5);
    assertThat(Robust.deviation(List.of(1.0, 1.0, 2.0, 2.0, 4.0, 6.0, 9.0))).isEqualTo(1.0);
  }
}
