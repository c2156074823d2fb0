package dev.ohpc.model.dnsmasq;

import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Options whose value is one text, number or word. */
final class Values {

  /** The facilities of syslog.h. */
  private static final Set<String> FACILITIES =
      Set.of(
          "auth",
          "authpriv",
          "cron",
          "daemon",
          "ftp",
          "kern",
          "local0",
          "local1",
          "local2",
          "local3",
          "local4",
          "local5",
          "local6",
          "local7",
          "lpr",
          "mail",
          "mark",
          "news",
          "security",
          "syslog",
          "user",
          "uucp");

  private Values() {}

  /** Any text. */
  static Optional<DnsmasqOption> text(String keyword, Argument argument) {
    return Optional.of(new Value(keyword, argument.text()));
  }

  /** Any text; what is in quotes is none of the words that mean something. */
  static Optional<DnsmasqOption> word(String keyword, Argument argument) {
    return argument.isPlain() ? text(keyword, argument) : Optional.empty();
  }

  /** A number. */
  static ArgumentReader number() {
    return matching(
        argument -> Numbers.of(argument).isPresent(), "is no number", "write it in digits");
  }

  /** A number that is not less than another. */
  static ArgumentReader atLeast(int least) {
    return matching(
        argument -> Numbers.of(argument).orElse(Integer.MIN_VALUE) >= least,
        "is no number, or too small",
        "write a number of at least " + least);
  }

  /** A port of UDP and TCP. */
  static ArgumentReader port() {
    return matching(
        argument -> Numbers.port(argument).isPresent(),
        "is no port",
        "write a number of at most 65535");
  }

  /** One of some words, which quotes hide. */
  static ArgumentReader choice(String... words) {
    return choice(Argument::seen, words);
  }

  /** One of some words, also in quotes. */
  static ArgumentReader choiceInQuotes(String... words) {
    return choice(Argument::text, words);
  }

  /** One of some words, which quotes hide, without regard to case. */
  static ArgumentReader choiceInAnyCase(String... words) {
    return choice(argument -> argument.seen().toLowerCase(Locale.ROOT), words);
  }

  private static ArgumentReader choice(Function<Argument, String> look, String... words) {
    return matching(
        argument -> List.of(words).contains(look.apply(argument)),
        "is none of its values",
        "write " + String.join(" or ", words) + " without quotes");
  }

  /** A facility of syslog, or a file. */
  static ArgumentReader facility() {
    return matching(
        argument ->
            argument.contains('/')
                || argument.is("-")
                || FACILITIES.contains(argument.seen().toLowerCase(Locale.ROOT)),
        "is no facility of syslog",
        "write a facility such as `daemon`, or the path of a file");
  }

  /** The name of a host or a domain. */
  static ArgumentReader domain() {
    return matching(
        argument -> Names.isDomain(argument.text()),
        "is no domain",
        "write labels of at most 63 letters, digits and hyphens with dots between them");
  }

  private static ArgumentReader matching(Predicate<Argument> rule, String reason, String hint) {
    return (keyword, argument) -> {
      if (!rule.test(argument)) {
        throw argument.invalid("is no value of `" + keyword + "`: it " + reason, hint);
      }
      return text(keyword, argument);
    };
  }

  /** The number that an argument is. */
  static int number(Argument argument) {
    OptionalInt number = Numbers.of(argument);
    return number.orElseThrow(() -> argument.invalid("is no number", "write it in digits"));
  }
}
