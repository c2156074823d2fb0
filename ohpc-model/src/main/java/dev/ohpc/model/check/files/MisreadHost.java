package dev.ohpc.model.check.files;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpHost;
import dev.ohpc.model.value.MacPattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A dhcp-host of which dnsmasq takes a word for something else than is meant, without a word (2.90,
 * measured).
 *
 * @param line the line
 * @param word the word
 * @param isName whether it is a name to dnsmasq, so that it is not known whose line it is; else it
 *     is a hardware address that no board on Ethernet has
 */
public record MisreadHost(DnsmasqOption line, String word, boolean isName) {

  private static final CharMatcher HEX =
      CharMatcher.inRange('0', '9')
          .or(CharMatcher.inRange('a', 'f'))
          .or(CharMatcher.inRange('A', 'F'));
  private static final CharMatcher NUMERIC =
      CharMatcher.inRange('0', '9').or(CharMatcher.is('.')).precomputed();
  private static final int OCTETS = 6;
  private static final int DASHED_LENGTH = 17;

  /** Those of a dnsmasq.conf. */
  public static List<MisreadHost> all(DnsmasqConfig dnsmasq) {
    return DnsmasqEntries.named(dnsmasq, "dhcp-host")
        .flatMap(line -> of(line).stream())
        .collect(ImmutableList.toImmutableList());
  }

  private static Optional<MisreadHost> of(DnsmasqOption line) {
    if (line instanceof DhcpHost host) {
      Optional<String> length =
          host.macs().stream()
              .filter(mac -> !isOfEthernet(mac))
              .map(MacPattern::toString)
              .findFirst();
      return length.isPresent()
          ? length.map(word -> new MisreadHost(line, word, false))
          : name(line, host.name().stream(), host.macs().isEmpty());
    }
    List<String> words = DnsmasqEntries.words(line);
    boolean noMac = words.stream().allMatch(word -> word.indexOf(':') < 0 || isMarked(word));
    return name(line, words.stream().filter(word -> Addresses.of(word).isEmpty()), noMac);
  }

  private static boolean isMarked(String word) {
    return Stream.of("set:", "tag:", "net:", "id:", "[").anyMatch(word::startsWith);
  }

  /** A board may be named by its hardware address, where that stands beside it. */
  private static Optional<MisreadHost> name(
      DnsmasqOption line, Stream<String> names, boolean noMac) {
    return names
        .filter(name -> isNumeric(name) || (noMac && isDashed(name)))
        .findFirst()
        .map(name -> new MisreadHost(line, name, true));
  }

  /** Whether it is six octets, or of another kind of hardware, which is told before them. */
  private static boolean isOfEthernet(MacPattern mac) {
    String text = mac.toString();
    return text.indexOf('-') >= 0 || CharMatcher.is(':').countIn(text) == OCTETS - 1;
  }

  private static boolean isNumeric(String name) {
    return name.indexOf('.') > 0 && NUMERIC.matchesAllOf(name);
  }

  private static boolean isDashed(String name) {
    boolean isDashed = name.length() == DASHED_LENGTH;
    for (int i = 0; isDashed && i < DASHED_LENGTH; i++) {
      isDashed = i % 3 == 2 ? name.charAt(i) == '-' : HEX.matches(name.charAt(i));
    }
    return isDashed;
  }
}
