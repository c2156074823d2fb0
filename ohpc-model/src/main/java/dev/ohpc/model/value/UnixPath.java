package dev.ohpc.model.value;

import java.util.regex.Pattern;

/**
 * An absolute path on a machine of the cluster, in the characters that every file can carry.
 *
 * <p>Blanks, commas, colons and quotes are refused: exports(5), a DHCP root-path and the kernel
 * command line each give them a meaning of their own. At most 160 bytes as written, so that with a
 * host name, an address and mount options it fits into a DHCP option (RFC 2132: 255 bytes).
 */
public final class UnixPath extends TextValue {

  private static final String NAME = "(?!\\.{1,2}(?:/|$))[A-Za-z0-9._@+~-]+";

  /** The syntax as a regular expression of both Java and ECMA-262. */
  public static final String PATTERN = "^(?=.{2,160}$)(?:/" + NAME + ")+$";

  private static final Pattern COMPILED = Pattern.compile(PATTERN);

  private UnixPath(String text) {
    super(text);
  }

  /**
   * Reads a path such as {@code /srv/nfs}.
   *
   * @throws InvalidValueException if it is relative, the root itself, has an empty, {@code .} or
   *     {@code ..} part, or a character that some file could not carry
   */
  public static UnixPath parse(String text) {
    if (!COMPILED.matcher(text).matches()) {
      throw new InvalidValueException(
          Text.quoted(text) + " is not a path that every file can carry",
          "write an absolute path of letters, digits and `._@+~-`, such as `/srv/nfs`");
    }
    return new UnixPath(text);
  }

  /** Whether a path is this one or below it. */
  public boolean contains(UnixPath other) {
    return other.text.equals(text) || other.text.startsWith(text + "/");
  }

  /** The directory of a host within this, by its name. */
  public UnixPath resolve(HostName name) {
    return new UnixPath(text + "/" + name);
  }
}
