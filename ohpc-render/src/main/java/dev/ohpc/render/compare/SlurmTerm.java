package dev.ohpc.render.compare;

import com.google.common.base.Ascii;
import com.google.common.base.CaseFormat;
import com.google.common.base.Splitter;
import dev.ohpc.model.slurm.SlurmKey;
import dev.ohpc.model.slurm.SlurmKeys;
import dev.ohpc.model.slurm.SlurmScope;
import dev.ohpc.model.slurm.SlurmSeries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A key and its value in one form for all that Slurm reads alike.
 *
 * @param key the key's own name, or that of the key that took its place with the same values
 * @param written how a key that is not known is written; others are {@code key}
 * @param value the value
 * @param addsUp whether each of several lines counts
 * @param isOld whether another key has taken its place
 * @param opens the keys of the rest of its line
 */
record SlurmTerm(
    String key,
    String written,
    String value,
    boolean addsUp,
    boolean isOld,
    Optional<SlurmScope> opens) {

  private static final SlurmSeries SERIES = SlurmSeries.OPENHPC_4;

  /**
   * Keys that were renamed, and that say the same under their new names; one that was replaced says
   * something else, such as {@code Priority}, which is PriorityJobFactor too.
   */
  private static final Set<String> RENAMED =
      Set.of(
          "AcctGatherInfinibandType",
          "CryptoType",
          "Feature",
          "Procs",
          "SbcastParameters",
          "Shared");

  /** Keys whose words may stand in any order. */
  private static final Set<String> SETS =
      Set.of(
          "AccountingStorageTRES",
          "AllowAccounts",
          "AllowGroups",
          "AllowQos",
          "DebugFlags",
          "DenyAccounts",
          "DenyQos",
          "Features",
          "GresTypes",
          "LaunchParameters",
          "PriorityFlags",
          "PrivateData",
          "PrologFlags",
          "SelectTypeParameters",
          "SlurmctldParameters",
          "SlurmdParameters");

  /** Keys that Slurm takes to lower case. */
  private static final Set<String> IN_ANY_CASE = Set.of("ClusterName");

  private static final String TASK_PLUGIN = "TaskPlugin";
  private static final String TASK = "task/";
  private static final String TYPE = "Type";
  private static final Splitter COMMA = Splitter.on(',').omitEmptyStrings();

  static SlurmTerm of(SlurmScope scope, String key, String value) {
    return of(Set.of(scope), key, value);
  }

  /** The term of a line whose keys may be of any of these scopes. */
  static SlurmTerm of(Set<SlurmScope> scopes, String key, String value) {
    return scopes.stream()
        .flatMap(scope -> SlurmKeys.find(scope, key).stream())
        .findFirst()
        .map(known -> of(known, value))
        .orElseGet(
            () ->
                new SlurmTerm(Ascii.toLowerCase(key), key, value, false, false, Optional.empty()));
  }

  /** The terms of a line. */
  static List<SlurmTerm> all(Set<SlurmScope> scopes, Map<String, String> attributes) {
    return attributes.entrySet().stream()
        .map(entry -> of(scopes, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static SlurmTerm of(SlurmKey key, String value) {
    Optional<SlurmKey> successor =
        key.successorIn(SERIES)
            .filter(name -> RENAMED.contains(key.name()))
            .flatMap(name -> SlurmKeys.find(key.scope(), name));
    return successor
        .map(now -> of(now, plugin(key, now, value), true))
        .orElseGet(() -> of(key, value, false));
  }

  private static SlurmTerm of(SlurmKey key, String value, boolean isOld) {
    return new SlurmTerm(
        key.name(), key.name(), canonical(key, value), key.repeatsIn(SERIES), isOld, key.opens());
  }

  private static String canonical(SlurmKey key, String value) {
    if (SETS.contains(key.name())) {
      return String.join(",", new TreeSet<>(COMMA.splitToList(value)));
    }
    if (key.name().equals(TASK_PLUGIN)) {
      return COMMA.splitToStream(value).map(SlurmTerm::task).collect(Collectors.joining(","));
    }
    return IN_ANY_CASE.contains(key.name())
        ? Ascii.toLowerCase(value)
        : key.type().canonical(value);
  }

  /** slurmd puts {@code task/} before a name that is without it (measured with 22.05.8). */
  private static String task(String plugin) {
    return plugin.startsWith(TASK) ? plugin : TASK + plugin;
  }

  /** The plugin's new name: {@code crypto/munge} is {@code cred/munge} (measured with 22.05.8). */
  private static String plugin(SlurmKey before, SlurmKey now, String value) {
    String head = plugins(before);
    return before.name().endsWith(TYPE) && value.startsWith(head)
        ? plugins(now) + value.substring(head.length())
        : value;
  }

  private static String plugins(SlurmKey key) {
    String name = key.name();
    int end = name.endsWith(TYPE) ? name.length() - TYPE.length() : name.length();
    return CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, name.substring(0, end)) + "/";
  }
}
