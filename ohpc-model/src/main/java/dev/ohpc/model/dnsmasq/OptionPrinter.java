package dev.ohpc.model.dnsmasq;

import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpBoot;
import dev.ohpc.model.config.DnsmasqOption.DhcpHost;
import dev.ohpc.model.config.DnsmasqOption.DhcpIgnore;
import dev.ohpc.model.config.DnsmasqOption.DhcpMac;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpRange;
import dev.ohpc.model.config.DnsmasqOption.DhcpRange.Kind;
import dev.ohpc.model.config.DnsmasqOption.DhcpValue;
import dev.ohpc.model.config.DnsmasqOption.Flag;
import dev.ohpc.model.config.DnsmasqOption.Interface;
import dev.ohpc.model.config.DnsmasqOption.Other;
import dev.ohpc.model.config.DnsmasqOption.PxeService;
import dev.ohpc.model.config.DnsmasqOption.Server;
import dev.ohpc.model.config.DnsmasqOption.TftpRoot;
import dev.ohpc.model.config.DnsmasqOption.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes an option as a line. Whether it is read as the same option is for others to see. */
final class OptionPrinter {

  private static final int TYPICAL_LINE = 120;

  private final StringBuilder line = new StringBuilder(TYPICAL_LINE);
  private char separator = '=';

  private OptionPrinter() {}

  static String print(DnsmasqOption option) {
    OptionPrinter printer = new OptionPrinter();
    printer.line.append(option.keyword());
    printer.printValue(option);
    return printer.line.toString();
  }

  private void printValue(DnsmasqOption option) {
    if (option instanceof Value value) {
      plain(Quotes.aroundWhole(value.value()));
    } else if (option instanceof Interface own) {
      fields("", own.names());
    } else if (option instanceof Server server) {
      server(server);
    } else if (option instanceof TftpRoot root) {
      field("", root.directory());
      root.interfaceName().ifPresent(name -> field("", name));
    } else if (option instanceof Other other) {
      other.value().ifPresent(this::plain);
    } else if (!(option instanceof Flag)) {
      printDhcp(option);
    }
  }

  private void printDhcp(DnsmasqOption option) {
    if (option instanceof DhcpHost host) {
      dhcpHost(host);
    } else if (option instanceof DhcpOption dhcp) {
      dhcpOption(dhcp);
    } else if (option instanceof DhcpMac mac) {
      field("set:", mac.set()).plain(mac.mac());
    } else if (option instanceof DhcpRange range) {
      dhcpRange(range);
    } else if (option instanceof DhcpIgnore ignore) {
      fields("tag:", ignore.tags());
    } else if (option instanceof DhcpBoot boot) {
      fields("tag:", boot.tags()).field("", boot.file());
      rest(boot.serverName(), boot.server());
    } else if (option instanceof PxeService service) {
      fields("tag:", service.tags()).plain(service.architecture());
      plain(Quotes.around(service.text()));
      rest(service.boot(), service.server());
    } else {
      throw new AssertionError(option);
    }
  }

  private void dhcpHost(DhcpHost host) {
    host.macs().forEach(this::plain);
    host.clientId().ifPresent(id -> field("id:", id));
    fields("set:", host.sets()).fields("tag:", host.tags());
    host.address().ifPresent(this::plain);
    host.name().ifPresent(name -> plain(Quotes.aroundName(name)));
    host.lease().ifPresent(this::plain);
    if (host.ignored()) {
      plain("ignore");
    }
    if (separator == '=') {
      plain("");
    }
  }

  private void dhcpOption(DhcpOption option) {
    fields("tag:", option.tags());
    option.space().ifPresent(this::space);
    plain(option.option());
    for (DhcpValue value : option.values()) {
      plain(value.quoted() ? Quotes.around(value.text()) : value.text());
    }
  }

  private void space(String space) {
    int colon = space.indexOf(':');
    field(space.substring(0, colon + 1), space.substring(colon + 1));
  }

  private void dhcpRange(DhcpRange range) {
    fields("tag:", range.tags());
    range.set().ifPresent(set -> field("set:", set));
    plain(range.first());
    range.last().ifPresent(this::plain);
    if (range.kind() != Kind.ADDRESSES) {
      plain(range.kind().name().toLowerCase(Locale.ROOT));
    }
    range.netmask().ifPresent(this::plain);
    range.broadcast().ifPresent(this::plain);
    range.lease().ifPresent(this::plain);
  }

  private void server(Server server) {
    StringBuilder text = new StringBuilder();
    if (!server.domains().isEmpty()) {
      text.append('/').append(String.join("/", server.domains())).append('/');
    }
    server.address().ifPresent(text::append);
    server.port().ifPresent(port -> text.append('#').append(port));
    server.source().ifPresent(source -> text.append('@').append(source));
    plain(Quotes.aroundWhole(text.toString()));
  }

  /** Two fields of which the first may be empty for the sake of the second. */
  private void rest(Optional<String> first, Optional<String> second) {
    if (first.isPresent() || second.isPresent()) {
      field("", first.orElse(""));
    }
    second.ifPresent(text -> field("", text));
  }

  private OptionPrinter fields(String prefix, List<String> texts) {
    for (String text : texts) {
      field(prefix, text);
    }
    return this;
  }

  private OptionPrinter field(String prefix, String text) {
    plain(prefix);
    line.append(Quotes.aroundField(text));
    return this;
  }

  private OptionPrinter plain(Object text) {
    line.append(separator).append(text);
    separator = ',';
    return this;
  }
}
