package dev.ohpc.model.dnsmasq;

import dev.ohpc.model.problem.ProblemCode;
import java.util.Optional;

/** A line of dnsmasq.conf as the name of an option and what stands after {@code =}. */
final class OptionLine {

  private final Argument name;
  private final Optional<Argument> argument;

  private OptionLine(Argument name, Optional<Argument> argument) {
    this.name = name;
    this.argument = argument;
  }

  /**
   * Takes a line apart.
   *
   * @throws InvalidOptionException if quotes do not end, or the line holds a comment
   */
  static OptionLine of(String line) {
    Letters letters = Letters.of(line, 0, line.length());
    Argument all = Argument.of(letters, 0, letters.length());
    if (!letters.isClosed()) {
      throw letters.invalid(
          ProblemCode.FILE_SYNTAX,
          0,
          letters.length(),
          all.shown() + " has a quote that does not end",
          "add a `\"`, or write the one that is meant as `\\\"` in quotes");
    }
    if (letters.comment() < line.length()) {
      throw letters.invalid(
          ProblemCode.FILE_SYNTAX,
          0,
          letters.length(),
          all.shown() + " is followed by a comment or a NUL",
          "leave it out, or write it in quotes");
    }
    return of(stripped(all));
  }

  private static OptionLine of(Argument line) {
    int equals = line.indexOf('=');
    return equals < 0
        ? new OptionLine(line, Optional.empty())
        : new OptionLine(stripped(line.to(equals)), Optional.of(stripped(line.from(equals + 1))));
  }

  private static Argument stripped(Argument piece) {
    int start = 0;
    while (start < piece.length() && piece.at(start) == ' ') {
      start++;
    }
    int end = piece.length();
    while (end > start && piece.at(end - 1) == ' ') {
      end--;
    }
    return piece.to(end).from(start);
  }

  /** The name of the option; with letters that are hidden, it is that of none. */
  Argument name() {
    return name;
  }

  /** What stands after {@code =}. */
  Optional<Argument> argument() {
    return argument;
  }
}
