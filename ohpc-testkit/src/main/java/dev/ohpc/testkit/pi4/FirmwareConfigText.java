package dev.ohpc.testkit.pi4;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What config.txt says to one Pi 4: the lines under filters that it passes, of each line the first
 * 98 letters ("config.txt", File format and Conditional filters).
 *
 * <p>A filter of another kind than the one before it holds beside that; {@code [all]} lets all
 * through again, {@code [none]} nothing. What a filter asks for that a board in a rack has not,
 * such as a monitor, is not there.
 */
final class FirmwareConfigText {

  private static final int LONGEST_LINE = 98;
  private static final String BOARD_TYPE = "0x11"; // a Pi 4B, in its revision code
  private static final List<String> MODELS =
      List.of("pi0", "pi0w", "pi02", "pi1", "pi2", "pi3", "pi3+", "pi4", "pi400", "pi5", "cm4");

  private final String serial;
  private final Map<String, Boolean> filters = new LinkedHashMap<>();
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final List<String> overlays = new ArrayList<>();

  FirmwareConfigText(String serial, String text) {
    this.serial = serial;
    text.lines().map(FirmwareConfigText::cut).forEach(this::read);
  }

  private static String cut(String line) {
    return line.substring(0, Math.min(line.length(), LONGEST_LINE)).strip();
  }

  private void read(String line) {
    if (line.startsWith("[") && line.endsWith("]")) {
      filter(line.substring(1, line.length() - 1).toLowerCase(Locale.ROOT));
    } else if (!line.startsWith("#") && filters.values().stream().allMatch(passes -> passes)) {
      set(line);
    }
  }

  private void filter(String filter) {
    if (filter.equals("all")) {
      filters.clear();
    } else if (MODELS.contains(filter)) {
      filters.put("model", filter.equals("pi4"));
    } else if (filter.startsWith("0x")) {
      filters.put("serial", filter.substring(2).equals(serial));
    } else if (filter.startsWith("board-type=")) {
      filters.put("board-type", filter.endsWith("=" + BOARD_TYPE));
    } else {
      filters.put(filter.split("[=:0-9]", 2)[0], false);
    }
  }

  private void set(String line) {
    int end = line.indexOf('=');
    if (end < 0) {
      end = line.indexOf(' '); // initramfs FILE followkernel
    }
    if (end > 0) {
      String key = line.substring(0, end).strip();
      String value = line.substring(end + 1).strip();
      if (key.equals("dtoverlay")) {
        overlays.add(value.split("[,:]", 2)[0]);
      } else {
        settings.put(key, value);
      }
    }
  }

  Optional<String> value(String key) {
    return Optional.ofNullable(settings.get(key)).filter(value -> !value.isEmpty());
  }

  boolean isOn(String key, boolean isOnByDefault) {
    return value(key).map(value -> value.equals("1")).orElse(isOnByDefault);
  }

  /** The overlays of the device tree, without their parameters. */
  List<String> overlays() {
    return overlays.stream().filter(name -> !name.isEmpty()).toList();
  }
}
