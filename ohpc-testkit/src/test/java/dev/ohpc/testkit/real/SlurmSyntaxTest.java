package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.Span;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.testkit.RealProgram;
import dev.ohpc.testkit.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/**
 * Each line is one that Slurm reads exactly when it is one that this library reads. Slurm ends at a
 * key that it does not know, without a word about what follows on that line.
 */
@RealProgram("scontrol")
class SlurmSyntaxTest {

  private static final Pattern PARSE_ERROR =
      Pattern.compile("Parse error in file \\S+ line (\\d+)");

  /** A line that ends, but for a comment and blanks, in an odd number of backslashes. */
  private static final Pattern GOES_ON =
      Pattern.compile("(?:[^\\\\#]|\\\\.)*\\\\(?:\\s*|\\s+#.*)", Pattern.DOTALL);

  private static final String HEAD =
      "ClusterName=c\nSlurmctldHost=h\nNodeName=n1\nPartitionName=p Nodes=n1\n";
  private static final int FILES = 60;

  /** Lines of pieces of which each means something to the reader of lines and of pairs. */
  private static Arbitrary<List<String>> lines() {
    Arbitrary<String> pieces =
        Arbitraries.frequency(
            Tuple.of(6, "Licenses"),
            Tuple.of(6, "="),
            Tuple.of(3, " "),
            Tuple.of(2, "\""),
            Tuple.of(2, "\\"),
            Tuple.of(2, "#"),
            Tuple.of(1, "+"),
            Tuple.of(1, "*"),
            Tuple.of(1, "\t"),
            Tuple.of(1, "\r"),
            Tuple.of(2, "a b"),
            Tuple.of(2, "a"),
            Tuple.of(1, "_."),
            Tuple.of(1, "é"),
            Tuple.of(1, "'"),
            Tuple.of(1, ","),
            Tuple.of(1, "\\\n"));
    Arbitrary<String> wild = pieces.list().ofMaxSize(8).map(list -> String.join("", list));
    Arbitrary<String> ordinary =
        pieces.list().ofMaxSize(4).map(list -> "Licenses=" + String.join("", list));
    return Arbitraries.oneOf(wild, ordinary).list().ofMinSize(100).ofMaxSize(200);
  }

  @Test
  void aLineIsReadExactlyIfSlurmReadsIt() throws IOException {
    for (List<String> lines : Samples.of(lines(), FILES)) {
      String text = HEAD + String.join("\n", lines) + "\n";
      Set<Integer> here = refusedHere(text);
      Set<Integer> there = refusedBySlurm(text);
      here.removeIf(number -> !there.contains(number) && isOfAnUnknownKey(number, text));
      assertThat(linesOf(Sets.difference(here, there), text)).as("refused here alone").isEmpty();
      assertThat(linesOf(Sets.difference(there, here), text)).as("refused by Slurm").isEmpty();
    }
  }

  private static Set<Integer> refusedHere(String text) {
    List<String> lines = List.of(text.split("\\n"));
    return ConfigFormats.slurm().parse(text, "slurm.conf").problems().stream()
        .filter(problem -> problem.code() == ProblemCode.FILE_SYNTAX)
        .map(Problem::span)
        .map(span -> firstOfJoined(span.map(Span::line).orElseThrow(), lines))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Integer> refusedBySlurm(String text) throws IOException {
    Path file = Files.createTempFile("ohpc-slurm", ".conf");
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
      Set<Integer> lines = new TreeSet<>();
      Matcher error =
          PARSE_ERROR.matcher(
              Outcome.of("env", "SLURM_CONF=" + file, "scontrol", "show", "hostnames", "n1")
                  .output());
      while (error.find()) {
        lines.add(Integer.valueOf(error.group(1)));
      }
      return lines;
    } finally {
      Files.delete(file);
    }
  }

  /** Slurm names the first line of those that it joins, and this library the one with the fault. */
  private static int firstOfJoined(int number, List<String> lines) {
    int first = number;
    while (first > 1 && GOES_ON.matcher(lines.get(first - 2)).matches()) {
      first--;
    }
    return first;
  }

  private static boolean isOfAnUnknownKey(int first, String text) {
    List<String> lines = List.of(text.split("\\n"));
    int last = first;
    while (GOES_ON.matcher(lines.get(last - 1)).matches()) {
      last++;
    }
    String entry = String.join("", lines.subList(first - 1, last));
    String key = entry.substring(0, Math.max(0, entry.indexOf('=')));
    return !key.replaceAll("[\\s\\\\+*]", "").equals("Licenses");
  }

  private static List<String> linesOf(Set<Integer> numbers, String text) {
    List<String> lines = List.of(text.split("\\n"));
    return numbers.stream().map(number -> lines.get(number - 1)).toList();
  }
}
