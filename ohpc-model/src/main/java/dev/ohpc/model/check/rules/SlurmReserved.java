package dev.ohpc.model.check.rules;

import com.google.common.base.Ascii;
import dev.ohpc.model.check.files.SlurmNodeLine;
import dev.ohpc.model.config.SlurmLine.Nodes;
import dev.ohpc.model.slurm.SlurmKeyFault;
import dev.ohpc.model.slurm.SlurmKeyFault.Kind;
import java.util.Optional;
import java.util.Set;

/**
 * The names of nodes that mean something else: {@code ALL} is refused, and {@code DEFAULT} takes no
 * key that is of one node (22.05.8, and the sources of 26.05).
 */
final class SlurmReserved {

  private static final Set<String> OF_ONE = Set.of("nodehostname", "bcastaddr");

  private SlurmReserved() {}

  /** What is wrong with a line of nodes for its name. */
  static Optional<SlurmKeyFault> fault(Nodes line) {
    if (SlurmNodeLine.isNamed(line, "ALL")) {
      return Optional.of(
          new SlurmKeyFault(
              Kind.VALUE,
              "`NodeName`: `" + line.names() + "` is reserved",
              "give the nodes other names",
              Optional.empty()));
    }
    return SlurmNodeLine.isDefault(line)
        ? ofOne(line).map(SlurmReserved::notOfAll)
        : Optional.empty();
  }

  private static Optional<String> ofOne(Nodes line) {
    if (line.addresses().isPresent()) {
      return Optional.of("NodeAddr");
    }
    return line.attributes().keySet().stream()
        .filter(key -> OF_ONE.contains(Ascii.toLowerCase(key)))
        .findFirst();
  }

  private static SlurmKeyFault notOfAll(String key) {
    return new SlurmKeyFault(
        Kind.UNKNOWN,
        "`" + key + "` is no key of a `NodeName=DEFAULT` line",
        "give each node its own",
        Optional.empty());
  }
}
