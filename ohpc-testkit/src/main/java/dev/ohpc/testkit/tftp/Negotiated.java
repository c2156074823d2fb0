package dev.ohpc.testkit.tftp;

import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** What a server agreed to, checked against what was asked (RFC 2347). */
final class Negotiated {

  private static final int DEFAULT_BLKSIZE = 512;

  private final Map<String, String> options;

  private Negotiated(Map<String, String> options) {
    this.options = options;
  }

  static Negotiated nothing() {
    return new Negotiated(Map.of());
  }

  /** Of an OACK. */
  static Negotiated of(byte[] datagram, int length, List<TftpOption> requested)
      throws ProtocolException {
    Map<String, String> options = pairs(datagram, length);
    for (Map.Entry<String, String> option : options.entrySet()) {
      long asked = asked(option.getKey(), requested);
      check(option.getKey(), option.getValue(), asked);
    }
    return new Negotiated(options);
  }

  private static Map<String, String> pairs(byte[] datagram, int length) throws ProtocolException {
    String all = new String(datagram, 2, length - 2, StandardCharsets.UTF_8);
    String[] texts = all.split("\0", -1);
    if (texts.length % 2 == 0 || !texts[texts.length - 1].isEmpty()) {
      throw new ProtocolException("an OACK that is cut off");
    }
    Map<String, String> pairs = new LinkedHashMap<>();
    for (int i = 0; i + 1 < texts.length; i += 2) {
      if (pairs.put(texts[i], texts[i + 1]) != null) {
        throw new ProtocolException("an OACK with two " + texts[i]);
      }
    }
    return pairs;
  }

  private static long asked(String name, List<TftpOption> requested) throws ProtocolException {
    TftpOption option =
        requested.stream()
            .filter(each -> each.name().equalsIgnoreCase(name))
            .findFirst()
            .orElseThrow(() -> new ProtocolException("an OACK of " + name + ", not asked for"));
    return number(option.value()).orElse(Long.MAX_VALUE);
  }

  /** A server may give less than was asked, never more; an unknown option it may answer at will. */
  private static void check(String name, String value, long asked) throws ProtocolException {
    OptionalLong number = number(value);
    boolean holds =
        switch (name.toLowerCase(Locale.ROOT)) {
          case "blksize" -> isBetween(8, number, Math.min(asked, 65_464));
          case "windowsize" -> isBetween(1, number, Math.min(asked, 65_535));
          case "timeout" -> isBetween(asked, number, asked);
          case "tsize" -> number.isPresent();
          default -> true;
        };
    if (!holds) {
      throw new ProtocolException("an OACK of " + name + "=" + value);
    }
  }

  private static boolean isBetween(long least, OptionalLong number, long most) {
    return number.isPresent() && least <= number.getAsLong() && number.getAsLong() <= most;
  }

  private static OptionalLong number(String text) {
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  Map<String, String> options() {
    return options;
  }

  int blksize() {
    return (int) value("blksize").orElse(DEFAULT_BLKSIZE);
  }

  int windowsize() {
    return (int) value("windowsize").orElse(1);
  }

  OptionalLong tsize() {
    return value("tsize");
  }

  private OptionalLong value(String name) {
    return options.entrySet().stream()
        .filter(option -> option.getKey().equalsIgnoreCase(name))
        .map(option -> number(option.getValue()))
        .findFirst()
        .orElse(OptionalLong.empty());
  }
}
