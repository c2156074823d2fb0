package dev.ohpc.model.config;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.InterfaceName;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.model.value.Timespan;
import dev.ohpc.model.value.UnixPath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An option of dnsmasq(8), as a line of its configuration file. */
public sealed interface DnsmasqOption {

  /**
   * An option that is on when it is there, such as {@code domain-needed}.
   *
   * @param name the option
   */
  record Flag(String name) implements DnsmasqOption {}

  /**
   * {@code interface}: answer on this interface, and on loopback.
   *
   * @param name the interface
   */
  record Interface(InterfaceName name) implements DnsmasqOption {}

  /**
   * {@code dhcp-range}: the addresses of a network that DHCP gives.
   *
   * @param first the first address, or the network when there is no last
   * @param last the last address; without it only hosts with a dhcp-host get one (static)
   * @param netmask the network's mask, so that dnsmasq checks the ends against it
   * @param lease how long a lease lasts
   */
  record DhcpRange(
      Ipv4Address first, Optional<Ipv4Address> last, Optional<Ipv4Address> netmask, Timespan lease)
      implements DnsmasqOption {}

  /**
   * {@code dhcp-ignore}: boards with all of these tags get no answer.
   *
   * @param tags the tags; {@code !known} is a board without a dhcp-host
   */
  record DhcpIgnore(List<String> tags) implements DnsmasqOption {

    /** Copies the tags. */
    public DhcpIgnore {
      tags = ImmutableList.copyOf(tags);
    }
  }

  /**
   * {@code dhcp-option}: an option of the DHCP answer.
   *
   * @param tag the tag that a board must have
   * @param option a number, or a name of {@code dnsmasq --help dhcp}
   * @param addresses the value, when it is addresses
   * @param text the value, when it is text; then there are no addresses
   */
  record DhcpOption(
      Optional<HostName> tag, String option, List<Ipv4Address> addresses, Optional<String> text)
      implements DnsmasqOption {

    /** Copies the addresses. */
    public DhcpOption {
      addresses = ImmutableList.copyOf(addresses);
    }

    /** An option whose value is addresses; with none it keeps dnsmasq from sending its own. */
    public static DhcpOption of(String option, Ipv4Address... addresses) {
      return new DhcpOption(Optional.empty(), option, List.of(addresses), Optional.empty());
    }

    /** An option whose value is text. */
    public static DhcpOption ofText(String option, String text) {
      return new DhcpOption(Optional.empty(), option, List.of(), Optional.of(text));
    }

    /** The root file system of one host (DHCP option 17). */
    public static DhcpOption rootPath(HostName tag, String path) {
      return new DhcpOption(Optional.of(tag), ROOT_PATH, List.of(), Optional.of(path));
    }

    /** The name of DHCP option 17. */
    public static final String ROOT_PATH = "option:root-path";
  }

  /**
   * {@code dhcp-host}: a board that is known.
   *
   * @param mac its hardware address
   * @param tag the tag that it gets
   * @param address the address that it gets
   * @param name the name that it gets
   */
  record DhcpHost(MacAddress mac, Optional<HostName> tag, Ipv4Address address, HostName name)
      implements DnsmasqOption {}

  /**
   * {@code dhcp-mac}: a tag for a hardware address.
   *
   * @param tag the tag
   * @param mac the address
   */
  record DhcpMac(HostName tag, MacAddress mac) implements DnsmasqOption {}

  /**
   * {@code dhcp-boot}: the file that a board is told to boot.
   *
   * @param file its name below the TFTP root
   */
  record DhcpBoot(String file) implements DnsmasqOption {}

  /**
   * {@code pxe-service}: an entry of the PXE menu (DHCP option 43).
   *
   * @param architecture the client system type, a number of RFC 4578; 0 is x86 PC, as a Pi says
   * @param text the menu's text; a Pi 4 looks for "Raspberry Pi Boot"
   */
  record PxeService(int architecture, String text) implements DnsmasqOption {}

  /**
   * {@code server}: a name server to ask.
   *
   * @param address its address
   */
  record Server(Ipv4Address address) implements DnsmasqOption {}

  /**
   * {@code tftp-root}: the directory that TFTP serves, which must be there at start.
   *
   * @param directory the directory
   */
  record TftpRoot(UnixPath directory) implements DnsmasqOption {}

  /**
   * An option with one plain value, such as {@code dhcp-lease-max=2000}.
   *
   * @param name the option
   * @param value its value
   */
  record Value(String name, String value) implements DnsmasqOption {}

  /**
   * Any option, kept as it is written: {@code name} or {@code name=value}.
   *
   * @param line the line
   */
  record Other(String line) implements DnsmasqOption {

    /** The syntax as a regular expression of both Java and ECMA-262. */
    public static final String PATTERN =
        "^(?=.{1,1000}$)[a-z0-9][a-z0-9-]*(?:=[!$-\\[\\]-~]+(?: +[!$-\\[\\]-~]+)*)?$";

    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    /** Checks that the line has the form of an option. */
    public Other {
      if (!COMPILED.matcher(line).matches()) {
        throw new InvalidValueException(
            "`" + line.replaceAll("[^ -~]", "?") + "` is not a line of dnsmasq.conf",
            "write `name` or `name=value` in lower case, without quotes, `\\` and `#`");
      }
    }

    /** The name of the option. */
    public String name() {
      int equals = line.indexOf('=');
      return equals < 0 ? line : line.substring(0, equals);
    }
  }
}
