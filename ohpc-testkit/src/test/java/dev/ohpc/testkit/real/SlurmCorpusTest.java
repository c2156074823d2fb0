package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.problem.Severity;
import dev.ohpc.model.problem.Source;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.testkit.RealProgram;
import dev.ohpc.testkit.SharedCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of files of real projects are refused exactly when Slurm refuses them. */
class SlurmCorpusTest {

  /** Those of them that are no slurm.conf, of which scontrol reads nothing else. */
  private static final Set<String> OTHERS =
      Stream.of(7, 8, 9, 10, 11, 12, 13, 16, 17, 18, 22, 25, 30, 31, 34, 44)
          .map(number -> "slurm/%03d.conf".formatted(number))
          .collect(Collectors.toSet());

  private static final Set<String> GRES = Set.of("slurm/012.conf", "slurm/030.conf");

  /** A line with a fault; one after a complaint about a key is of a key that it does not know. */
  private static final Pattern PARSE_ERROR =
      Pattern.compile(
          "(?m)(?<!unrecognized key: .{0,40}\\n)^scontrol: error: Parse error in file \\S+ line (\\d+)");

  private static final String CLUSTER =
      "ClusterName=c\nSlurmctldHost=s\nGresTypes=gpu\nNodeName=n1\nPartitionName=p Nodes=n1\n";

  @TempDir private Path work;

  @Test
  @RealProgram("scontrol")
  void theLinesWithErrorsAreThoseThatSlurmCannotRead() throws IOException {
    Set<String> refused = new TreeSet<>();
    for (Source file : SharedCorpus.find().files("slurm")) {
      if (!OTHERS.contains(file.name())) {
        Set<Integer> theirs = refusedBySlurm(withoutIncludes(file.text()));
        assertThat(refusedHere(file)).as(file.name()).isEqualTo(theirs);
        if (!theirs.isEmpty()) {
          refused.add(file.name());
        }
      }
    }
    assertThat(refused).containsExactly("slurm/005.conf", "slurm/006.conf", "slurm/035.conf");
  }

  @Test
  @RealProgram("slurmd")
  void slurmdReadsTheFilesOfGenericResourcesThatHaveNoErrors() throws IOException {
    for (Source file : SharedCorpus.find().files("slurm")) {
      if (GRES.contains(file.name())) {
        assertThat(ConfigFormats.gres().parse(file).problems()).as(file.name()).isEmpty();
        assertThat(slurmd(file.text())).as(file.name()).doesNotContain("Parse error");
      }
    }
    assertThat(ConfigFormats.gres().parse("Name=gpu oops\n", "gres.conf").problems()).hasSize(1);
    assertThat(slurmd("Name=gpu oops\n")).contains("Parse error");
  }

  private static Set<Integer> refusedHere(Source file) {
    return ConfigFormats.slurm().parse(file).problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(problem -> problem.span().orElseThrow().line())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<Integer> refusedBySlurm(String text) throws IOException {
    Path file = Files.writeString(work.resolve("slurm.conf"), text);
    Matcher error =
        PARSE_ERROR.matcher(
            Outcome.of("env", "SLURM_CONF=" + file, "scontrol", "show", "hostnames", "n1")
                .output());
    return error
        .results()
        .map(found -> Integer.valueOf(found.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Slurm waits a minute for each file that is not there. */
  private static String withoutIncludes(String text) {
    return text.replaceAll("(?im)^include ", "#");
  }

  private String slurmd(String gres) throws IOException {
    Path file = Files.writeString(work.resolve("slurm.conf"), CLUSTER);
    Files.writeString(work.resolve("gres.conf"), gres);
    return Outcome.of("slurmd", "-G", "-N", "n1", "-f", file).output();
  }
}
