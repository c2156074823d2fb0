package dev.ohpc.model.dnsmasq;

import com.google.common.base.CharMatcher;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpHost;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpValue;
import java.util.List;

/**
 * Options of such plain words that their line can only be read as what they are: those of which a
 * cluster has one a node, which reading them back would make about three times as slow to write.
 */
final class PlainOptions {

  private static final CharMatcher WORD =
      CharMatcher.inRange('a', 'z')
          .or(CharMatcher.inRange('A', 'Z'))
          .or(CharMatcher.inRange('0', '9'))
          .or(CharMatcher.anyOf("-_"))
          .precomputed();
  private static final CharMatcher TEXT = WORD.or(CharMatcher.anyOf("./:=")).precomputed();
  private static final int LONGEST_TEXT = 200;

  private PlainOptions() {}

  static boolean contains(DnsmasqOption option) {
    if (option instanceof DhcpHost host) {
      return isPlain(host);
    }
    return option instanceof DhcpOption dhcp && isPlain(dhcp);
  }

  private static boolean isPlain(DhcpHost host) {
    return !host.macs().isEmpty()
        && host.clientId().isEmpty()
        && host.lease().isEmpty()
        && areWords(host.sets())
        && areWords(host.tags())
        && host.name()
            .filter(name -> !Names.isPlainLabel(name) || Quotes.isKeyword(name))
            .isEmpty();
  }

  private static boolean isPlain(DhcpOption option) {
    return option.space().isEmpty()
        && areWords(option.tags())
        && DhcpOptionTable.IPV4.isOfText(option.option())
        && option.values().size() == 1
        && isPlain(option.values().get(0));
  }

  private static boolean isPlain(DhcpValue value) {
    return value.quoted()
        && !value.text().isEmpty()
        && value.text().length() <= LONGEST_TEXT
        && TEXT.matchesAllOf(value.text());
  }

  private static boolean areWords(List<String> texts) {
    for (String text : texts) {
      if (text.isEmpty() || !WORD.matchesAllOf(text)) {
        return false;
      }
    }
    return true;
  }
}
