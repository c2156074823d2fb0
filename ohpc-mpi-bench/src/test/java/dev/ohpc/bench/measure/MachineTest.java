package dev.ohpc.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineTest {

  @Test
  void itsTextReadsBackTheSame() {
    Machine machine = new Machine("c1", 4, "Cortex-A72 ©", "Linux", "25", "");

    assertThat(Machine.parse(machine.toText())).isEqualTo(machine);
  }

  @Test
  void thisMachineIsDescribed() {
    Machine machine = Machine.named("here");

    assertThat(machine.name()).isEqualTo("here");
    assertThat(machine.cpus()).isPositive();
    assertThat(machine.processor()).isNotBlank();
    assertThat(machine.system()).contains(System.getProperty("os.arch"));
  }
}
