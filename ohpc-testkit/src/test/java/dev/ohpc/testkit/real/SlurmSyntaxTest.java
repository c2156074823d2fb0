package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Each line is one that Slurm reads exactly when it is one that this library reads. */
@RealProgram("scontrol")
class SlurmSyntaxTest {

  private static final Pattern PARSE_ERROR =
      Pattern.compile("Parse error in file \\S+ line (\\d+)");
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
      assertThat(refusedHere(text)).as(() -> differing(text)).isEqualTo(refusedBySlurm(text));
    }
  }

  private static Set<Integer> refusedHere(String text) {
    return ConfigFormats.slurm().parse(text, "slurm.conf").problems().stream()
        .filter(problem -> problem.code() == ProblemCode.FILE_SYNTAX)
        .map(Problem::span)
        .map(span -> span.map(Span::line).orElseThrow())
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

  private static String differing(String text) {
    return text.substring(HEAD.length()).replace("\r", "␍").replace("\t", "␉");
  }
}
