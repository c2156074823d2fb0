package dev.ohpc.netboot.dhcp;

import com.google.common.base.Splitter;
import dev.ohpc.model.value.MacPattern;
import java.util.List;

/** A hardware address of which some octets may be any, to compare others with. */
final class HardwarePattern {

  private static final int ETHERNET = 1;
  private static final String ANY = "*";

  private final int type;
  private final List<String> octets;

  HardwarePattern(MacPattern pattern) {
    String text = pattern.toString();
    int hyphen = text.indexOf('-');
    type = hyphen < 0 ? ETHERNET : Integer.parseInt(text.substring(0, hyphen), 16);
    octets = Splitter.on(':').omitEmptyStrings().splitToList(text.substring(hyphen + 1));
  }

  boolean isExact() {
    return !octets.contains(ANY);
  }

  /** How many octets are told and the same, and one more; 0 if some other is told. */
  int closeness(int hardwareType, Octets hardware) {
    if (octets.size() != hardware.length() || (type != 0 && type != hardwareType)) {
      return 0;
    }
    int same = 1;
    for (int i = 0; i < hardware.length(); i++) {
      if (!octets.get(i).equals(ANY)) {
        if (Integer.parseInt(octets.get(i), 16) != hardware.at(i)) {
          return 0;
        }
        same++;
      }
    }
    return same;
  }

  /** The octets, if all are told. */
  Octets exact() {
    return Octets.of(octets.stream().mapToInt(octet -> Integer.parseInt(octet, 16)).toArray());
  }
}
