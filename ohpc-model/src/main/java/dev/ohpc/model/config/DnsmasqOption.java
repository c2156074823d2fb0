package dev.ohpc.model.config;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.InterfaceName;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.model.value.MacPattern;
import dev.ohpc.model.value.Timespan;
import dev.ohpc.model.value.UnixPath;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * An option of dnsmasq(8), as a line of its configuration file.
 *
 * <p>Texts are what dnsmasq keeps of them, without the quotes that may stand around them in the
 * file. A tag is written without {@code tag:} and {@code set:}; with {@code !} before it, it must
 * not be set.
 */
public sealed interface DnsmasqOption {

  /** The name of the option. */
  String keyword();

  /**
   * An option without a value, such as {@code domain-needed}.
   *
   * @param keyword the option
   */
  record Flag(String keyword) implements DnsmasqOption {}

  /**
   * An option with one value and no record of its own, such as {@code dhcp-lease-max=2000}.
   *
   * @param keyword the option
   * @param value its value
   */
  record Value(String keyword, String value) implements DnsmasqOption {}

  /**
   * {@code interface}: answer on these interfaces, and on loopback.
   *
   * @param names the interfaces; a {@code *} at the end of a name stands for any letters
   */
  record Interface(List<String> names) implements DnsmasqOption {

    /** Copies the names. */
    public Interface {
      names = ImmutableList.copyOf(names);
    }

    /** One interface. */
    public static Interface of(InterfaceName name) {
      return new Interface(List.of(name.toString()));
    }

    @Override
    public String keyword() {
      return "interface";
    }
  }

  /**
   * {@code dhcp-range}: the IPv4 addresses of a network that DHCP gives.
   *
   * @param tags the tags that a board must have
   * @param set the tag that a board of this range gets
   * @param first the first address, or the network when there is no last
   * @param last the last address; dnsmasq takes the two in either order
   * @param kind what is given; addresses, exactly if there is a last one
   * @param netmask the network's mask, so that dnsmasq checks the ends against it
   * @param broadcast the network's broadcast address, which takes a netmask
   * @param lease how long a lease lasts; an hour if it is not told, and never less than two minutes
   */
  record DhcpRange(
      List<String> tags,
      Optional<String> set,
      Ipv4Address first,
      Optional<Ipv4Address> last,
      Kind kind,
      Optional<Ipv4Address> netmask,
      Optional<Ipv4Address> broadcast,
      Optional<Timespan> lease)
      implements DnsmasqOption {

    /** What a range gives. */
    public enum Kind {
      /** The addresses of the range. */
      ADDRESSES,
      /** Addresses of a dhcp-host alone: {@code static}. */
      STATIC,
      /** No address, for another server gives them, but what PXE asks for: {@code proxy}. */
      PROXY
    }

    /** Copies the tags. */
    public DhcpRange {
      tags = ImmutableList.copyOf(tags);
      if (last.isPresent() != (kind == Kind.ADDRESSES)) {
        throw new InvalidValueException(
            "a range has a last address exactly if it gives addresses", "leave one of them out");
      }
    }

    /** A range for all boards: of addresses if there is a last one, else static. */
    public static DhcpRange of(
        Ipv4Address first,
        Optional<Ipv4Address> last,
        Optional<Ipv4Address> netmask,
        Timespan lease) {
      return new DhcpRange(
          List.of(),
          Optional.empty(),
          first,
          last,
          last.isPresent() ? Kind.ADDRESSES : Kind.STATIC,
          netmask,
          Optional.empty(),
          Optional.of(lease));
    }

    @Override
    public String keyword() {
      return "dhcp-range";
    }
  }

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

    @Override
    public String keyword() {
      return "dhcp-ignore";
    }
  }

  /**
   * {@code dhcp-option} and {@code dhcp-option-force}: an option of the DHCP answer.
   *
   * @param forced whether a board gets it that does not ask for it
   * @param tags the tags that a board must have, all of them
   * @param space the option that it is put into, as it is written: {@code encap:175}, {@code
   *     vendor:PXEClient} or {@code vi-encap:9}
   * @param option a number, a name of {@code dnsmasq --help dhcp} after {@code option:}, or either
   *     of DHCPv6 after {@code option6:}
   * @param values the values; with none an option has no value, and dnsmasq sends none of its own
   */
  record DhcpOption(
      boolean forced,
      List<String> tags,
      Optional<String> space,
      String option,
      List<DhcpValue> values)
      implements DnsmasqOption {

    /** Copies the tags and the values. */
    public DhcpOption {
      tags = ImmutableList.copyOf(tags);
      values = ImmutableList.copyOf(values);
    }

    /** An option for all boards. */
    public static DhcpOption of(String option, List<DhcpValue> values) {
      return new DhcpOption(false, List.of(), Optional.empty(), option, values);
    }

    /** An option whose value is addresses; with none it keeps dnsmasq from sending its own. */
    public static DhcpOption of(String option, Ipv4Address... addresses) {
      return of(option, ImmutableList.copyOf(addresses).stream().map(DhcpValue::of).toList());
    }

    /** An option whose value is text. */
    public static DhcpOption ofText(String option, String text) {
      return of(option, List.of(DhcpValue.ofText(text)));
    }

    /** The root file system of one host (DHCP option 17). */
    public static DhcpOption rootPath(HostName tag, String path) {
      return new DhcpOption(
          false,
          List.of(tag.toString()),
          Optional.empty(),
          ROOT_PATH,
          List.of(DhcpValue.ofText(path)));
    }

    /** The name of DHCP option 17. */
    public static final String ROOT_PATH = "option:root-path";

    @Override
    public String keyword() {
      return forced ? "dhcp-option-force" : "dhcp-option";
    }

    /** The value as IPv4 addresses, if it is some. */
    public List<Ipv4Address> addresses() {
      List<Optional<Ipv4Address>> all = values.stream().map(DhcpValue::address).toList();
      return all.stream().allMatch(Optional::isPresent)
          ? all.stream().flatMap(Optional::stream).toList()
          : List.of();
    }

    /** The value as one text, if there is one and it is no addresses. */
    public Optional<String> text() {
      return values.isEmpty() || !addresses().isEmpty()
          ? Optional.empty()
          : Optional.of(String.join(",", values.stream().map(DhcpValue::text).toList()));
    }
  }

  /**
   * A value of a DHCP option.
   *
   * @param text the text
   * @param quoted whether it stands in quotes, so that it is text whatever it looks like, and not
   *     an address, a number or octets; the empty text is text anyway
   */
  record DhcpValue(String text, boolean quoted) {

    /** A text in quotes if it is empty. */
    public DhcpValue {
      quoted = quoted || text.isEmpty();
    }

    /** An address. */
    public static DhcpValue of(Ipv4Address address) {
      return new DhcpValue(address.toString(), false);
    }

    /** A text. */
    public static DhcpValue ofText(String text) {
      return new DhcpValue(text, true);
    }

    private Optional<Ipv4Address> address() {
      try {
        return quoted ? Optional.empty() : Optional.of(Ipv4Address.parse(text));
      } catch (InvalidValueException e) {
        return Optional.empty();
      }
    }
  }

  /**
   * {@code dhcp-host}: boards that are known, and what they get.
   *
   * @param macs their hardware addresses
   * @param clientId their client identifier: octets with colons between them, a text, or {@code *}
   *     to take no notice of one
   * @param sets the tags that they get
   * @param tags the tags that they must have
   * @param address the IPv4 address that they get
   * @param name the name that they get, or are known by
   * @param lease how long a lease lasts
   * @param ignored whether they get no answer
   */
  record DhcpHost(
      List<MacPattern> macs,
      Optional<String> clientId,
      List<String> sets,
      List<String> tags,
      Optional<Ipv4Address> address,
      Optional<String> name,
      Optional<Timespan> lease,
      boolean ignored)
      implements DnsmasqOption {

    /** Copies the lists. */
    public DhcpHost {
      macs = ImmutableList.copyOf(macs);
      sets = ImmutableList.copyOf(sets);
      tags = ImmutableList.copyOf(tags);
    }

    /** A board with an address and a name of its own, and a tag. */
    public static DhcpHost of(
        MacAddress mac, Optional<HostName> set, Ipv4Address address, HostName name) {
      return new DhcpHost(
          List.of(MacPattern.of(mac)),
          Optional.empty(),
          set.stream().map(HostName::toString).toList(),
          List.of(),
          Optional.of(address),
          Optional.of(name.toString()),
          Optional.empty(),
          false);
    }

    @Override
    public String keyword() {
      return "dhcp-host";
    }
  }

  /**
   * {@code dhcp-mac}: a tag for hardware addresses.
   *
   * @param set the tag
   * @param mac the addresses
   */
  record DhcpMac(String set, MacPattern mac) implements DnsmasqOption {

    /** A tag for one address. */
    public static DhcpMac of(HostName set, MacAddress mac) {
      return new DhcpMac(set.toString(), MacPattern.of(mac));
    }

    @Override
    public String keyword() {
      return "dhcp-mac";
    }
  }

  /**
   * {@code dhcp-boot}: the file that a board is told to boot.
   *
   * @param tags the tags that a board must have
   * @param file its name below the TFTP root
   * @param serverName what the server is called
   * @param server the address or the name of the TFTP server; this one if it is not told
   */
  record DhcpBoot(
      List<String> tags, String file, Optional<String> serverName, Optional<String> server)
      implements DnsmasqOption {

    /** Copies the tags. */
    public DhcpBoot {
      tags = ImmutableList.copyOf(tags);
    }

    /** A file of this server, for all boards. */
    public static DhcpBoot of(String file) {
      return new DhcpBoot(List.of(), file, Optional.empty(), Optional.empty());
    }

    @Override
    public String keyword() {
      return "dhcp-boot";
    }
  }

  /**
   * {@code pxe-service}: an entry of the PXE menu (DHCP option 43).
   *
   * @param tags the tags that a board must have
   * @param architecture the client system type, a number of RFC 4578; 0 is x86 PC, as a Pi says
   * @param text the menu's text; a Pi 4 looks for "Raspberry Pi Boot"
   * @param boot the file without its layer, or the number of a boot service; without it a board
   *     boots from its own disk
   * @param server the address or the name of the boot server
   */
  record PxeService(
      List<String> tags,
      int architecture,
      String text,
      Optional<String> boot,
      Optional<String> server)
      implements DnsmasqOption {

    /** Copies the tags. */
    public PxeService {
      tags = ImmutableList.copyOf(tags);
    }

    /** An entry for all boards, without a file. */
    public static PxeService of(int architecture, String text) {
      return new PxeService(List.of(), architecture, text, Optional.empty(), Optional.empty());
    }

    @Override
    public String keyword() {
      return "pxe-service";
    }
  }

  /**
   * {@code server}: a name server to ask.
   *
   * @param domains the domains that it is asked about; all if there is none. {@code #} is each, and
   *     the empty one is names without a dot
   * @param address its address or name; {@code #} is those of resolv.conf, and without it the
   *     domains are never asked about
   * @param port its port, if it is not 53
   * @param source the address or the interface to ask from
   */
  record Server(
      List<String> domains, Optional<String> address, OptionalInt port, Optional<String> source)
      implements DnsmasqOption {

    /** Copies the domains. */
    public Server {
      domains = ImmutableList.copyOf(domains);
    }

    /** A server that is asked about all names. */
    public static Server of(Ipv4Address address) {
      return new Server(
          List.of(), Optional.of(address.toString()), OptionalInt.empty(), Optional.empty());
    }

    @Override
    public String keyword() {
      return "server";
    }
  }

  /**
   * {@code tftp-root}: the directory that TFTP serves, which must be there at start.
   *
   * @param directory the directory
   * @param interfaceName the interface that it is served on, if not on all
   */
  record TftpRoot(String directory, Optional<String> interfaceName) implements DnsmasqOption {

    /** A directory for all interfaces. */
    public static TftpRoot of(UnixPath directory) {
      return new TftpRoot(directory.toString(), Optional.empty());
    }

    @Override
    public String keyword() {
      return "tftp-root";
    }
  }

  /**
   * Any other line, with quotes as they are written: an option whose value is more than one text
   * and that has no record of its own, or what such a record has no place for.
   *
   * @param keyword the option
   * @param value what stands after {@code =}
   */
  record Other(String keyword, Optional<String> value) implements DnsmasqOption {

    /** The syntax of a line of a spec as a regular expression of both Java and ECMA-262. */
    public static final String PATTERN =
        "^(?=.{1,1000}$)[a-z0-9][A-Za-z0-9-]*(?:=[!$-\\[\\]-~]+(?: +[!$-\\[\\]-~]+)*)?$";

    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    /**
     * Reads a line of a spec: {@code name} or {@code name=value}, without quotes.
     *
     * @throws InvalidValueException if it is no such line
     */
    public static Other of(String line) {
      if (!COMPILED.matcher(line).matches()) {
        throw new InvalidValueException(
            "`" + line.replaceAll("[^ -~]", "?") + "` is not a line of dnsmasq.conf",
            "write `name` or `name=value`, without quotes, `\\` and `#`");
      }
      int equals = line.indexOf('=');
      return equals < 0
          ? new Other(line, Optional.empty())
          : new Other(line.substring(0, equals), Optional.of(line.substring(equals + 1)));
    }

    /** The whole line. */
    public String line() {
      return keyword + value.map(text -> "=" + text).orElse("");
    }
  }
}
