package dev.ohpc.netboot.dhcp;

import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.dnsmasq.DhcpOptionData;
import dev.ohpc.model.dnsmasq.DhcpOptionData.Form;
import dev.ohpc.model.dnsmasq.DnsmasqOptions;
import dev.ohpc.model.value.Ipv4Address;
import java.util.List;
import java.util.Optional;

/**
 * A {@code dhcp-option}, prepared for sending.
 *
 * @param order its place; dnsmasq looks at the last of the file first
 * @param space the option that it is put into: {@code encap:175}, {@code vendor:PXEClient}
 */
record ConfiguredOption(
    int order,
    boolean isForced,
    List<String> tags,
    Optional<String> space,
    int code,
    Octets value,
    Form form) {

  private static final int MOST = 255;

  static ConfiguredOption of(int order, DhcpOption option) {
    DhcpOptionData data = DnsmasqOptions.data(option);
    return new ConfiguredOption(
        order,
        option.forced(),
        option.tags(),
        option.space(),
        data.number(),
        Octets.of(data.octets()),
        data.form());
  }

  /** Its value for a client, some of which need a NUL after a text. */
  Octets value(boolean withNul) {
    boolean isLonger = form == Form.TEXT && withNul && value.length() < MOST;
    return isLonger ? value.and(Octets.of(0)) : value;
  }

  /** The same; 0.0.0.0 is the server. */
  Octets value(boolean withNul, Ipv4Address server) {
    return form == Form.ADDRESSES ? withServer(server) : value(withNul);
  }

  private Octets withServer(Ipv4Address server) {
    Octets own = Octets.of(server);
    Octets all = Octets.NONE;
    for (int i = 0; i < value.length(); i += Integer.BYTES) {
      Octets address = value.range(i, i + Integer.BYTES);
      all = all.and(address.equals(Octets.ofNumber(0)) ? own : address);
    }
    return all;
  }

  /** What stands after a word and a colon in {@link #space}. */
  Optional<String> spaceAfter(String word) {
    return space.filter(text -> text.startsWith(word)).map(text -> text.substring(word.length()));
  }
}
