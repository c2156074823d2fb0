package dev.ohpc.model.check.files;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmLine.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A controller of a slurm.conf: {@code SlurmctldHost=name(address)}.
 *
 * @param name its name
 * @param address its address, if it is told
 * @param line the line that names it
 */
public record Controller(String name, Optional<String> address, Parameter line) {

  /**
   * All controllers in the order in which they take over; those of the older keys where none has a
   * line of its own.
   */
  public static List<Controller> all(SlurmConfig slurm) {
    List<Controller> all =
        slurm
            .parameters("SlurmctldHost")
            .map(Controller::of)
            .collect(ImmutableList.toImmutableList());
    return all.isEmpty() ? ofOlderKeys(slurm) : all;
  }

  private static List<Controller> ofOlderKeys(SlurmConfig slurm) {
    return Stream.of("ControlMachine", "BackupController")
        .flatMap(key -> slurm.parameter(key).stream())
        .map(line -> new Controller(line.value(), Optional.empty(), line))
        .collect(ImmutableList.toImmutableList());
  }

  private static Controller of(Parameter line) {
    String value = line.value();
    int open = value.indexOf('(');
    return open > 0 && value.endsWith(")")
        ? new Controller(
            value.substring(0, open),
            Optional.of(value.substring(open + 1, value.length() - 1)),
            line)
        : new Controller(value, Optional.empty(), line);
  }

  /** Its name without regard to case, as DNS compares names. */
  public String key() {
    return name.toLowerCase(Locale.ROOT);
  }
}
