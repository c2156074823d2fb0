package dev.ohpc.render.compare;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import dev.ohpc.model.config.FstabConfig;
import dev.ohpc.model.config.Mount;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is mounted where, fstab(5). Of several lines for a place the last is on top, so their order
 * counts; that of options does where one takes another's place (mount(8), nfs(5)).
 */
final class FstabMeaning implements Meaning<FstabConfig> {

  /** Options that set several others. */
  private static final Set<String> GROUPS = Set.of("defaults", "user", "users", "owner", "group");

  private static final String CACHE = "cache";
  private static final String WRITABLE = "rw";

  /** Options that take each other's place without being {@code x} and {@code nox}. */
  private static final Map<String, String> SETTINGS =
      ImmutableMap.<String, String>builder()
          .put("ro", "access")
          .put("rw", "access")
          .put("sync", CACHE)
          .put("async", CACHE)
          .put("atime", "time")
          .put("diratime", "time")
          .put("relatime", "time")
          .put("strictatime", "time")
          .put("hard", "retry")
          .put("soft", "retry")
          .put("softerr", "retry")
          .put("fg", "ground")
          .put("bg", "ground")
          .put("vers", "version")
          .put("nfsvers", "version")
          .put("minorversion", "version")
          .put("proto", "transport")
          .put("tcp", "transport")
          .put("udp", "transport")
          .put("rdma", "transport")
          .buildOrThrow();

  @Override
  public void tell(FstabConfig config, Facts facts) {
    config.entries().forEach(mount -> facts.add("mount", mount.target(), text(mount)));
  }

  private static String text(Mount mount) {
    List<String> options = spelt(mount.options());
    String told =
        String.join(",", isInAnyOrder(options) ? options.stream().sorted().toList() : options);
    return Joiner.on(' ').join(mount.source(), mount.type(), told, mount.dump(), mount.pass());
  }

  /** Without what holds anyway: {@code defaults} at the head, and {@code rw} (mount(8)). */
  private static List<String> spelt(List<String> options) {
    boolean hasHead = !options.isEmpty() && options.get(0).equals("defaults");
    List<String> rest = hasHead ? options.subList(1, options.size()) : options;
    List<String> told =
        rest.contains("ro") ? rest : rest.stream().filter(it -> !it.equals(WRITABLE)).toList();
    return told.isEmpty() ? List.of(WRITABLE) : told;
  }

  private static boolean isInAnyOrder(List<String> options) {
    Set<String> settings = new HashSet<>();
    return options.stream()
        .allMatch(option -> !GROUPS.contains(option) && settings.add(setting(option)));
  }

  private static String setting(String option) {
    int equals = option.indexOf('=');
    String name = equals < 0 ? option : option.substring(0, equals);
    String plain = name.startsWith("no") ? name.substring(2) : name;
    return plain.startsWith("ac") ? CACHE : SETTINGS.getOrDefault(plain, plain);
  }
}
