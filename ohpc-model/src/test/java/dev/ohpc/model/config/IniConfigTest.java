package dev.ohpc.model.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IniConfigTest {

  private static final IniSection SECTION = IniSection.of("ipv4", new Setting("method", "auto"));

  @Test
  void aBuilderBeginsWithAllThatAnotherConfigurationHas() {
    KeyfileConfig keyfile =
        KeyfileConfig.builder().addComment("The LAN.").addSections(SECTION).build();
    FirmwareConfig firmware = FirmwareConfig.builder().addSections(SECTION).build();
    UnitConfig unit = UnitConfig.builder().addSections(SECTION).build();

    assertThat(KeyfileConfig.builder().from(keyfile).build()).isEqualTo(keyfile);
    assertThat(FirmwareConfig.builder().from(firmware).build()).isEqualTo(firmware);
    assertThat(UnitConfig.builder().from(unit).build()).isEqualTo(unit);
  }
}
