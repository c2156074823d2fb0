package dev.ohpc.model.dnsmasq;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.Other;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.text.Similar;
import java.util.Optional;

/** The options of dnsmasq 2.90, and the lines that they are. */
public final class DnsmasqOptions {

  private static final ImmutableMap<String, OptionKind> ALL = OptionTable.all();

  /** Kinds of {@link DhcpOptionTable} that are texts. */
  private static final CharMatcher TEXTS = CharMatcher.anyOf("NRC");

  private DnsmasqOptions() {}

  /** The names of all options. */
  public static ImmutableSet<String> names() {
    return ALL.keySet();
  }

  /** The option that somebody probably meant. */
  public static Optional<String> closest(String name) {
    return Similar.to(name, ALL.keySet());
  }

  /** What an option shares with those that must not stand in one file with it. */
  public static Optional<String> once(String name) {
    return kind(name).flatMap(OptionKind::once);
  }

  /** Whether an option is for the command line, and says nothing in a file. */
  public static boolean isForCommandLine(String name) {
    return kind(name).filter(OptionKind::isForCommandLine).isPresent();
  }

  /** The number of an option of DHCP that is written by number or by name: 3 for both forms. */
  public static Optional<Integer> dhcpOptionNumber(String option) {
    String prefix = DhcpOptionTable.IPV4.prefix();
    return option.startsWith(prefix)
        ? DhcpOptionTable.IPV4.number(option.substring(prefix.length()))
        : Optional.ofNullable(Ints.tryParse(option));
  }

  /**
   * Whether the value of an option of DHCP is text whatever it looks like. dnsmasq knows one that
   * is in another option by its name alone (measured with 2.90).
   */
  public static boolean isText(DhcpOption option) {
    boolean isIpv6 = option.option().startsWith(DhcpOptionTable.IPV6.prefix());
    DhcpOptionTable table = isIpv6 ? DhcpOptionTable.IPV6 : DhcpOptionTable.IPV4;
    boolean isNamed = option.option().startsWith(table.prefix());
    String name = isNamed ? option.option().substring(table.prefix().length()) : option.option();
    Optional<Integer> number = Optional.ofNullable(Ints.tryParse(name));
    Optional<Integer> known =
        number.isPresent() ? number.filter(it -> option.space().isEmpty()) : table.number(name);
    return known.map(table::kind).filter(TEXTS::matchesAnyOf).isPresent();
  }

  /**
   * What dnsmasq sends of an option of DHCP, as parse_dhcp_opt of 2.90 makes it.
   *
   * @throws InvalidOptionException if dnsmasq does not take the option, or it is one of DHCPv6
   */
  public static DhcpOptionData data(DhcpOption option) {
    OptionLine line = OptionLine.of(OptionPrinter.print(option));
    Argument argument = line.argument().orElseThrow();
    if (option.option().startsWith(DhcpOptionTable.IPV6.prefix())) {
      throw argument.invalid("is an option of DHCPv6", "leave it to DHCPv6");
    }
    return DhcpOptionReader.data(argument);
  }

  private static Optional<OptionKind> kind(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** Whether a character is a blank to dnsmasq: isspace(3) in the C locale. */
  public static boolean isBlank(char c) {
    return Letters.isBlank(c);
  }

  /**
   * How much of a line stands before its comment.
   *
   * @param start where the line begins in the text
   * @param end where it ends, without its line feed
   */
  public static int lengthWithoutComment(String text, int start, int end) {
    return Letters.lengthWithoutComment(text, start, end);
  }

  /**
   * Reads a line without a comment.
   *
   * @return the option, or nothing for a line of nothing but quotes
   * @throws InvalidOptionException if dnsmasq does not take the line
   */
  public static Optional<DnsmasqOption> read(String text) {
    OptionLine line = OptionLine.of(text);
    if (line.name().isEmpty() && line.argument().isEmpty()) {
      return Optional.empty();
    }
    String name = line.name().seen();
    OptionKind kind = kind(name).orElseThrow(() -> unknown(line.name()));
    return Optional.of(
        kind.read(line).orElseGet(() -> new Other(name, line.argument().map(Argument::written))));
  }

  private static InvalidOptionException unknown(Argument name) {
    return name.invalid(
        ProblemCode.UNKNOWN_KEY,
        name.shown() + " is no option of dnsmasq 2.90",
        hint(name.text(), name.head(' ').text()));
  }

  private static String hint(String name, String word) {
    if (ALL.containsKey(name)) {
      return "write `" + name + "` without quotes";
    }
    if (ALL.containsKey(word)) {
      return "write `=` after `" + word + "`, or nothing";
    }
    return closest(name)
        .map(meant -> "did you mean `" + meant + "`?")
        .orElse("write it as dnsmasq(8) does, without `--`");
  }

  /**
   * Writes a line.
   *
   * @throws InvalidOptionException if there is no line that dnsmasq reads as this option
   */
  public static String print(DnsmasqOption option) {
    String line = OptionPrinter.print(option);
    String reason = PlainOptions.contains(option) ? "" : refusal(option, line);
    if (!reason.isEmpty()) {
      throw new InvalidOptionException(
          ProblemCode.NOT_REPRESENTABLE,
          0,
          line.length(),
          "cannot carry " + Quotes.shown(line) + ": " + reason,
          "take the option as dnsmasq reads it");
    }
    return line;
  }

  /** Why a line is not read as the option that it was written for, or nothing. */
  private static String refusal(DnsmasqOption option, String line) {
    try {
      Optional<DnsmasqOption> found = read(line);
      if (found.filter(option::equals).isPresent()) {
        return "";
      }
      String other = found.map(DnsmasqOption::toString).orElse("nothing");
      return "dnsmasq would read " + other + " and not " + option;
    } catch (InvalidOptionException e) {
      return e.getMessage();
    }
  }
}
