package dev.ohpc.render.compare;

import com.google.common.base.Ascii;
import dev.ohpc.model.slurm.SlurmKey;
import dev.ohpc.model.slurm.SlurmKeys;
import dev.ohpc.model.slurm.SlurmScope;
import dev.ohpc.model.slurm.SlurmSeries;
import java.util.Optional;
import java.util.Set;

/**
 * A key and its value in one form for all that Slurm reads alike.
 *
 * @param key the key's own name
 * @param value the value
 * @param addsUp whether each of several lines counts
 * @param opens the keys of the rest of its line
 */
record SlurmTerm(String key, String value, boolean addsUp, Optional<SlurmScope> opens) {

  static SlurmTerm of(SlurmScope scope, String key, String value) {
    return of(Set.of(scope), key, value);
  }

  /** The term of a line whose keys may be of any of these scopes. */
  static SlurmTerm of(Set<SlurmScope> scopes, String key, String value) {
    return scopes.stream()
        .flatMap(scope -> SlurmKeys.find(scope, key).stream())
        .findFirst()
        .map(known -> of(known, value))
        .orElseGet(() -> new SlurmTerm(Ascii.toLowerCase(key), value, false, Optional.empty()));
  }

  private static SlurmTerm of(SlurmKey key, String value) {
    return new SlurmTerm(
        key.name(), key.type().canonical(value), key.repeatsIn(SlurmSeries.OPENHPC_4), key.opens());
  }
}
