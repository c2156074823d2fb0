package dev.ohpc.model.value;

import java.util.regex.Pattern;

/**
 * A host name: labels of ASCII letters, digits and hyphens (RFC 952, RFC 1123 section 2.1), kept as
 * written.
 *
 * <p>Each label has 1 to 63 characters and neither starts nor ends with a hyphen; the whole has at
 * most 253. A name whose last label is a number is refused, since programs take it for an address.
 */
public final class HostName extends TextValue implements Comparable<HostName> {

  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

  /** The syntax as a regular expression of both Java and ECMA-262. */
  public static final String PATTERN =
      "^(?=.{1,253}$)(?!(?:.*\\.)?[0-9]+$)" + LABEL + "(?:\\." + LABEL + ")*$";

  private static final Pattern COMPILED = Pattern.compile(PATTERN);

  private HostName(String text) {
    super(text);
  }

  /**
   * Reads a name such as {@code node1} or {@code sms.cluster.local}.
   *
   * @throws InvalidValueException if the text is no host name
   */
  public static HostName parse(String text) {
    if (!COMPILED.matcher(text).matches()) {
      throw new InvalidValueException(Text.quoted(text) + " is not a host name", hintFor(text));
    }
    return new HostName(text);
  }

  private static String hintFor(String text) {
    String strange = Text.strangeCharacter(text);
    if (!strange.isEmpty()) {
      return "it holds " + strange + "; use ASCII letters, digits and hyphens";
    }
    if (text.indexOf('_') >= 0) {
      return "write `-` for `_`: RFC 1123 has no underscore";
    }
    return "use ASCII letters, digits and hyphens, at most 63 in a label, such as `node1`";
  }

  /** Whether the name is one label, without a domain. */
  public boolean isSingleLabel() {
    return text.indexOf('.') < 0;
  }

  @Override
  public int compareTo(HostName other) {
    return text.compareTo(other.text);
  }
}
