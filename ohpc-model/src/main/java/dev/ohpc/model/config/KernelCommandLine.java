package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * The kernel's parameters, one line: cmdline.txt for a Raspberry Pi, and dracut.cmdline(7) for the
 * initramfs.
 */
@Value.Immutable
@ValueStyle
public abstract class KernelCommandLine {

  /** The most bytes that an arm64 kernel reads: its COMMAND_LINE_SIZE less the NUL. */
  public static final int LONGEST = 2047;

  KernelCommandLine() {}

  /** The parameters in order, each {@code name} or {@code name=value}; blanks are in quotes. */
  public abstract List<String> parameters();

  /** Whether a parameter stands there just so. */
  public final boolean has(String parameter) {
    return parameters().contains(parameter);
  }

  /** Whether a parameter is given, whatever its value. */
  public final boolean hasName(String name) {
    return parameters().stream().anyMatch(p -> p.equals(name) || p.startsWith(name + "="));
  }

  /** Starts a command line. */
  public static KernelCommandLineBuilder builder() {
    return new KernelCommandLineBuilder();
  }
}
