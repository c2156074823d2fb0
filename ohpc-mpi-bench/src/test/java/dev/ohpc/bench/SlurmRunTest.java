package dev.ohpc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.mpi.job.Job;
import dev.ohpc.mpi.job.JobOutcome;
import dev.ohpc.testkit.RealProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program as twelve tasks on three machines, started by srun. */
@RealProgram(value = "slurmctld", namespaces = true)
@RealProgram("slurmd")
@RealProgram("munged")
@RealProgram("mpirun.openmpi")
class SlurmRunTest {

  private static final String NUMBER = "(?!0\\.0[,}])[0-9.]+(?:E-?[0-9]+)?";

  private static JobOutcome outcome;
  private static String json;

  /** One run serves all tests. */
  @BeforeAll
  static void run(@TempDir Path work) throws IOException {
    outcome =
        Job.underSlurm("pmix", work)
            .run(
                Main.class,
                "--one-line",
                "--quiet",
                "--kernel",
                "portable",
                "--points",
                "1e7",
                "--warm-up",
                "0",
                "--expect-nodes",
                3,
                "--json",
                "/mnt/report.json");
    Path report = work.resolve("report.json");
    assertThat(report).as(outcome.output()).exists();
    json = Files.readString(report);
  }

  /** Twelve tasks on few processors: what is slow is chance, and all else is not. */
  @Test
  void theLineAndTheStatusTellOfAllThree() {
    List<String> lines = outcome.output().lines().filter(line -> line.contains("bench: ")).toList();
    assertThat(lines).as(outcome.output()).hasSize(1);
    boolean isSound = lines.get(0).startsWith("OK: ohpc-bench: 12 ranks on 3 nodes, ");
    if (!isSound) {
      assertThat(lines.get(0)).matches("ERROR: ohpc-bench: (slow (nodes|links): [^;]+(; |$))+");
    }
    assertThat(outcome.status()).as(outcome.output()).isEqualTo(isSound ? 0 : 1);
    assertThat(json)
        .contains("\"launcher\": \"srun with PMIx\"")
        .contains("{\"name\": \"ranks\", \"outcome\": \"passed\", \"message\": \"12, as")
        .contains("{\"name\": \"nodes\", \"outcome\": \"passed\", \"message\": \"3, as")
        .contains("{\"name\": \"result\", \"outcome\": \"passed\"")
        .contains("{\"name\": \"repeats\", \"outcome\": \"passed\"");
  }

  @Test
  void linksAreMeasuredInsideEachNodeAndBetweenEachTwo() {
    assertThat(found("\"from\": \"(.*)\", \"latencyMicros\": N, \"megabytesPerSecond\": N}"))
        .containsExactly(
            "node1\", \"to\": \"node1",
            "node1\", \"to\": \"node2",
            "node1\", \"to\": \"node3",
            "node2\", \"to\": \"node2",
            "node2\", \"to\": \"node3",
            "node3\", \"to\": \"node3");
  }

  @Test
  void efficiencyIsToldForEachNumberOfRanks() {
    String step =
        "\"ranks\": ([0-9]+), \"strongSeconds\": N, \"strongEfficiency\": N, \"weakSeconds\": N,"
            + " \"weakEfficiency\": N, \"barrierMicros\": N, \"allreduceMicros\": N}";
    assertThat(found(step)).containsExactly("1", "2", "4", "8", "12");
    assertThat(found("\"ranks\": 1, .*?\"strongEfficiency\": (N),")).containsExactly("1.0");
  }

  /** What the group of a pattern is each time; N is a number above 0. */
  private static List<String> found(String pattern) {
    return Pattern.compile(pattern.replace("N", NUMBER))
        .matcher(json)
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
