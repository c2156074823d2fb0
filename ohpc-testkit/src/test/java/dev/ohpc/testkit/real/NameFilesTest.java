package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.config.GendersConfig;
import dev.ohpc.model.config.GendersLine;
import dev.ohpc.model.config.HostsConfig;
import dev.ohpc.model.config.HostsEntry;
import dev.ohpc.model.config.NodeGroup;
import dev.ohpc.render.format.ConfigDocument;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.testkit.RealProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of names are read as glibc, libgenders and ClusterShell read them. */
class NameFilesTest {

  private static final List<String> HOSTS =
      List.of(
          "10.0.0.1 a\n10.0.0.2\tb  b.example.com  # c\n",
          "# 10.0.0.1 a\n  10.0.0.2 b\r\n\f10.0.0.3\u000bc\n",
          "fe80::1%lo0 localhost\n10.0.0.6 g\n",
          "::1 localhost\n::ffff:10.0.0.4 d\n10.0.0.5 my_host e#f g\n",
          "10.0.0.256 x\n10.0.0.1\n10.0.0.08 y\n");

  private static final List<String> GENDERS =
      List.of(
          "n[1-3] a,b=1\nn1\tc=%n # x\n",
          "# c\n\nsms\n  n5 x=y=z,w\n",
          "n1 a\nn[1-2] a\n",
          "n1 a,a\n",
          "n1 a, b\n",
          "n1 a,\nn2 =b\n",
          "n1 a=\n",
          "n1.x a\n",
          "n1 a\\\nn2 b\n");

  private static final List<String> GROUPS =
      List.of(
          "adm: sms\nc-1: n[1-3] x1\n# e: f\n",
          " adm: x\nb c: d\nf_g:h\n",
          "adm: a\nadm: b\nall: @adm\n");

  @TempDir private Path work;

  @Test
  @RealProgram(value = "getent", namespaces = true)
  void glibcTakesTheSameLines() {
    List<String> texts = Mutations.of(HOSTS, 200).stream().map(text -> text + "\n").toList();
    List<Outcome> outcomes =
        ManyFiles.readAlone(
            work,
            texts,
            "touch hosts; mount --bind hosts /etc/hosts",
            "cat \"$f\" > hosts; getent hosts");

    List<String> differences = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      HostsConfig config = ConfigFormats.hosts().parse(texts.get(i), "file").config();
      List<String> ours = config.entries().flatMap(NameFilesTest::ofIpv4).toList();
      List<String> theirs =
          outcomes
              .get(i)
              .output()
              .lines()
              .map(line -> line.strip().replaceAll("\\s+", " "))
              .filter(line -> line.contains(" "))
              .toList();
      if (!ours.equals(theirs)) {
        differences.add("%s: ours %s theirs %s".formatted(texts.get(i), ours, theirs));
      }
    }
    assertThat(differences).isEmpty();
  }

  /** getent shows IPv4 addresses, and those of IPv6 that are one. */
  private static Stream<String> ofIpv4(HostsEntry entry) {
    String address =
        entry.address().replaceFirst("^::ffff:(?=.*\\.)", "").replaceFirst("^::1$", "127.0.0.1");
    return address.indexOf(':') < 0
        ? Stream.of(address + " " + String.join(" ", entry.names()))
        : Stream.empty();
  }

  @Test
  @RealProgram("nodeattr")
  void libgendersTakesTheSameFilesAndAttributes() {
    List<String> texts = Mutations.of(GENDERS, 200);
    List<Outcome> outcomes =
        ManyFiles.read(
            work,
            texts,
            "nodeattr -f \"$f\" -k > errors 2>&1 || { cat errors; return 1; }; nodeattr -f \"$f\" --expand");

    List<String> differences =
        new ArrayList<>(
            Verdicts.differences(
                ConfigFormats.genders(),
                texts,
                outcomes,
                outcome -> outcome.status() == 0,
                AllowedDifferences.GENDERS));
    for (int i = 0; i < texts.size(); i++) {
      ConfigDocument<GendersConfig> document = ConfigFormats.genders().parse(texts.get(i), "file");
      Map<String, Set<String>> ours = attributes(document.config());
      Map<String, Set<String>> theirs = attributes(outcomes.get(i).output());
      if (!document.problems().hasErrors() && !ours.equals(theirs)) {
        differences.add("%s: ours %s theirs %s".formatted(texts.get(i), ours, theirs));
      }
    }
    assertThat(differences).isEmpty();
  }

  private static Map<String, Set<String>> attributes(GendersConfig config) {
    Map<String, Set<String>> attributes = new TreeMap<>();
    for (GendersLine line : config.entries().toList()) {
      for (String host : line.hosts()) {
        Set<String> own = attributes.computeIfAbsent(host, name -> new TreeSet<>());
        line.attributes().forEach(text -> own.add(withHost(text, host)));
      }
    }
    return attributes;
  }

  /** In a value, and not in a name, %n is the host. */
  private static String withHost(String attribute, String host) {
    int value = attribute.indexOf('=') + 1;
    return value == 0
        ? attribute
        : attribute.substring(0, value) + attribute.substring(value).replace("%n", host);
  }

  private static Map<String, Set<String>> attributes(String output) {
    Map<String, Set<String>> attributes = new TreeMap<>();
    for (String line : output.lines().toList()) {
      String[] words = line.strip().split("\\s+", 2);
      attributes.put(
          words[0], new TreeSet<>(List.of(words.length < 2 ? new String[0] : words[1].split(","))));
    }
    return attributes;
  }

  @Test
  @RealProgram("nodeset")
  void clusterShellListsTheSameGroups() {
    List<String> texts = Mutations.of(GROUPS, 15);
    List<Outcome> outcomes =
        ManyFiles.read(
            work,
            texts,
            """
            mkdir -p groups.d; cat "$f" > groups.d/local.cfg
            cp /etc/clustershell/groups.conf .
            CLUSTERSHELL_CFGDIR="$PWD" nodeset -l
            """);

    for (int i = 0; i < texts.size(); i++) {
      assertThat(outcomes.get(i).output().lines())
          .as(texts.get(i))
          .containsExactlyInAnyOrderElementsOf(
              ConfigFormats.groups()
                  .parse(texts.get(i), "file")
                  .config()
                  .entries()
                  .map(NodeGroup::name)
                  .map("@"::concat)
                  .collect(Collectors.toCollection(TreeSet::new)));
    }
  }
}
