package dev.ohpc.render.compare;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Subnet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who may mount what, and how: options in one order, with those that hold when nothing is said
 * (exports(5)). The order of lines does not matter.
 */
final class ExportsMeaning implements Meaning<ExportsConfig> {

  /** An option and the setting that it makes; of several of one setting the last holds. */
  private static final Map<String, String> SETTINGS =
      ImmutableMap.<String, String>builder()
          .put("ro", "access")
          .put("rw", "access")
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
          .put("auth_nlm", "locks")
          .put("no_auth_nlm", "locks")
          .put("acl", "acl")
          .put("no_acl", "acl")
          .buildOrThrow();

  private static final Map<String, String> UNSAID =
      ImmutableMap.<String, String>builder()
          .put("access", "ro")
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
    config.entries().forEach(export -> tell(export, facts));
  }

  private static void tell(Export export, Facts facts) {
    for (Export.Client client : export.allClients()) {
      facts.set(export.path(), host(client.host()), options(client.options()));
    }
  }

  private static String options(List<String> options) {
    Map<String, String> settings = new TreeMap<>(UNSAID);
    for (String option : options) {
      int equals = option.indexOf('=');
      String name = equals < 0 ? option : option.substring(0, equals);
      settings.put(SETTINGS.getOrDefault(name, name), option);
    }
    settings.entrySet().removeAll(UNSAID.entrySet());
    return String.join(",", settings.values());
  }

  /** A subnet in one form: {@code 10.0.0.0/255.255.255.0} is {@code 10.0.0.0/24}. */
  private static String host(String host) {
    List<String> parts = Splitter.on('/').splitToList(host);
    try {
      return parts.size() == 2 && parts.get(1).indexOf('.') > 0
          ? Ipv4Subnet.containing(Ipv4Address.parse(parts.get(0)), Ipv4Address.parse(parts.get(1)))
              .toString()
          : host;
    } catch (InvalidValueException e) {
      return host;
    }
  }
}
