package dev.ohpc.model.load;

import static dev.ohpc.model.problem.ProblemCode.ADDRESS_OF_SMS;
import static dev.ohpc.model.problem.ProblemCode.ADDRESS_OUTSIDE_SUBNET;
import static dev.ohpc.model.problem.ProblemCode.ALIAS_EXPANSION;
import static dev.ohpc.model.problem.ProblemCode.ASSUMED;
import static dev.ohpc.model.problem.ProblemCode.DUPLICATE_KEY;
import static dev.ohpc.model.problem.ProblemCode.DUPLICATE_MAC;
import static dev.ohpc.model.problem.ProblemCode.INVALID_VALUE;
import static dev.ohpc.model.problem.ProblemCode.MISSING_KEY;
import static dev.ohpc.model.problem.ProblemCode.NAME_OF_SMS;
import static dev.ohpc.model.problem.ProblemCode.NAME_WITH_DOMAIN;
import static dev.ohpc.model.problem.ProblemCode.NOT_CARRIED;
import static dev.ohpc.model.problem.ProblemCode.NOT_TEXT;
import static dev.ohpc.model.problem.ProblemCode.NO_NODES;
import static dev.ohpc.model.problem.ProblemCode.POOL_OVERLAP;
import static dev.ohpc.model.problem.ProblemCode.STORAGE_CONFLICT;
import static dev.ohpc.model.problem.ProblemCode.TOO_LARGE;
import static dev.ohpc.model.problem.ProblemCode.UNKNOWN_KEY;
import static dev.ohpc.model.problem.ProblemCode.UNKNOWN_VARIABLE;
import static dev.ohpc.model.problem.ProblemCode.UNUSED_VARIABLE;
import static dev.ohpc.model.problem.ProblemCode.WRONG_TYPE;
import static dev.ohpc.model.problem.ProblemCode.YAML_SYNTAX;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.SpecText;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each fault of Warewulf's files is one problem at its place, beside the note on what is assumed.
 */
public class WarewulfProblemsTest {

  private static final String NODES =
      """
      nodeprofiles:
        default:
          cluster name: orchard
          kernel:
            args: [quiet]
        boards: {comment: on the wall}
      nodes:
        n1:
          profiles: [default]
          network devices:
            default: {hwaddr: "dc:a6:32:00:00:01", ipaddr: 10.7.0.11, netmask: 255.255.255.0}
        n2:
          profiles: [default, boards]
          network devices:
            default:
              hwaddr: dc:a6:32:00:00:02
              ipaddr: 10.7.0.12
      """;

  private static final String CONF =
      """
      ipaddr: 10.7.0.1
      netmask: 255.255.255.0
      dhcp:
        range start: 10.7.0.100
        range end: 10.7.0.199
      nfs:
        export paths:
        - path: /home
        - path: /opt
          export options: ro
      """;

  @TempDir private Path directory;

  static Stream<Arguments> faults() {
    return Stream.of(
        // what is left open
        nodes(ASSUMED, 1, 1, "orchard", "plums"),
        nodes(NOT_CARRIED, 12, 3, "        hwaddr: dc:a6:32:00:00:02\n", ""),
        nodes(NOT_CARRIED, 12, 3, "        ipaddr: 10.7.0.12\n", ""),
        nodes(NOT_CARRIED, 12, 3, "ipaddr: 10.7.0.12", "ipaddr: ~"),
        nodes(UNUSED_VARIABLE, 3, 5, "cluster name: ", "image name: rocky\n    cluster name: "),
        nodes(NOT_CARRIED, 14, 19, "boards]\n", "boards]\n    cluster name: plums\n"),
        nodes(NOT_CARRIED, 11, 74, "255.255.255.0", "255.255.0.0"),
        conf(UNUSED_VARIABLE, 3, 1, "dhcp:", "paths: {sysconfdir: /etc}\ndhcp:"),
        conf(UNUSED_VARIABLE, 4, 16, "  range end: 10.7.0.199\n", ""),
        conf(UNUSED_VARIABLE, 4, 12, "dhcp:\n", "dhcp:\n  enabled: false\n"),
        // keys
        nodes(UNKNOWN_VARIABLE, 16, 9, "hwaddr: dc", "hwadr: x\n        hwaddr: dc"),
        nodes(UNKNOWN_VARIABLE, 1, 1, "nodeprofiles:", "colour: red\nnodeprofiles:"),
        nodes(UNKNOWN_VARIABLE, 13, 25, "boards]", "bords]"),
        conf(UNKNOWN_VARIABLE, 4, 3, "range start", "range begin: 10.7.0.1\n  range start"),
        nodes(DUPLICATE_KEY, 12, 3, "  n2:", "  n1:"),
        conf(DUPLICATE_KEY, 3, 1, "dhcp:", "netmask: 255.0.0.0\ndhcp:"),
        nodes(UNKNOWN_KEY, 16, 9, "hwaddr: dc", "<<: {mtu: 1500}\n        hwaddr: dc"),
        conf(MISSING_KEY, 1, 1, "ipaddr: 10.7.0.1\n", ""),
        conf(MISSING_KEY, 1, 1, "netmask: 255.255.255.0\n", ""),
        // types
        nodes(WRONG_TYPE, 7, 8, NODES, NODES.replaceFirst("(?s)\nnodes:.*", "\nnodes: [n1]\n")),
        nodes(WRONG_TYPE, 6, 11, "{comment: on the wall}", "on the wall"),
        nodes(WRONG_TYPE, 16, 17, "dc:a6:32:00:00:02", "[dc:a6:32:00:00:02]"),
        nodes(WRONG_TYPE, 13, 15, "[default, boards]", "default"),
        nodes(WRONG_TYPE, 3, 19, "orchard", "[orchard]"),
        conf(WRONG_TYPE, 1, 9, "10.7.0.1\n", "{a: b}\n"),
        conf(WRONG_TYPE, 8, 5, "- path: /home", "- /home"),
        conf(WRONG_TYPE, 1, 1, CONF, "just a text\n"),
        conf(WRONG_TYPE, 1, 1, CONF, "- a list\n"),
        // values
        nodes(INVALID_VALUE, 3, 19, "orchard", "Orchard"),
        nodes(INVALID_VALUE, 5, 14, "quiet", "a\\b"),
        nodes(INVALID_VALUE, 12, 3, "  n2:", "  n_2:"),
        nodes(INVALID_VALUE, 16, 17, "dc:a6:32:00:00:02", "dc:a6:32:00:00:0x"),
        nodes(INVALID_VALUE, 17, 17, "10.7.0.12", "10.7.0.300"),
        conf(INVALID_VALUE, 1, 9, "10.7.0.1\n", "10.7.0\n"),
        conf(INVALID_VALUE, 1, 9, "10.7.0.1\n", "10.7.0.1/33\n"),
        conf(INVALID_VALUE, 2, 10, "255.255.255.0", "255.0.255.0"),
        conf(INVALID_VALUE, 2, 10, "netmask:", "network: 10.7.0.1\nnetmask:"),
        conf(INVALID_VALUE, 5, 14, "10.7.0.199", "10.7.0.399"),
        conf(INVALID_VALUE, 4, 16, "10.7.0.199", "10.7.0.99"),
        conf(INVALID_VALUE, 8, 11, "/home", "home"),
        // the files themselves
        conf(YAML_SYNTAX, 2, 1, "netmask: ", "\tnetmask: "),
        conf(YAML_SYNTAX, 11, 1, "options: ro\n", "options: ro\n---\n"),
        // the cluster as a whole
        nodes(NO_NODES, 7, 1, NODES, NODES.replaceFirst("(?s)\nnodes:.*", "\nnodes: {}\n")),
        nodes(NO_NODES, 1, 1, NODES, "nodeprofiles: {}\n"),
        nodes(DUPLICATE_MAC, 16, 17, "dc:a6:32:00:00:02", "dc:a6:32:00:00:01"),
        nodes(ADDRESS_OUTSIDE_SUBNET, 17, 17, "10.7.0.12", "10.8.0.12"),
        nodes(ADDRESS_OF_SMS, 17, 17, "10.7.0.12", "10.7.0.1"),
        nodes(NAME_OF_SMS, 12, 3, "  n2:", "  sms:"),
        nodes(NAME_WITH_DOMAIN, 12, 3, "  n2:", "  n2.orchard:"),
        conf(ADDRESS_OUTSIDE_SUBNET, 1, 9, "10.7.0.1\n", "10.8.0.1\nnetwork: 10.7.0.0\n"),
        conf(POOL_OVERLAP, 4, 16, "10.7.0.100", "10.7.0.12"),
        conf(STORAGE_CONFLICT, 9, 11, "/opt", "/tmp"));
  }

  private static Arguments nodes(
      ProblemCode code, int line, int column, String old, String replacement) {
    String text = SpecText.replace(NODES, old, replacement);
    return arguments(code, "nodes.conf:" + line + ":" + column, text, CONF);
  }

  private static Arguments conf(
      ProblemCode code, int line, int column, String old, String replacement) {
    String text = SpecText.replace(CONF, old, replacement);
    return arguments(code, "warewulf.conf:" + line + ":" + column, NODES, text);
  }

  /** Problems that only these files raise, for examples. */
  public static Stream<Problem> problems() {
    String nodes = SpecText.replace(NODES, "hwaddr: dc:a6:32:00:00:02", "mtu: 1500");
    try {
      Path directory = Files.createTempDirectory("warewulf");
      Path file = Files.writeString(directory.resolve("nodes.conf"), nodes);
      Path beside = Files.writeString(directory.resolve("warewulf.conf"), CONF);
      Problems problems = ClusterSpec.tryLoad(file).problems();
      for (Path path : List.of(file, beside, directory)) {
        Files.delete(path);
      }
      return problems.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("faults")
  void isOneProblemAtItsPlace(ProblemCode code, String place, String nodes, String conf)
      throws IOException {
    List<Problem> problems = new ArrayList<>(load(nodes, conf));
    if (code != ASSUMED) {
      problems.removeIf(problem -> problem.code() == ASSUMED);
    }

    assertThat(problems).extracting(Problem::code).containsExactly(code);
    assertThat(problems.get(0).span().orElseThrow().toString().replace(directory + "/", ""))
        .isEqualTo(place);
    assertThat(problems.get(0).hint()).isPresent();
  }

  @Test
  void allProblemsOfBothFilesComeInOnePass() throws IOException {
    String nodes = NODES.replace("10.7.0.12", "10.7.0.300").replace("orchard", "Orchard");
    String conf = CONF.replace("255.255.255.0", "255.0.255.0").replace("/home", "home");

    assertThat(load(nodes, conf))
        .extracting(problem -> problem.span().orElseThrow().line() + " " + problem.code())
        .containsExactly(
            "1 assumed",
            "3 invalid-value",
            "17 invalid-value",
            "2 invalid-value",
            "8 invalid-value");
  }

  @Test
  void aProblemIsPrintedWithTheLineOfItsOwnFile() throws IOException {
    Problem problem = load(NODES, CONF.replace("/home", "home")).get(1);

    assertThat(Problems.of(List.of(problem)).toText().replace(directory + "/", ""))
        .isEqualTo(
            """
            error[invalid-value]: `home` is not a path that every file can carry
             --> warewulf.conf:8:11  (storage.shared[0])
              |
            8 |   - path: home
              |           ^^^^
              = help: write an absolute path of letters, digits and `._@+~-`, such as `/srv/nfs`

            """);
  }

  @Test
  void manyUnknownKeysAreToldOnceEachAndTheFirstOnly() throws IOException {
    String nodes =
        IntStream.range(0, 100).mapToObj("    colour%d: red\n"::formatted).collect(joining());

    assertThat(load(NODES + nodes + "  n3:\n" + nodes, CONF))
        .filteredOn(problem -> problem.code() == UNKNOWN_VARIABLE)
        .hasSize(20);
  }

  @Test
  void profilesThatMakeTooMuchOfAFileEndSoon() throws IOException {
    StringBuilder nodes = new StringBuilder("nodeprofiles:\n  p0: {}\n");
    for (int i = 1; i < 5000; i++) {
      nodes.append("  p%d: {profiles: [p%d]}\n".formatted(i, i - 1));
    }
    nodes.append("nodes:\n");
    for (int i = 1; i < 5000; i++) {
      nodes.append("  n%d: {profiles: [p%d]}\n".formatted(i, i));
    }

    assertThat(load(nodes.toString(), CONF))
        .extracting(Problem::code)
        .contains(ALIAS_EXPANSION)
        .doesNotContain(NO_NODES);
  }

  @Test
  void aWarewulfConfThatIsNoTextIsShownThere() throws IOException {
    Path nodes = Files.writeString(directory.resolve("nodes.conf"), NODES);
    Path conf = directory.resolve("warewulf.conf");

    Files.write(conf, "ipaddr: \u00ff".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(ClusterSpec.tryLoad(nodes).problems().withCode(NOT_TEXT))
        .singleElement()
        .satisfies(problem -> assertThat(problem.span()).hasToString("Optional[%s:1:9]", conf));
    Files.write(conf, new byte[SourceText.LARGEST + 1]);
    assertThat(ClusterSpec.tryLoad(nodes).problems().withCode(TOO_LARGE)).hasSize(1);
    Files.delete(conf);
    Files.createDirectory(conf);
    assertThatThrownBy(() -> ClusterSpec.load(nodes))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("warewulf.conf");
  }

  private List<Problem> load(String nodes, String conf) throws IOException {
    Files.writeString(directory.resolve("warewulf.conf"), conf);
    Path file = Files.writeString(directory.resolve("nodes.conf"), nodes);
    return ClusterSpec.tryLoad(file).problems().all();
  }
}
