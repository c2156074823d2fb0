package dev.ohpc.netboot.dhcp;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import dev.ohpc.model.config.DnsmasqOption.PxeService;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.Ipv4Address;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The menu of PXE as options of the vendor (PXE 2.1 section 2.4.3.4, pxe_opts of 2.90). */
final class PxeMenu {

  private static final int DISCOVERY_CONTROL = 6;
  private static final int SERVERS = 8;
  private static final int MENU = 9;
  private static final int PROMPT = 10;

  private static final int NO_BROADCAST = 3; // nor multicast
  private static final int NO_MULTICAST = 2;
  private static final int BOOT_FILE = 8; // what the message says, for there is no menu
  private static final int FIRST_TYPE_OF_FILES = 32768;
  private static final int MOST = 253;
  private static final int FIRST_UEFI = 6;
  private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

  private final ImmutableList<Entry> entries;

  PxeMenu(List<PxeService> services) {
    ImmutableList.Builder<Entry> all = ImmutableList.builder();
    int ofFiles = FIRST_TYPE_OF_FILES;
    for (PxeService service : services) {
      boolean isFile = service.boot().filter(boot -> !DIGITS.matchesAllOf(boot)).isPresent();
      int type = isFile ? ofFiles++ : service.boot().map(PxeMenu::number).orElse(0);
      all.add(new Entry(service, type, isFile));
    }
    entries = all.build();
  }

  /** As atoi(3) of glibc has it, however long it is; 16 bits of it are sent. */
  private static int number(String digits) {
    return (int) new BigInteger(digits).min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Whether the client gets no menu because its firmware is known to stumble over it. */
  boolean isLeftOut(int architecture, Tags tags) {
    return architecture >= FIRST_UEFI
        && of(architecture, tags).filter(entry -> entry.isFile).limit(2).count() == 1;
  }

  private Stream<Entry> of(int architecture, Tags tags) {
    return entries.stream()
        .filter(entry -> entry.service.architecture() == architecture)
        .filter(entry -> tags.have(entry.service.tags()));
  }

  /**
   * The options for a client.
   *
   * @param hasPrompt whether the file has a prompt of its own for it
   */
  List<DhcpField> options(int architecture, Tags tags, Ipv4Address server, boolean hasPrompt) {
    List<Entry> shown = of(architecture, tags).toList();
    Octets menu = Octets.NONE;
    Octets servers = Octets.NONE;
    int control = shown.isEmpty() ? BOOT_FILE : NO_BROADCAST;
    for (Entry entry : shown) {
      menu = menu.and(entry.menu());
      Optional<Ipv4Address> from = entry.server(server);
      servers = servers.and(from.map(entry::serverEntry).orElse(Octets.NONE));
      control = from.isEmpty() && entry.type != 0 ? NO_MULTICAST : control;
    }
    if (menu.length() > MOST || servers.length() > MOST) {
      return List.of();
    }
    return options(control, shown.size(), menu, servers, hasPrompt);
  }

  /** With one entry there is nothing to wait for; 255 is to wait for ever. */
  private static List<DhcpField> options(
      int control, int shown, Octets menu, Octets servers, boolean hasPrompt) {
    List<DhcpField> options = new ArrayList<>();
    options.add(new DhcpField(DISCOVERY_CONTROL, Octets.of(control)));
    if (!hasPrompt) {
      Octets seconds = Octets.of(shown > 1 ? 255 : 0);
      options.add(new DhcpField(PROMPT, seconds.and(Octets.ofText("PXE"))));
    }
    if (servers.length() > 0) {
      options.add(new DhcpField(SERVERS, servers));
    }
    if (menu.length() > 0) {
      options.add(new DhcpField(MENU, menu));
    }
    return options;
  }

  static boolean isPrompt(ConfiguredOption option) {
    return option.code() == PROMPT;
  }

  /** An entry, and what the client asks for if it is chosen. */
  private record Entry(PxeService service, int type, boolean isFile) {

    Octets menu() {
      Octets text = Octets.ofText(service.text());
      return Octets.of(type >>> Byte.SIZE, type, text.length()).and(text);
    }

    /** Where to ask for it; nothing for a name, for those are not looked up here. */
    Optional<Ipv4Address> server(Ipv4Address own) {
      return isFile ? Optional.of(own) : service.server().flatMap(PxeMenu::address);
    }

    Octets serverEntry(Ipv4Address address) {
      return Octets.of(type >>> Byte.SIZE, type, 1).and(Octets.of(address));
    }
  }

  /** The address that a text is. */
  static Optional<Ipv4Address> address(String text) {
    try {
      return Optional.of(Ipv4Address.parse(text)).filter(it -> it.bits() != 0);
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }
}
