package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import dev.ohpc.model.slurm.SlurmValueType;
import dev.ohpc.testkit.RealProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Slurm's own programs take the values that the catalogue of its keys takes, and read them so. */
class SlurmValuesTest {

  private static final String SERVER = "ClusterName=c\nSlurmctldHost=localhost\n";

  private static final Pattern REFUSED =
      Pattern.compile(
          "(?m)error: (?:\\w+ value [\"(](.*)[\")] is .*|\"(.*)\" is not a valid option.*"
              + "|Bad value \"(.*)\" for \\w+)$");

  /** Those that a key of partitions has. */
  static final Set<SlurmValueType> OF_PARTITIONS =
      Sets.immutableEnumSet(
          SlurmValueType.BOOLEAN,
          SlurmValueType.UINT16,
          SlurmValueType.UINT32,
          SlurmValueType.UINT64,
          SlurmValueType.TIME_LIMIT,
          SlurmValueType.PARTITION_STATE,
          SlurmValueType.SHARING);

  @TempDir private Path work;

  @ParameterizedTest
  @FieldSource("OF_PARTITIONS")
  @RealProgram("scontrol")
  void scontrolRefusesWhatHasAFault(SlurmValueType type) throws IOException {
    Set<String> texts = SlurmTexts.of(type);
    write("slurm.conf", SERVER, partitions(texts, List.of(type)));
    Outcome outcome =
        Outcome.of(
            "env",
            "SLURM_CONF=" + work.resolve("slurm.conf"),
            "scontrol",
            "show",
            "hostnames",
            "n1");

    assertThat(refusedBy(outcome)).isEqualTo(faulty(type, texts)).hasSizeGreaterThan(50);
    assertThat(outcome.status()).isEqualTo(1);
  }

  @Test
  @RealProgram("slurmd")
  void slurmdRefusesWhatHasAFaultInCgroupConf() throws IOException {
    Set<String> texts = SlurmTexts.of(SlurmValueType.FLOAT);
    Path conf = write("slurm.conf", SERVER, "NodeName=n1\nProctrackType=proctrack/pgid\n");
    write(
        "cgroup.conf",
        texts.stream()
            .map(text -> "AllowedRAMSpace=\"" + text + "\"\n")
            .collect(Collectors.joining()));
    Outcome outcome = Outcome.of("slurmd", "-G", "-N", "n1", "-f", conf, "-L", "/dev/null");

    assertThat(refusedBy(outcome))
        .isEqualTo(faulty(SlurmValueType.FLOAT, texts))
        .hasSizeGreaterThan(50);
  }

  @Test
  @RealProgram(value = "slurmctld", namespaces = true)
  void slurmctldReadsTheSameFromTextsThatAreTheSame() throws IOException {
    List<SlurmValueType> types = List.copyOf(OF_PARTITIONS);
    Set<String> texts =
        types.stream()
            .flatMap(type -> SlurmTexts.of(type).stream().limit(150))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    write("slurm.conf", SERVER, daemon(), partitions(texts, types));
    Outcome outcome = Outcome.ofScript("partitions.sh", work, work);
    assertThat(outcome.status()).as(outcome.output()).isZero();
    List<String> lines =
        outcome.output().lines().filter(line -> line.startsWith("PartitionName=")).toList();

    for (SlurmValueType type : types) {
      assertThat(sameValues(type, texts, lines)).as(type.name()).hasSizeGreaterThan(1);
    }
  }

  /** What is printed for each canonical text; each of both belongs to one of the other. */
  private static Map<String, String> sameValues(
      SlurmValueType type, Set<String> texts, List<String> lines) {
    Map<String, String> printed = new TreeMap<>();
    Map<String, String> line =
        lines.stream()
            .collect(
                Collectors.toMap(
                    text -> field(text, "PartitionName"), text -> field(text, key(type))));
    int i = 0;
    for (String text : texts) {
      String value = line.get("p" + i++);
      if (type.fault(text).isEmpty()) {
        assertThat(value).as(type + " \"" + text + "\"").isNotNull();
        String other = printed.putIfAbsent(type.canonical(text), value);
        assertThat(other == null ? value : other).as(type + " \"" + text + "\"").isEqualTo(value);
      }
    }
    assertThat(printed.values()).as(printed::toString).doesNotHaveDuplicates();
    return printed;
  }

  private static String field(String line, String key) {
    return Pattern.compile("(?:^| )" + key + "=(\\S*)")
        .matcher(line)
        .results()
        .map(match -> match.group(1))
        .findFirst()
        .orElse("");
  }

  /** A key of a partition that nothing else depends on. */
  private static String key(SlurmValueType type) {
    return switch (type) {
      case BOOLEAN -> "Hidden";
      case UINT16 -> "PriorityTier";
      case UINT32 -> "MaxNodes";
      case UINT64 -> "DefMemPerNode";
      case TIME_LIMIT -> "MaxTime";
      case PARTITION_STATE -> "State";
      case SHARING -> "OverSubscribe";
      default -> throw new IllegalArgumentException(type + " is no partition's");
    };
  }

  /** A partition for each text, with each key that takes it; with one type, also if it does not. */
  private static String partitions(Set<String> texts, List<SlurmValueType> types) {
    StringBuilder lines = new StringBuilder("NodeName=n1 NodeAddr=127.0.0.1\n");
    int i = 0;
    for (String text : texts) {
      lines.append("PartitionName=p").append(i++).append(" Nodes=n1");
      for (SlurmValueType type : types) {
        if (types.size() == 1 || type.fault(text).isEmpty()) {
          lines.append(' ').append(key(type)).append("=\"").append(text).append('"');
        }
      }
      lines.append('\n');
    }
    return lines.toString();
  }

  private String daemon() {
    return Stream.of(
            "AuthType=auth/none",
            "CredType=cred/none",
            "SlurmUser=root",
            "ProctrackType=proctrack/pgid",
            "StateSaveLocation=" + work,
            "SlurmdSpoolDir=" + work,
            "SlurmctldPidFile=" + work.resolve("pid"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private Path write(String name, String... text) throws IOException {
    return Files.writeString(work.resolve(name), String.join("", text));
  }

  private static Set<String> refusedBy(Outcome outcome) {
    return REFUSED
        .matcher(outcome.output())
        .results()
        .map(SlurmValuesTest::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String group(MatchResult match) {
    return IntStream.rangeClosed(1, match.groupCount())
        .mapToObj(match::group)
        .filter(text -> text != null)
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> faulty(SlurmValueType type, Set<String> texts) {
    return texts.stream()
        .filter(text -> type.fault(text).isPresent())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
