package dev.ohpc.testkit.real;

import com.google.common.collect.ImmutableListMultimap;
import dev.ohpc.model.slurm.SlurmKey;
import dev.ohpc.model.slurm.SlurmKeys;
import dev.ohpc.model.slurm.SlurmScope;
import dev.ohpc.model.slurm.SlurmSeries;
import dev.ohpc.model.slurm.SlurmValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whole slurm.confs with all that may stand in one, about half of them with a fault. */
final class SlurmConfs {

  /** What each of them has, so that programs look at the rest. */
  static final String HEAD =
      """
      ClusterName=c
      SlurmctldHost=localhost
      NodeName=n1
      PartitionName=p
      """;

  private static final List<String> STRINGS =
      List.of("", "x", "/nowhere/x", "none", "a,b", "1", "a b", "x=y", "NO", "a[1-2]", "'x", "é");

  private static final List<String> HOSTS =
      List.of("%s", "%s[1-3]", "%s[01-10,12]", "%sa,%sb", "%s[1-2]x,%s9", "%s-[7]", "DEFAULT");

  private static final List<String> BAD_HOSTS =
      List.of("%s[1-", "%s]", "%s[3-1]", "%s[1-3],", "%sa,,%sb", "%s[a]", "%s[1-3]x[1-2]y[1]");

  private static final List<String> ODDITIES =
      List.of(
          "Include /dev/null",
          "INCLUDE\t/dev/null # nothing",
          " include /dev/null",
          "Include /dev/null x",
          "include=x",
          "KillWait",
          "KillWait=",
          "KillWait= 30",
          "KillWait = 30 x",
          "KillWait=30 KillWait=31",
          "KillWait=3\\\n0",
          "KillWait=\\\n# 3",
          "KillWait=3 \\# 4",
          "KillWait=\"3 0\"",
          "KillWait=\"30",
          "Kill-Wait=30",
          "Kill\\Wait=30",
          "Licenses= KillWait=x",
          "Licenses=\"a\"b",
          "Licenses=\"a b\"c",
          "Licenses=a#b",
          "Licenses=\\",
          "ClusterName=d",
          "SlurmctldHost=m(10.0.0.1)",
          "SlurmctldHost=m(10.0.0.1",
          "SlurmctldHost=m(a)b",
          "SlurmctldHost=m,k",
          "CPUs=1 NodeName=z1",
          "NodeName=z2 NodeName=z3",
          "NodeName=",
          "NodeName=\"\"",
          "NodeName=all",
          "NodeName=DEFAULT NodeAddr=z4",
          "nodename=default CPUs=1 cpus=2",
          "PartitionName=DEFAULT Nodes=n1",
          "PartitionName=\"\"",
          "PartitionName=t Nodes=\"n1, n1\"",
          "DownNodes=n1 State=DOWN Reason=\"no power\"",
          "NodeSet=s Nodes=n1,");

  private static final ImmutableListMultimap<SlurmValueType, String> GOOD = texts(false);
  private static final ImmutableListMultimap<SlurmValueType, String> BAD = texts(true);

  private final SlurmSeries series;
  private final Random random = new Random(42);
  private int hosts;

  private SlurmConfs(SlurmSeries series) {
    this.series = series;
  }

  /** So many files for a series, the same each time. */
  static List<String> of(SlurmSeries series, int count) {
    SlurmConfs files = new SlurmConfs(series);
    return Stream.generate(files::next).filter(SlurmConfs::includesNothing).limit(count).toList();
  }

  /** So many cgroup.confs, likewise. */
  static List<String> ofCgroup(SlurmSeries series, int count) {
    SlurmConfs files = new SlurmConfs(series);
    return Stream.generate(files::nextCgroup).limit(count).toList();
  }

  private static ImmutableListMultimap<SlurmValueType, String> texts(boolean bad) {
    ImmutableListMultimap.Builder<SlurmValueType, String> texts = ImmutableListMultimap.builder();
    for (SlurmValueType type : SlurmValueType.values()) {
      Stream<String> all =
          type == SlurmValueType.STRING ? STRINGS.stream() : SlurmTexts.of(type).stream();
      all.filter(text -> type.fault(text).isPresent() == bad)
          .forEach(text -> texts.put(type, text));
    }
    return texts.build();
  }

  /** For a file that is not there Slurm waits a minute. */
  private static boolean includesNothing(String text) {
    return !text.matches("(?is).*include(?!\\s+/dev/null\\s|=).*");
  }

  private String next() {
    List<String> lines = new ArrayList<>(HEAD.lines().toList());
    for (int more = 1 + random.nextInt(5); more > 0; more--) {
      lines.add(random.nextInt(lines.size() + 1), line());
    }
    String end = chance(15) ? "\r\n" : "\n";
    String text = String.join(end, lines) + (chance(10) ? "" : end);
    return chance(8) ? Mutations.near(text, random) : text;
  }

  private String nextCgroup() {
    String text =
        IntStream.range(0, 1 + random.nextInt(5))
            .mapToObj(i -> decorated(pair(key(SlurmScope.CGROUP))) + "\n")
            .collect(Collectors.joining());
    return chance(8) ? Mutations.near(text, random) : text;
  }

  private String line() {
    return switch (random.nextInt(12)) {
      case 0 -> any(List.of("# a comment \\", "", " \t", "#", "  # another"));
      case 1, 2, 3 -> decorated(opened(SlurmScope.NODE, hosts()));
      case 4, 5 -> decorated(opened(SlurmScope.PARTITION, any(List.of("DEFAULT", "q", "r,s"))));
      case 6 -> decorated(opened(SlurmScope.NODE_SET, "s"));
      case 7 -> decorated(opened(SlurmScope.DOWN_NODES, any(List.of("n1", "DEFAULT"))));
      case 8 -> any(ODDITIES);
      default -> decorated(pair(key(SlurmScope.TOP)));
    };
  }

  private String opened(SlurmScope scope, String name) {
    String opener = cased(scope.opener().orElseThrow());
    return Stream.concat(
            Stream.of(opener + '=' + quoted(name)),
            IntStream.range(0, random.nextInt(4)).mapToObj(i -> pair(key(scope))))
        .collect(Collectors.joining(any(List.of(" ", " ", " ", "  ", "\t", " \\\n  "))));
  }

  /** One that the series has and reads, mostly. */
  private SlurmKey key(SlurmScope scope) {
    if (chance(25)) {
      return any(SlurmKeys.all());
    }
    boolean old = chance(25);
    return any(
        SlurmKeys.of(scope).stream()
            .filter(key -> key.opens().isEmpty())
            .filter(key -> old || (key.isKnownIn(series) && !key.isRefusedIn(series, "1")))
            .toList());
  }

  private String pair(SlurmKey key) {
    String name = chance(40) ? key.name().substring(1) : cased(key.name());
    return name
        + (chance(12) ? any(List.of(" =", "= ", " = ", "+=", " -=", "\t=\t")) : "=")
        + quoted(value(key));
  }

  private String value(SlurmKey key) {
    if (key.type() == SlurmValueType.HOSTS && chance(2)) {
      return hosts();
    }
    boolean bad = chance(15) && !BAD.get(key.type()).isEmpty();
    return any((bad ? BAD : GOOD).get(key.type()));
  }

  /** Hosts that no other line has. */
  private String hosts() {
    return any(chance(15) ? BAD_HOSTS : HOSTS).replace("%s", "h" + hosts++ + "x");
  }

  private String cased(String name) {
    return switch (random.nextInt(12)) {
      case 0 -> name.toUpperCase(Locale.ROOT);
      case 1 -> name.toLowerCase(Locale.ROOT);
      default -> name;
    };
  }

  private String quoted(String value) {
    boolean must = value.isEmpty() || value.matches("(?s).*\\s.*");
    return must || chance(8) ? '"' + value + '"' : value;
  }

  private String decorated(String line) {
    return switch (random.nextInt(20)) {
      case 0 -> line + " # why";
      case 1 -> line + "# why \\";
      case 2 -> "  " + line;
      case 3 -> line + " \\\n";
      case 4 -> line + " x";
      case 5 -> line + " \t";
      case 6 -> line + "\n" + line;
      default -> line;
    };
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** True once in so many times. */
  private boolean chance(int times) {
    return random.nextInt(times) == 0;
  }
}
