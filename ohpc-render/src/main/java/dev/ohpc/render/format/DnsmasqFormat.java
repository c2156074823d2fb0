package dev.ohpc.render.format;

import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpBoot;
import dev.ohpc.model.config.DnsmasqOption.DhcpHost;
import dev.ohpc.model.config.DnsmasqOption.DhcpIgnore;
import dev.ohpc.model.config.DnsmasqOption.DhcpMac;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpRange;
import dev.ohpc.model.config.DnsmasqOption.Flag;
import dev.ohpc.model.config.DnsmasqOption.Interface;
import dev.ohpc.model.config.DnsmasqOption.Other;
import dev.ohpc.model.config.DnsmasqOption.PxeService;
import dev.ohpc.model.config.DnsmasqOption.Server;
import dev.ohpc.model.config.DnsmasqOption.TftpRoot;
import dev.ohpc.model.config.DnsmasqOption.Value;
import dev.ohpc.model.value.Ipv4Address;

/**
 * The options of dnsmasq(8).
 *
 * <p>Text goes into quotes, where comma, colon, dot and {@code #} lose their meaning (option.c of
 * 2.90). A line, comments too, has at most 1,024 bytes: what is longer is cut in silence, and its
 * tail read as another line (measured with 2.90).
 */
final class DnsmasqFormat {

  static final int LONGEST_LINE = 1024;

  // RFC 2132 section 2: the length is one octet
  private static final int LONGEST_DHCP_OPTION = 255;

  private DnsmasqFormat() {}

  static void print(DnsmasqOption option, LineWriter line) {
    if (option instanceof DhcpHost host) {
      dhcpHost(host, line);
    } else if (option instanceof DhcpOption dhcp) {
      dhcpOption(dhcp, line);
    } else if (option instanceof DhcpMac mac) {
      line.append("dhcp-mac=set:").append(mac.tag()).append(',').append(mac.mac());
    } else if (option instanceof Flag flag) {
      line.append(Fields.DNSMASQ_OPTION, flag.name());
    } else if (option instanceof Value value) {
      line.append(Fields.DNSMASQ_OPTION, value.name());
      line.append('=').append(Fields.DNSMASQ_VALUE, value.value());
    } else if (option instanceof Interface own) {
      line.append("interface=").append(own.name());
    } else if (option instanceof Server server) {
      line.append("server=").append(server.address());
    } else if (option instanceof TftpRoot root) {
      line.append("tftp-root=").append(root.directory());
    } else if (option instanceof DhcpBoot boot) {
      line.append("dhcp-boot=").append(Fields.BOOT_FILE, boot.file());
    } else if (option instanceof Other other) {
      line.append(other.line());
    } else if (option instanceof DhcpRange range) {
      dhcpRange(range, line);
    } else if (option instanceof DhcpIgnore ignore) {
      dhcpIgnore(ignore, line);
    } else if (option instanceof PxeService service) {
      pxeService(service, line);
    } else {
      throw new AssertionError(option);
    }
  }

  private static void dhcpHost(DhcpHost host, LineWriter line) {
    line.append("dhcp-host=").append(host.mac());
    if (host.tag().isPresent()) {
      line.append(",set:").append(host.tag().get());
    }
    line.append(',').append(host.address()).append(',').append(host.name());
  }

  private static void dhcpOption(DhcpOption option, LineWriter line) {
    line.append("dhcp-option=");
    if (option.tag().isPresent()) {
      line.append("tag:").append(option.tag().get()).append(',');
    }
    line.append(Fields.DHCP_OPTION, option.option());
    for (Ipv4Address address : option.addresses()) {
      line.append(',').append(address);
    }
    if (option.text().isPresent()) {
      dhcpText(option.text().get(), line.append(','));
    }
  }

  private static void dhcpRange(DhcpRange range, LineWriter line) {
    line.append("dhcp-range=").append(range.first()).append(',');
    line.append(range.last().map(Ipv4Address::toString).orElse("static"));
    range.netmask().ifPresent(netmask -> line.append(',').append(netmask));
    line.append(',').append(range.lease());
  }

  private static void dhcpIgnore(DhcpIgnore ignore, LineWriter line) {
    line.refuseUnless(!ignore.tags().isEmpty(), () -> "would ignore boards without saying which");
    line.append("dhcp-ignore");
    char separator = '=';
    for (String tag : ignore.tags()) {
      line.append(separator).append("tag:").append(Fields.DNSMASQ_TAG, tag);
      separator = ',';
    }
  }

  private static void pxeService(PxeService service, LineWriter line) {
    line.append("pxe-service=");
    line.append(Fields.DNSMASQ_NUMBER, Integer.toString(service.architecture()));
    quote(service.text(), line.append(','));
  }

  private static void dhcpText(String text, LineWriter line) {
    line.refuseUnless(
        text.length() <= LONGEST_DHCP_OPTION,
        () ->
            "would have a DHCP option of "
                + text.length()
                + " bytes, and at most "
                + LONGEST_DHCP_OPTION
                + " are sent");
    quote(text, line);
  }

  private static void quote(String text, LineWriter line) {
    boolean plain = text.indexOf('"') < 0 && text.indexOf('\\') < 0;
    String escaped = plain ? text : text.replace("\\", "\\\\").replace("\"", "\\\"");
    line.append('"').append(Fields.DNSMASQ_TEXT, escaped).append('"');
  }
}
