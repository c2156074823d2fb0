package dev.ohpc.model.value;

import java.util.regex.Pattern;

/**
 * The name of a network interface: 1 to 15 bytes (the kernel's IFNAMSIZ less its NUL).
 *
 * <p>The kernel takes almost any byte; what is accepted here is what dnsmasq(8), NetworkManager and
 * firewalld all read as one plain name: ASCII letters, digits, {@code .}, {@code _} and {@code -}.
 */
public final class InterfaceName extends TextValue {

  /** The syntax as a regular expression of both Java and ECMA-262. */
  public static final String PATTERN = "^[A-Za-z0-9][A-Za-z0-9._-]{0,14}$";

  private static final Pattern COMPILED = Pattern.compile(PATTERN);

  private InterfaceName(String text) {
    super(text);
  }

  /**
   * Reads a name such as {@code end0}.
   *
   * @throws InvalidValueException if the text is no such name
   */
  public static InterfaceName parse(String text) {
    if (!COMPILED.matcher(text).matches()) {
      throw new InvalidValueException(
          Text.quoted(text) + " is not the name of a network interface",
          "write 1 to 15 letters, digits, `.`, `_` or `-`, as `ip link` shows it, such as `end0`");
    }
    return new InterfaceName(text);
  }
}
