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

  private DnsmasqFormat() {}

  static void print(DnsmasqOption option, StringBuilder line) {
    if (option instanceof DhcpHost host) {
      dhcpHost(host, line);
    } else if (option instanceof DhcpOption dhcp) {
      dhcpOption(dhcp, line);
    } else if (option instanceof DhcpMac mac) {
      line.append("dhcp-mac=set:").append(mac.tag()).append(',').append(mac.mac());
    } else if (option instanceof Flag flag) {
      line.append(flag.name());
    } else if (option instanceof Value value) {
      line.append(value.name()).append('=').append(value.value());
    } else if (option instanceof Interface own) {
      line.append("interface=").append(own.name());
    } else if (option instanceof Server server) {
      line.append("server=").append(server.address());
    } else if (option instanceof TftpRoot root) {
      line.append("tftp-root=").append(root.directory());
    } else if (option instanceof DhcpBoot boot) {
      line.append("dhcp-boot=").append(boot.file());
    } else if (option instanceof Other other) {
      line.append(other.line());
    } else if (option instanceof DhcpRange range) {
      dhcpRange(range, line);
    } else if (option instanceof DhcpIgnore ignore) {
      dhcpIgnore(ignore, line);
    } else if (option instanceof PxeService service) {
      line.append("pxe-service=").append(service.architecture()).append(',');
      quote(service.text(), line);
    } else {
      throw new AssertionError(option);
    }
  }

  private static void dhcpHost(DhcpHost host, StringBuilder line) {
    line.append("dhcp-host=").append(host.mac());
    if (host.tag().isPresent()) {
      line.append(",set:").append(host.tag().get());
    }
    line.append(',').append(host.address()).append(',').append(host.name());
  }

  private static void dhcpOption(DhcpOption option, StringBuilder line) {
    line.append("dhcp-option=");
    if (option.tag().isPresent()) {
      line.append("tag:").append(option.tag().get()).append(',');
    }
    line.append(option.option());
    for (Ipv4Address address : option.addresses()) {
      line.append(',').append(address);
    }
    if (option.text().isPresent()) {
      quote(option.text().get(), line.append(','));
    }
  }

  private static void dhcpRange(DhcpRange range, StringBuilder line) {
    line.append("dhcp-range=").append(range.first()).append(',');
    line.append(range.last().map(Ipv4Address::toString).orElse("static"));
    range.netmask().ifPresent(netmask -> line.append(',').append(netmask));
    line.append(',').append(range.lease());
  }

  private static void dhcpIgnore(DhcpIgnore ignore, StringBuilder line) {
    line.append("dhcp-ignore");
    char separator = '=';
    for (String tag : ignore.tags()) {
      line.append(separator).append("tag:").append(tag);
      separator = ',';
    }
  }

  private static void quote(String text, StringBuilder line) {
    boolean plain = text.indexOf('"') < 0 && text.indexOf('\\') < 0;
    String escaped = plain ? text : text.replace("\\", "\\\\").replace("\"", "\\\"");
    line.append('"').append(escaped).append('"');
  }
}
