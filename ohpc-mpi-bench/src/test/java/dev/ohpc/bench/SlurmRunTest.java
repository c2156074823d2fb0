package dev.ohpc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.mpi.job.Job;
import dev.ohpc.mpi.job.JobOutcome;
import dev.ohpc.testkit.RealProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program as twelve tasks on three machines, started by srun. */
@RealProgram(value = "slurmctld", namespaces = true)
@RealProgram("slurmd")
@RealProgram("munged")
@RealProgram("mpirun.openmpi")
class SlurmRunTest {

  @TempDir private Path work;

  /** Twelve tasks on few processors: which node is slow is chance, and all else is not. */
  @Test
  void theLineAndTheStatusTellOfAllThree() throws IOException {
    JobOutcome outcome =
        Job.underSlurm("pmix", work)
            .run(
                Main.class,
                "--pi-only",
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

    List<String> lines = outcome.output().lines().filter(line -> line.contains("bench: ")).toList();
    assertThat(lines).as(outcome.output()).hasSize(1);
    boolean isSound = lines.get(0).startsWith("OK: ohpc-bench: 12 ranks on 3 nodes, ");
    if (!isSound) {
      assertThat(lines.get(0)).matches("ERROR: ohpc-bench: slow nodes: [^;]+");
    }
    assertThat(outcome.status()).as(outcome.output()).isEqualTo(isSound ? 0 : 1);
    assertThat(Files.readString(work.resolve("report.json")))
        .contains("\"launcher\": \"srun with PMIx\"")
        .contains("{\"name\": \"ranks\", \"outcome\": \"passed\", \"message\": \"12, as")
        .contains("{\"name\": \"nodes\", \"outcome\": \"passed\", \"message\": \"3, as")
        .contains("{\"name\": \"result\", \"outcome\": \"passed\"")
        .contains("{\"name\": \"repeats\", \"outcome\": \"passed\"");
  }
}
