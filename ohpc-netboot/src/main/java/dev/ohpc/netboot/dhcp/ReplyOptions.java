package dev.ohpc.netboot.dhcp;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import dev.ohpc.model.config.DnsmasqOption.DhcpBoot;
import dev.ohpc.model.value.Ipv4Address;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The options of an answer in dnsmasq's order (do_options of 2.90). */
final class ReplyOptions {

  private static final int LEAST_TIME = 2; // seconds; T1 and T2 of less are not taken
  private static final String ENCAPSULATED = "encap:";
  private static final String VENDOR = "vendor:";
  private static final int MOST_IDENTIFYING = 250; // octets; of more dnsmasq sends nothing

  /** What dnsmasq sends by itself; without a value the option keeps it from that. */
  private static final ImmutableSet<Integer> WITH_DEFAULT =
      ImmutableSet.of(
          DhcpCode.SUBNET_MASK,
          DhcpCode.ROUTER,
          DhcpCode.DNS_SERVER,
          DhcpCode.HOST_NAME,
          DhcpCode.DOMAIN_NAME,
          DhcpCode.BROADCAST);

  /** What a dhcp-option cannot set, or does not set where the others are. */
  private static final ImmutableSet<Integer> NOT_FROM_FILE =
      ImmutableSet.of(
          DhcpCode.PAD,
          DhcpCode.OVERLOAD,
          DhcpCode.MESSAGE_SIZE,
          DhcpCode.RENEWAL_TIME,
          DhcpCode.REBINDING_TIME,
          DhcpCode.CLIENT_FQDN,
          DhcpCode.END);

  private final DhcpConfig config;
  private final Client client;
  private final DhcpMessage request;
  private final ReplyWriter reply;
  private final Ipv4Address server;
  private final Optional<Integer> pxe;
  private final Set<Integer> done = new LinkedHashSet<>();

  ReplyOptions(DhcpConfig config, Client client, ReplyWriter reply) {
    this.config = config;
    this.client = client;
    this.request = client.message();
    this.reply = reply;
    this.server = config.at().address();
    this.pxe = client.pxeArchitecture().filter(it -> !config.menu().isEmpty());
  }

  /**
   * Puts all that the client gets.
   *
   * @param range where its address is; nothing for a client from elsewhere
   * @param seconds how long its lease lasts; without an end there are no times to renew it
   */
  void putAll(Optional<Range> range, Optional<String> name, long seconds) {
    Selection chosen = config.options().select(client.tags(), range.flatMap(Range::set));
    Tags tags = range.flatMap(Range::set).map(client.tags()::and).orElse(client.tags());
    range.ifPresent(here -> reply.siaddr(server));
    config.boot(tags).ifPresentOrElse(this::putBoot, () -> putFields(chosen));
    boolean hasList = request.option(DhcpCode.PARAMETER_LIST).isPresent();
    reply.allowOverload(hasList && !config.keepsFields());
    if (seconds != LeaseTime.INFINITE) {
      putTimes(chosen, seconds);
    }
    range.ifPresent(here -> putNetwork(chosen, here));
    putNames(chosen, name);
    chosen.options().filter(this::isSent).forEach(option -> put(option, range.isPresent()));
    putEncapsulated(tags);
    putVendorOptions(chosen, tags, range.isPresent());
  }

  private void putBoot(DhcpBoot boot) {
    boot.serverName()
        .ifPresent(
            text -> {
              if (isForOption(DhcpCode.TFTP_SERVER)) {
                reply.put(DhcpCode.TFTP_SERVER, withNul(text));
              } else {
                reply.serverName(text);
              }
            });
    if (isForOption(DhcpCode.BOOT_FILE)) {
      reply.put(DhcpCode.BOOT_FILE, withNul(boot.file()));
    } else {
      reply.file(boot.file());
    }
    boot.server().flatMap(PxeMenu::address).ifPresent(reply::siaddr);
  }

  /** Some boot loaders read on to a NUL, so dnsmasq gives these two one. */
  private static Octets withNul(String text) {
    return Octets.ofText(text).and(Octets.of(0));
  }

  private boolean isForOption(int code) {
    return !config.keepsFields() && isListed(code);
  }

  private boolean isListed(int code) {
    return request.option(DhcpCode.PARAMETER_LIST).isPresent() && request.asksFor(code);
  }

  /** Options that are not asked for go into the fields that are their older form. */
  private void putFields(Selection chosen) {
    fieldOf(chosen, DhcpCode.BOOT_FILE).ifPresent(reply::file);
    fieldOf(chosen, DhcpCode.TFTP_SERVER).ifPresent(reply::serverName);
    chosen
        .option(DhcpCode.END)
        .flatMap(option -> option.value(false).address())
        .ifPresent(reply::siaddr);
  }

  private Optional<String> fieldOf(Selection chosen, int code) {
    Optional<ConfiguredOption> option =
        chosen.option(code).filter(it -> !isListed(code) && !it.isForced());
    option.ifPresent(it -> done.add(code));
    return option.map(it -> it.value(false).text());
  }

  private void putTimes(Selection chosen, long seconds) {
    long renewal = time(chosen, DhcpCode.RENEWAL_TIME, seconds).orElse(seconds / 2);
    long rebinding = time(chosen, DhcpCode.REBINDING_TIME, seconds).orElse(seconds * 7 / 8);
    reply.put(DhcpCode.RENEWAL_TIME, Math.min(renewal, rebinding - 1));
    reply.put(DhcpCode.REBINDING_TIME, rebinding);
  }

  private static Optional<Long> time(Selection chosen, int code, long seconds) {
    return chosen
        .option(code)
        .filter(option -> option.value(false).length() >= Integer.BYTES)
        .flatMap(option -> option.value(false).range(0, Integer.BYTES).number())
        .filter(time -> time < seconds && time > LEAST_TIME);
  }

  private void putNetwork(Selection chosen, Range range) {
    putDefault(chosen, DhcpCode.SUBNET_MASK, range.netmask());
    putDefault(chosen, DhcpCode.BROADCAST, range.broadcast());
    if (range.router().bits() != 0 && request.asksFor(DhcpCode.ROUTER)) {
      putDefault(chosen, DhcpCode.ROUTER, range.router());
    }
    if (config.servesNames() && request.asksFor(DhcpCode.DNS_SERVER)) {
      putDefault(chosen, DhcpCode.DNS_SERVER, server);
    }
  }

  private void putDefault(Selection chosen, int code, Ipv4Address address) {
    if (!chosen.has(code)) {
      reply.put(code, address);
    }
  }

  private void putNames(Selection chosen, Optional<String> name) {
    config.domain().ifPresent(domain -> putName(chosen, DhcpCode.DOMAIN_NAME, domain));
    name.ifPresent(text -> putName(chosen, DhcpCode.HOST_NAME, text));
  }

  private void putName(Selection chosen, int code, String name) {
    if (request.asksFor(code) && !chosen.has(code)) {
      reply.put(code, client.endsTexts() ? withNul(name) : Octets.ofText(name));
    }
  }

  private boolean isSent(ConfiguredOption option) {
    int code = option.code();
    boolean isWithheld = option.value(false).length() == 0 && WITH_DEFAULT.contains(code);
    boolean isPxes = code == DhcpCode.VENDOR_CLASS && pxe.isPresent();
    return (option.isForced() || request.asksFor(code))
        && code < DhcpCode.END
        && !NOT_FROM_FILE.contains(code)
        && !done.contains(code)
        && !isWithheld
        && !isPxes;
  }

  private void put(ConfiguredOption option, boolean isHere) {
    int code = option.code();
    boolean withNul =
        code == DhcpCode.TFTP_SERVER || code == DhcpCode.BOOT_FILE || client.endsTexts();
    reply.put(code, isHere ? option.value(withNul, server) : option.value(withNul));
  }

  private void putEncapsulated(Tags tags) {
    List<ConfiguredOption> all = config.options().inOthers();
    Stream<String> spaces =
        all.stream()
            .flatMap(option -> option.space().stream())
            .filter(space -> !space.startsWith(VENDOR))
            .distinct();
    for (String space : spaces.toList()) {
      List<ConfiguredOption> inside =
          all.stream()
              .filter(option -> option.space().filter(space::equals).isPresent())
              .filter(option -> tags.have(option.tags()))
              .filter(option -> option.isForced() || request.asksFor(outer(space)))
              .toList();
      if (!inside.isEmpty()) {
        putEncapsulated(space, inside);
      }
    }
  }

  private static int outer(String space) {
    return space.startsWith(ENCAPSULATED) ? number(space) : DhcpCode.VENDOR_IDENTIFYING;
  }

  private static int number(String space) {
    Integer number = Ints.tryParse(space.substring(space.indexOf(':') + 1));
    return number == null ? 0 : number;
  }

  private void putEncapsulated(String space, List<ConfiguredOption> inside) {
    if (space.startsWith(ENCAPSULATED)) {
      VendorOptions.put(reply, outer(space), fields(inside, client.endsTexts()));
      return;
    }
    Octets value = Octets.NONE;
    for (DhcpField field : fields(inside, false)) {
      value = value.and(Octets.of(field.code(), field.value().length())).and(field.value());
    }
    if (value.length() <= MOST_IDENTIFYING) {
      Octets enterprise = Octets.ofNumber(number(space));
      reply.put(DhcpCode.VENDOR_IDENTIFYING, enterprise.and(Octets.of(value.length())).and(value));
    }
  }

  private static List<DhcpField> fields(List<ConfiguredOption> options, boolean withNul) {
    return options.stream()
        .map(option -> new DhcpField(option.code() & 0xff, option.value(withNul)))
        .toList();
  }

  private void putVendorOptions(Selection chosen, Tags tags, boolean isHere) {
    List<ConfiguredOption> ofVendor = ofVendor(chosen, tags);
    List<DhcpField> all = new ArrayList<>();
    if (pxe.isPresent() && isHere) {
      putPxeClass();
      if (!config.menu().isLeftOut(pxe.get(), tags)) {
        boolean hasPrompt = ofVendor.stream().anyMatch(PxeMenu::isPrompt);
        all.addAll(config.menu().options(pxe.get(), tags, server, hasPrompt));
      }
    }
    all.addAll(fields(ofVendor, client.endsTexts()));
    boolean isForced = ofVendor.stream().anyMatch(ConfiguredOption::isForced);
    if ((isForced || request.asksFor(DhcpCode.VENDOR_OPTIONS)) && !all.isEmpty()) {
      VendorOptions.put(reply, DhcpCode.VENDOR_OPTIONS, all);
      echoVendorClass(chosen);
    }
  }

  /** Those whose vendor is named in the client's class, or in the one that it is sent. */
  private List<ConfiguredOption> ofVendor(Selection chosen, Tags tags) {
    Optional<Octets> told =
        chosen
            .option(DhcpCode.VENDOR_CLASS)
            .filter(this::isSent)
            .map(option -> option.value(client.endsTexts()))
            .or(() -> request.option(DhcpCode.VENDOR_CLASS).filter(it -> it.length() > 0));
    return config.options().inOthers().stream()
        .filter(
            option ->
                option
                    .spaceAfter(VENDOR)
                    .filter(name -> told.filter(it -> it.contains(Octets.ofText(name))).isPresent())
                    .isPresent())
        .filter(option -> tags.have(option.tags()))
        .toList();
  }

  private void putPxeClass() {
    reply.put(DhcpCode.VENDOR_CLASS, Octets.ofText("PXEClient"));
    request
        .option(DhcpCode.MACHINE_IDENTIFIER)
        .filter(value -> value.length() >= 17)
        .ifPresent(value -> reply.put(DhcpCode.MACHINE_IDENTIFIER, value.range(0, 17)));
  }

  private void echoVendorClass(Selection chosen) {
    boolean isSent = chosen.option(DhcpCode.VENDOR_CLASS).filter(this::isSent).isPresent();
    if (pxe.isEmpty() && !isSent) {
      request
          .option(DhcpCode.VENDOR_CLASS)
          .filter(value -> value.length() > 0)
          .ifPresent(value -> reply.put(DhcpCode.VENDOR_CLASS, value));
    }
  }
}
