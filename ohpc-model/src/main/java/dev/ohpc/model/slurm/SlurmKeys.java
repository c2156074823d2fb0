package dev.ohpc.model.slurm;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import dev.ohpc.model.text.Similar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * All keys of slurm.conf(5), cgroup.conf(5), gres.conf(5) and topology.conf(5), from 14.03 to
 * 26.05, as Slurm's own tables have them. Names are looked up without regard to case, as Slurm
 * does.
 */
public final class SlurmKeys {

  private static final ImmutableTable<SlurmScope, String, SlurmKey> TABLE = read();

  private SlurmKeys() {}

  /** All keys, scope by scope, each in the order of the alphabet. */
  public static List<SlurmKey> all() {
    return ImmutableList.copyOf(TABLE.values());
  }

  /** The keys of one scope, of all series. */
  public static List<SlurmKey> of(SlurmScope scope) {
    return ImmutableList.copyOf(TABLE.row(scope).values());
  }

  /** The key of this name, whatever series it belongs to. */
  public static Optional<SlurmKey> find(SlurmScope scope, String name) {
    return Optional.ofNullable(TABLE.get(scope, Ascii.toLowerCase(name)));
  }

  /** The key of a series whose name is nearest to a misspelt one, if one is near. */
  public static Optional<SlurmKey> closest(SlurmScope scope, String name, SlurmSeries series) {
    List<String> known =
        TABLE.row(scope).values().stream()
            .filter(key -> key.isKnownIn(series) && !key.isDefunctIn(series))
            .map(SlurmKey::name)
            .toList();
    return Similar.to(name, known).flatMap(near -> find(scope, near));
  }

  private static ImmutableTable<SlurmScope, String, SlurmKey> read() {
    ImmutableTable.Builder<SlurmScope, String, SlurmKey> table = ImmutableTable.builder();
    try (InputStream facts = requireNonNull(SlurmKeys.class.getResourceAsStream("keys.tsv"))) {
      new String(facts.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(KeyRow::key)
          .forEach(key -> table.put(key.scope(), Ascii.toLowerCase(key.name()), key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table.buildOrThrow();
  }
}
