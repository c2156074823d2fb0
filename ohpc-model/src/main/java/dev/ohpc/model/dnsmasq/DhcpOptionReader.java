package dev.ohpc.model.dnsmasq;

import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code dhcp-option}, {@code dhcp-option-force} and {@code dhcp-match}: tags and the option that
 * this one is in, then the option, then its value up to the end of the line.
 */
final class DhcpOptionReader {

  private static final String HINT =
      "write a number, or `option:` and a name that `dnsmasq --help dhcp` lists";

  private final Argument whole;
  private final boolean isMatch;
  private final List<String> tags = new ArrayList<>();
  private final List<Argument> spaces = new ArrayList<>();
  private Optional<Argument> option = Optional.empty();
  private final Optional<Argument> value;
  private final List<Argument> values;
  private DhcpOptionTable table = DhcpOptionTable.IPV4;
  private int number;
  private String kind = "";

  private DhcpOptionReader(Argument argument, boolean isMatch) {
    this.whole = argument;
    this.isMatch = isMatch;
    Optional<Argument> rest = Optional.of(argument);
    while (rest.isPresent() && !endsAt(rest.get().head(','))) {
      rest = rest.get().tail(',');
    }
    value = rest.flatMap(field -> field.tail(','));
    values = value.map(Argument::fields).orElse(List.of());
    check(rest.isPresent());
  }

  /** An option to send. */
  static Optional<DnsmasqOption> read(String keyword, Argument argument) {
    DhcpOptionReader reader = new DhcpOptionReader(argument, false);
    return reader.isCarried() ? Optional.of(reader.option(keyword)) : Optional.empty();
  }

  /** What is sent of an option. */
  static DhcpOptionData data(Argument argument) {
    DhcpOptionReader reader = new DhcpOptionReader(argument, false);
    if (reader.value.isEmpty()) {
      return new DhcpOptionData(reader.number, new byte[0], DhcpOptionData.Form.OCTETS);
    }
    return new DhcpValueEncoder(reader.value.get(), reader.valueCheck()).data(reader.number);
  }

  /** An option to look for. */
  static Optional<DnsmasqOption> match(String keyword, Argument argument) {
    DhcpOptionReader reader = new DhcpOptionReader(argument, true);
    if (reader.tags.size() != 1) {
      throw argument.invalid("does not set one tag", "begin with `set:` and a tag");
    }
    return Optional.empty();
  }

  /** Takes in a field; whether it is the last before the value. */
  private boolean endsAt(Argument field) {
    if (field.isDigits()) {
      number = Numbers.atoi(field.text());
      option = Optional.of(field);
    } else if (field.startsWith("option:") || field.startsWith("option6:")) {
      readName(field);
    } else if (isSpace(field)) {
      addSpace(field);
      return isMatch && field.startsWith("vi-encap:");
    } else {
      tags.add((Lists.isTag(field) ? field.from(4) : Lists.withoutSet(field)).text());
    }
    return option.isPresent();
  }

  private void readName(Argument field) {
    boolean isIpv6 = field.startsWith("option6:");
    table = isIpv6 ? DhcpOptionTable.IPV6 : DhcpOptionTable.IPV4;
    Argument name = field.from(table.prefix().length());
    number =
        isIpv6 && name.isDigits()
            ? Numbers.atoi(name.text())
            : table.number(name.seen()).orElseThrow(() -> unknown(field, name));
    kind = isIpv6 && name.isDigits() ? "" : table.kind(number);
    if (kind.contains("I") && !isMatch) {
      throw field.invalid("is what dnsmasq sends by itself", HINT);
    }
    option = Optional.of(field);
  }

  private InvalidOptionException unknown(Argument field, Argument name) {
    return field.invalid(
        "is no option of DHCP that dnsmasq knows",
        table.closest(name.text()).map(meant -> "did you mean `" + meant + "`?").orElse(HINT));
  }

  private static boolean isSpace(Argument field) {
    return field.startsWith("vendor:")
        || field.startsWith("encap:")
        || field.startsWith("vi-encap:");
  }

  private void addSpace(Argument space) {
    spaces.add(space);
    boolean isBoth = isIn("vendor:") && isIn("encap:");
    if (isBoth || (isMatch && !space.startsWith("vi-encap:"))) {
      throw space.invalid("has no place here", "leave it out");
    }
  }

  private boolean isIn(String space) {
    for (Argument field : spaces) {
      if (field.startsWith(space)) {
        return true;
      }
    }
    return false;
  }

  private void check(boolean hasOption) {
    boolean isIpv6 = table == DhcpOptionTable.IPV6;
    boolean isInOther = isIn("vendor:") || isIn("encap:");
    if (isIpv6 && isInOther) {
      throw whole.invalid("puts an option of DHCPv6 into another", "leave that out");
    }
    if (!hasOption) {
      throw whole.invalid("has no option", HINT);
    }
    boolean isVendorsOwn = isIn("vi-encap:");
    if (kind.isEmpty() && !isInOther && !isVendorsOwn) {
      kind = table.kind(number);
    }
    if (value.isPresent()) {
      int most = isIpv6 ? Integer.MAX_VALUE : isVendorsOwn ? 250 : isInOther ? 253 : 255;
      checkLength(valueCheck().octets(), most);
    }
  }

  private void checkLength(int octets, int most) {
    if (octets > most) {
      throw value
          .orElseThrow()
          .invalid("has more octets than fit", "write at most " + most + ", and `b` after a digit");
    }
  }

  private DhcpValueCheck valueCheck() {
    Argument text = value.orElseThrow();
    return new DhcpValueCheck(
        table == DhcpOptionTable.IPV6,
        number,
        spaces.isEmpty(),
        kind,
        text,
        DhcpValueForm.of(text, isMatch));
  }

  /** Blanks around the commas of a text are letters, and the values have no room for them. */
  private boolean isCarried() {
    boolean isSpaceCarried =
        spaces.isEmpty()
            || (spaces.size() == 1
                && (spaces.get(0).isPlain() || spaces.get(0).startsWith("vendor:")));
    if (!isSpaceCarried || value.isEmpty()) {
      return isSpaceCarried;
    }
    int length = values.size() - 1;
    for (Argument field : values) {
      if (field.isPartlyQuoted()) {
        return false;
      }
      length += field.length();
    }
    return length == value.get().length() || valueCheck().isAddresses();
  }

  private DhcpOption option(String keyword) {
    return new DhcpOption(
        keyword.equals("dhcp-option-force"),
        tags,
        spaces.stream().findFirst().map(Argument::text),
        option.map(Argument::text).orElse(""),
        dhcpValues());
  }

  private List<DhcpValue> dhcpValues() {
    List<DhcpValue> all = new ArrayList<>(values.size());
    values.forEach(field -> all.add(new DhcpValue(field.text(), field.isQuoted())));
    return all;
  }
}
