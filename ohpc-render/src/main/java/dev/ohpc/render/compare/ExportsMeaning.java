package dev.ohpc.render.compare;

import static java.util.stream.Collectors.groupingBy;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.SetMultimap;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.Export.Client;
import dev.ohpc.model.config.ExportsConfig;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Who may mount what, and how: options in one order, with those that hold when nothing is said
 * (exports(5)). Of single hosts, of networks, of names with wildcards and of netgroups the first
 * that a client matches holds; a host comes before a network wherever it stands. Paths and hosts
 * are the same as exportfs 2.6.2 takes them for the same.
 */
final class ExportsMeaning implements Meaning<ExportsConfig> {

  private static final String ACCESS = "access";

  /** An option and the setting that it makes; of several of one setting the last holds. */
  private static final Map<String, String> SETTINGS =
      ImmutableMap.<String, String>builder()
          .put("ro", ACCESS)
          .put("rw", ACCESS)
          .put("sync", "commit")
          .put("async", "commit")
          .put("root_squash", "root")
          .put("no_root_squash", "root")
          .put("all_squash", "all")
          .put("no_all_squash", "all")
          .put("subtree_check", "subtree")
          .put("no_subtree_check", "subtree")
          .put("secure", "port")
          .put("insecure", "port")
          .put("wdelay", "delay")
          .put("no_wdelay", "delay")
          .put("hide", "hide")
          .put("nohide", "hide")
          .put("secure_locks", "locks")
          .put("insecure_locks", "locks")
          .put("acl", "acl")
          .put("no_acl", "acl")
          .buildOrThrow();

  private static final Map<String, String> OTHER_NAMES =
      Map.of("auth_nlm", "secure_locks", "no_auth_nlm", "insecure_locks");

  /** What holds when nothing is said; whether a client may write is always told. */
  private static final Map<String, String> UNSAID =
      ImmutableMap.<String, String>builder()
          .put(ACCESS, "ro")
          .put("commit", "sync")
          .put("root", "root_squash")
          .put("all", "no_all_squash")
          .put("subtree", "no_subtree_check")
          .put("port", "secure")
          .put("delay", "wdelay")
          .put("hide", "hide")
          .put("locks", "secure_locks")
          .put("acl", "acl")
          .buildOrThrow();

  @Override
  public void tell(ExportsConfig config, Facts facts) {
    Map<Kind, List<Entry>> entries =
        config.entries().flatMap(ExportsMeaning::entries).collect(groupingBy(Entry::kind));
    entries
        .getOrDefault(Kind.HOST, List.of())
        .forEach(entry -> facts.setFirst(entry.path(), entry.host(), entry.options()));
    networks(entries.getOrDefault(Kind.NETWORK, List.of()), facts);
    inOrder("order of wildcards", entries.getOrDefault(Kind.WILDCARD, List.of()), facts);
    inOrder("order of netgroups", entries.getOrDefault(Kind.NETGROUP, List.of()), facts);
  }

  /** How a client is named, each kind before the next. */
  private enum Kind {
    HOST,
    NETWORK,
    WILDCARD,
    NETGROUP
  }

  /** A client of a path. */
  private record Entry(String path, String host, String options) {

    Kind kind() {
      if (host.startsWith("@")) {
        return Kind.NETGROUP;
      }
      if (host.indexOf('/') >= 0) {
        return Kind.NETWORK;
      }
      boolean isPattern = CharMatcher.anyOf("*?[").matchesAnyOf(host);
      return isPattern && !host.equals(Client.EVERYBODY) ? Kind.WILDCARD : Kind.HOST;
    }

    Optional<Network> network() {
      int slash = host.indexOf('/');
      return Network.of(host.substring(0, slash), host.substring(slash + 1));
    }
  }

  private static Stream<Entry> entries(Export export) {
    String path = CharMatcher.is('/').trimTrailingFrom(export.path());
    return export.allClients().stream()
        .map(
            client ->
                new Entry(
                    path.isEmpty() ? "/" : path, host(client.host()), options(client.options())));
  }

  /** Names in lower case, addresses in one form. */
  private static String host(String host) {
    return Network.ofOne(host).map(Network::toString).orElseGet(() -> Ascii.toLowerCase(host));
  }

  /** A network behind one that it is in is never found. */
  private static void networks(List<Entry> entries, Facts facts) {
    Set<String> told = new HashSet<>();
    for (Entry entry : entries) {
      Optional<Network> network = entry.network();
      boolean isHidden =
          network.stream()
              .flatMap(Network::withThoseAround)
              .anyMatch(around -> told.contains(entry.path() + " " + around));
      if (!isHidden) {
        String host = network.map(Network::toString).orElse(entry.host());
        told.add(entry.path() + " " + host);
        facts.setFirst(entry.path(), host, entry.options());
      }
    }
  }

  /** Where all of a path have the same options, their order does not matter. */
  private static void inOrder(String what, List<Entry> entries, Facts facts) {
    SetMultimap<String, String> options = HashMultimap.create();
    for (Entry entry : entries) {
      facts.setFirst(entry.path(), entry.host(), entry.options());
      options.put(entry.path(), entry.options());
    }
    entries.stream()
        .filter(entry -> options.get(entry.path()).size() > 1)
        .forEach(entry -> facts.order(what, entry.path(), entry.host()));
  }

  private static String options(List<String> options) {
    Map<String, String> settings = new TreeMap<>(UNSAID);
    for (String option : options) {
      int equals = option.indexOf('=');
      String name = equals < 0 ? option : option.substring(0, equals);
      String same = OTHER_NAMES.getOrDefault(option, option);
      settings.put(SETTINGS.getOrDefault(same, name), same);
    }
    settings.entrySet().removeIf(it -> isUnsaid(it.getKey(), it.getValue()));
    return String.join(",", settings.values());
  }

  private static boolean isUnsaid(String setting, String option) {
    return !setting.equals(ACCESS) && option.equals(UNSAID.get(setting));
  }
}
