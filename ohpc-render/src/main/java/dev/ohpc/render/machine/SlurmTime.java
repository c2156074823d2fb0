package dev.ohpc.render.machine;

import com.google.common.base.Splitter;
import dev.ohpc.model.config.SlurmLine.Partition;
import dev.ohpc.model.value.Timespan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A time of slurm.conf(5): minutes, {@code m:s}, {@code h:m:s}, {@code d-h}, {@code d-h:m}, {@code
 * d-h:m:s}, {@code INFINITE} or {@code UNLIMITED}.
 */
final class SlurmTime {

  private static final int[] FROM_DAYS = {86_400, 3600, 60, 1};

  private SlurmTime() {}

  /** A partition's MaxTime; if it tells none, jobs may last for ever. */
  static Timespan ofPartition(Partition partition) {
    return partition.attributes().entrySet().stream()
        .filter(attribute -> attribute.getKey().equalsIgnoreCase("MaxTime"))
        .map(Map.Entry::getValue)
        .flatMap(text -> of(text).stream())
        .findFirst()
        .orElse(Timespan.INFINITE);
  }

  private static Optional<Timespan> of(String text) {
    boolean infinite = Stream.of("INFINITE", "UNLIMITED", "-1").anyMatch(text::equalsIgnoreCase);
    return infinite ? Optional.of(Timespan.INFINITE) : seconds(text).map(Timespan::of);
  }

  private static Optional<Duration> seconds(String text) {
    List<String> parts = Splitter.onPattern("[-:]").splitToList(text);
    boolean days = text.indexOf('-') > 0;
    int first = days ? 0 : parts.size() == 3 ? 1 : 2;
    long seconds = 0;
    for (int i = 0; i < parts.size(); i++) {
      Optional<Integer> number = ServerImport.value(parts.get(i), Integer::valueOf);
      if (number.isEmpty() || first + i >= FROM_DAYS.length) {
        return Optional.empty();
      }
      seconds += number.get() * (long) FROM_DAYS[first + i];
    }
    return seconds > 0 ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty();
  }
}
