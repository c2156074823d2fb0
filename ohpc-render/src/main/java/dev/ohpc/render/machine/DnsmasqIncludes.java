package dev.ohpc.render.machine;

import com.google.common.base.Splitter;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.Other;
import dev.ohpc.model.config.DnsmasqOption.Value;
import dev.ohpc.render.format.ConfigFormat;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.render.machine.Includes.Included;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The files that a line of dnsmasq.conf includes. */
final class DnsmasqIncludes {

  private static final Splitter COMMAS = Splitter.on(',').trimResults();

  private DnsmasqIncludes() {}

  /**
   * The files of {@code conf-file} and {@code conf-dir}: of a directory all but hidden ones and
   * those that end in {@code ~} or stand between two {@code #}; endings after the directory leave
   * files out, or with {@code *} say which are read. And those of {@code dhcp-hostsfile}, which may
   * be a directory too, and need not be there (dnsmasq(8)).
   */
  static List<Included<DnsmasqConfig>> files(DnsmasqOption option, MachineRoot root)
      throws IOException {
    return switch (option.keyword()) {
      case "conf-file" -> all(List.of(value(option)), ConfigFormats.dnsmasq());
      case "conf-dir" ->
          all(inDirectory(COMMAS.splitToList(value(option)), root), ConfigFormats.dnsmasq());
      case "dhcp-hostsfile" -> all(hosts(value(option), root), ConfigFormats.dhcpHosts());
      default -> List.of();
    };
  }

  private static List<Included<DnsmasqConfig>> all(
      List<String> paths, ConfigFormat<DnsmasqConfig> format) {
    return paths.stream().map(path -> new Included<>(path, format)).toList();
  }

  private static List<String> hosts(String path, MachineRoot root) throws IOException {
    if (root.hasDirectory(path)) {
      return inDirectory(List.of(path), root);
    }
    return root.file(path).isPresent() ? List.of(path) : List.of();
  }

  private static String value(DnsmasqOption option) {
    return option instanceof Value value ? value.value() : ((Other) option).value().orElse("");
  }

  /** A directory that is not there stands for itself. */
  private static List<String> inDirectory(List<String> words, MachineRoot root) throws IOException {
    if (!root.hasDirectory(words.get(0))) {
      return List.of(words.get(0));
    }
    List<String> endings = words.subList(1, words.size());
    List<String> read = new ArrayList<>();
    for (String path : root.list(words.get(0))) {
      if (isRead(MachineRoot.nameOf(path), endings)) {
        read.add(path);
      }
    }
    return read;
  }

  private static boolean isRead(String name, List<String> endings) {
    boolean left =
        name.startsWith(".") || name.endsWith("~") || (name.startsWith("#") && name.endsWith("#"));
    boolean refused = endings.stream().anyMatch(e -> !e.startsWith("*") && name.endsWith(e));
    List<String> wanted = endings.stream().filter(e -> e.startsWith("*")).toList();
    boolean matches =
        wanted.isEmpty() || wanted.stream().anyMatch(e -> name.endsWith(e.substring(1)));
    return !left && !refused && matches;
  }
}
