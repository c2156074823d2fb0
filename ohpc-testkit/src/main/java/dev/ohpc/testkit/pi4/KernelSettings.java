package dev.ohpc.testkit.pi4;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the kernel is started with.
 *
 * @param hasInitramfs whether the firmware has loaded one
 * @param commandLine the first line of cmdline.txt
 */
record KernelSettings(boolean hasInitramfs, String commandLine) {

  boolean has(String parameter) {
    return parameters().contains(parameter);
  }

  /** The value of a parameter; the last one of several. */
  Optional<String> value(String name) {
    return parameters().stream()
        .filter(parameter -> parameter.startsWith(name + "="))
        .reduce((first, last) -> last)
        .map(parameter -> parameter.substring(name.length() + 1));
  }

  private List<String> parameters() {
    return Arrays.asList(commandLine.strip().split("\\s+", -1));
  }
}
