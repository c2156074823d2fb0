package dev.ohpc.render.machine;

import com.google.common.base.Splitter;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.Other;
import dev.ohpc.model.config.DnsmasqOption.Value;
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
   * files out, or with {@code *} say which are read (dnsmasq(8)).
   */
  static List<String> files(DnsmasqOption option, MachineRoot root) throws IOException {
    return switch (option.keyword()) {
      case "conf-file" -> List.of(value(option));
      case "conf-dir" -> inDirectory(COMMAS.splitToList(value(option)), root);
      default -> List.of();
    };
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
