package dev.ohpc.model.dnsmasq;

import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.Flag;
import java.util.Optional;

/**
 * An option that dnsmasq has.
 *
 * @param name its name in the file
 * @param need whether it has a value
 * @param once what must not be there twice; nothing if the option may be
 * @param reader how its value is read
 */
record OptionKind(String name, Need need, Optional<String> once, ArgumentReader reader) {

  /** Whether something stands after {@code =}. */
  enum Need {
    /** Nothing does. */
    NONE,
    /** Nothing does, and it is for the command line only; 2.90 takes it in a file all the same. */
    COMMAND_LINE,
    /** A value or nothing. */
    OPTIONAL,
    /** A value, which may be empty. */
    REQUIRED
  }

  /** Whether a file has no use for it. */
  boolean isForCommandLine() {
    return need == Need.COMMAND_LINE;
  }

  /** Reads a line; nothing if only {@link DnsmasqOption.Other} has room for it. */
  Optional<DnsmasqOption> read(OptionLine line) {
    Optional<Argument> argument = line.argument();
    if (argument.isEmpty()) {
      if (need == Need.REQUIRED) {
        throw line.name().invalid("needs a value", "write `" + name + "=` and a value");
      }
      return Optional.of(new Flag(name));
    }
    if (need == Need.NONE || need == Need.COMMAND_LINE) {
      throw argument.get().invalid("is too much: `" + name + "` has no value", "leave it out");
    }
    return reader.read(name, argument.get());
  }
}
