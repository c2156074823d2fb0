package dev.ohpc.model.dnsmasq;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpBoot;
import dev.ohpc.model.config.DnsmasqOption.DhcpMac;
import dev.ohpc.model.config.DnsmasqOption.PxeService;
import dev.ohpc.model.config.DnsmasqOption.TftpRoot;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.MacPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a board boots: {@code dhcp-boot}, {@code pxe-service}, {@code tftp-root} and its tag. */
final class BootReaders {

  /** Names of client system types by their numbers (dnsmasq(8), pxe-service). */
  private static final ImmutableList<String> ARCHITECTURES =
      ImmutableList.of(
          "x86PC",
          "PC98",
          "IA64_EFI",
          "Alpha",
          "Arc_x86",
          "Intel_Lean_Client",
          "IA32_EFI",
          "x86-64_EFI",
          "Xscale_EFI",
          "BC_EFI",
          "ARM32_EFI",
          "ARM64_EFI");

  private BootReaders() {}

  static Optional<DnsmasqOption> dhcpBoot(String keyword, Argument argument) {
    List<String> tags = new ArrayList<>();
    List<Argument> fields = Lists.skipTags(argument, tags).fields(3);
    return Optional.of(new DhcpBoot(tags, fields.get(0).text(), text(fields, 1), text(fields, 2)));
  }

  /** Menus without a file have the type 0, which is what a missing file means too. */
  static Optional<DnsmasqOption> pxeService(String keyword, Argument argument) {
    List<String> tags = new ArrayList<>();
    Argument rest = Lists.skipTags(argument, tags);
    List<Argument> fields = rest.fields(4);
    if (fields.size() == 1) {
      throw rest.invalid("has no text for the menu", "add a comma and a text in quotes");
    }
    return Optional.of(
        new PxeService(
            tags,
            architecture(fields.get(0)),
            fields.get(1).text(),
            text(fields, 2),
            text(fields, 3)));
  }

  private static int architecture(Argument type) {
    return IntStream.range(0, ARCHITECTURES.size())
        .filter(i -> ARCHITECTURES.get(i).equalsIgnoreCase(type.seen()))
        .findFirst()
        .orElseGet(() -> architectureNumber(type));
  }

  private static int architectureNumber(Argument type) {
    return Numbers.of(type)
        .orElseThrow(
            () ->
                type.invalid(
                    "is no client system type",
                    "write a number, or one of " + String.join(" ", ARCHITECTURES)));
  }

  private static Optional<String> text(List<Argument> fields, int index) {
    return fields.size() > index && !fields.get(index).isEmpty()
        ? Optional.of(fields.get(index).text())
        : Optional.empty();
  }

  static Optional<DnsmasqOption> tftpRoot(String keyword, Argument argument) {
    List<Argument> fields = argument.fields(2);
    Optional<String> interfaceName =
        fields.size() == 1 ? Optional.empty() : Optional.of(fields.get(1).text());
    return Optional.of(new TftpRoot(fields.get(0).text(), interfaceName));
  }

  static Optional<DnsmasqOption> dhcpMac(String keyword, Argument argument) {
    Optional<Argument> mac = argument.tail(',');
    if (mac.isEmpty()) {
      throw argument.invalid("has no tag", "write `set:`, a tag, a comma and the address");
    }
    Argument set = Lists.withoutSet(argument.head(','));
    return Optional.of(new DhcpMac(set.text(), pattern(mac.get().open())));
  }

  /** A hardware address. */
  static MacPattern pattern(Argument mac) {
    try {
      return MacPattern.parse(mac.seen());
    } catch (InvalidValueException e) {
      throw mac.invalid("is not a hardware address", e.hint());
    }
  }
}
