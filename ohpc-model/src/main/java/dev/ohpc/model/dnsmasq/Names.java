package dev.ohpc.model.dnsmasq;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Names of hosts and domains, which dnsmasq takes with nearly any letter (canonicalise and
 * legal_hostname of 2.90).
 *
 * <p>A name with a capital letter goes through libidn2, which is stricter about hyphens (measured
 * with 2.3.3). One with letters beyond ASCII is taken here; dnsmasq takes it if its locale has
 * them.
 */
final class Names {

  private static final int LONGEST_NAME = 1025;
  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_WITH_CAPITALS = 253;

  private Names() {}

  /** Whether a text is a domain, or none. */
  static boolean isDomain(String text) {
    return text.isEmpty() || canonical(text).isPresent();
  }

  /** Whether a text is the name of a host: its first label has ASCII letters, digits, - and _. */
  static boolean isHost(String text) {
    return isPlainLabel(text) || isUnusualHost(text);
  }

  /** Most names are a label of lower case, with a letter first. */
  static boolean isPlainLabel(String text) {
    boolean isPlain = !text.isEmpty() && text.length() <= LONGEST_LABEL;
    for (int i = 0; i < text.length() && isPlain; i++) {
      char c = text.charAt(i);
      isPlain = (c >= 'a' && c <= 'z') || (i > 0 && ((c >= '0' && c <= '9') || c == '-'));
    }
    return isPlain;
  }

  private static boolean isUnusualHost(String text) {
    Optional<String> canonical = canonical(text);
    return canonical.flatMap(Names::canonical).filter(Names::beginsAsHost).isPresent();
  }

  /** A name without the dot at its end. */
  private static Optional<String> canonical(String text) {
    int end = text.endsWith(".") ? text.length() - 1 : text.length();
    boolean isLong = text.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME;
    String name = text.substring(0, end);
    boolean isName = !text.isEmpty() && !isLong && hasSoundLetters(name, end < text.length());
    return isName && (!hasCapital(name) || isTakenByIdn(name))
        ? Optional.of(name)
        : Optional.empty();
  }

  private static boolean hasSoundLetters(String name, boolean hasInk) {
    boolean ink = hasInk;
    int label = 0;
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      label = octet == '.' ? 0 : label + 1;
      boolean isControl = octet >= 0 && (octet < ' ' || octet == 127);
      if (label > LONGEST_LABEL || isControl) {
        return false;
      }
      ink |= octet > ' ' && octet != '.';
    }
    return ink;
  }

  private static boolean hasCapital(String name) {
    return name.chars().anyMatch(c -> c >= 'A' && c <= 'Z') && name.chars().allMatch(c -> c < 128);
  }

  private static boolean isTakenByIdn(String name) {
    if (name.length() > LONGEST_WITH_CAPITALS) {
      return false;
    }
    for (int start = 0; start <= name.length(); ) {
      int dot = name.indexOf('.', start);
      int end = dot < 0 ? name.length() : dot;
      if (!isTakenByIdn(name, start, end)) {
        return false;
      }
      start = end + 1;
    }
    return true;
  }

  private static boolean isTakenByIdn(String name, int start, int end) {
    boolean isEncoded = name.regionMatches(true, start, "xn--", 0, 4);
    boolean hasTwo = end - start >= 4 && name.startsWith("--", start + 2) && !isEncoded;
    return end == start || (name.charAt(start) != '-' && name.charAt(end - 1) != '-' && !hasTwo);
  }

  private static boolean beginsAsHost(String name) {
    for (int i = 0; i < name.length() && name.charAt(i) != '.'; i++) {
      char c = name.charAt(i);
      boolean isPlain = c < 128 && Character.isLetterOrDigit(c);
      if (!isPlain && (i == 0 || (c != '-' && c != '_'))) {
        return false;
      }
    }
    return true;
  }
}
