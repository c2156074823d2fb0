package dev.ohpc.model.check.files;

import com.google.common.base.CharMatcher;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Subnet;
import java.util.Optional;

/** Addresses in texts that may as well be names. */
public final class Addresses {

  private static final CharMatcher NUMERIC =
      CharMatcher.inRange('0', '9').or(CharMatcher.is('.')).precomputed();

  private Addresses() {}

  /** The IPv4 address that a text is, if it is one. */
  public static Optional<Ipv4Address> of(String text) {
    if (!NUMERIC.matchesAllOf(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Ipv4Address.parse(text));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  /** The network that {@code address/prefix} or {@code address/mask} is, if it is one. */
  public static Optional<Ipv4Subnet> subnet(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    String mask = text.substring(slash + 1);
    return of(text.substring(0, slash)).flatMap(address -> subnet(address, mask));
  }

  private static Optional<Ipv4Subnet> subnet(Ipv4Address address, String mask) {
    try {
      return Optional.of(
          mask.indexOf('.') < 0
              ? Ipv4Subnet.containing(address, Integer.parseInt(mask))
              : Ipv4Subnet.containing(address, Ipv4Address.parse(mask)));
    } catch (InvalidValueException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
