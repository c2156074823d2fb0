package dev.ohpc.model;

import dev.ohpc.model.style.ValueStyle;
import dev.ohpc.model.value.BootOrder;
import dev.ohpc.model.value.KernelParameter;
import dev.ohpc.model.value.PlainText;
import dev.ohpc.model.value.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What the boards' firmware is told. */
@Value.Immutable
@ValueStyle
public abstract class FirmwareSpec {

  FirmwareSpec() {}

  /**
   * The EEPROM's BOOT_ORDER; guide: {@code 0x21}, recommended: {@code 0xf21}, which is Raspberry
   * Pi's own order for network boot.
   */
  public abstract Optional<BootOrder> bootOrder();

  /** More parameters for the end of the kernel command line. */
  public abstract List<KernelParameter> kernelArguments();

  /** More keys of config.txt. */
  public abstract Map<Word, PlainText> config();

  /** Starts a spec. */
  public static FirmwareSpecBuilder builder() {
    return new FirmwareSpecBuilder();
  }
}
