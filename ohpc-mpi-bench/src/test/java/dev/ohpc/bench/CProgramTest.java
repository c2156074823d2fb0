package dev.ohpc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.mpi.job.Job;
import dev.ohpc.mpi.job.JobOutcome;
import dev.ohpc.mpi.job.MpiInstallation;
import dev.ohpc.render.FileTree;
import dev.ohpc.testkit.ClusterSpecs;
import dev.ohpc.testkit.RealProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The C program among the rendered files. */
@RealProgram("mpicc.openmpi")
@RealProgram("mpicc.mpich")
class CProgramTest {

  private static final Pattern COMPUTED = Pattern.compile("Computed +(\\S+)");

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({"OPEN_MPI, 1", "OPEN_MPI, 4", "MPICH, 3"})
  void itPrintsTheDigitsOfTheExactKernel(MpiInstallation mpi, int ranks)
      throws IOException, InterruptedException {
    JobOutcome c = Job.under(mpi, ranks).run(compile(mpi), "3e6");
    JobOutcome java =
        Job.under(mpi, ranks)
            .run(
                Main.class,
                "--kernel",
                "exact",
                "--points",
                3_000_000,
                "--pi-only",
                "--quiet",
                "--warm-up",
                0);

    assertThat(c.status()).as(c.output()).isZero();
    assertThat(java.status()).as(java.output()).isZero();
    assertThat(computed(java)).isEqualTo(computed(c));
    assertThat(c.output()).contains("1 nodes, " + ranks + " tasks").contains("PASSED");
  }

  @Test
  void whatIsNoNumberOfPointsIsRefused() throws IOException, InterruptedException {
    Path program = compile(MpiInstallation.OPEN_MPI);

    for (String points : List.of("", "1e13", "0", "-5", "2.5", "1e6x", "nan")) {
      JobOutcome outcome = Job.alone().run(program, points);

      assertThat(outcome.output())
          .isEqualTo(
              "pi_mpi: POINTS must be a whole number from 1 to 1000000000000, but is `"
                  + points
                  + "`\n");
      assertThat(outcome.status()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void tasksThatDoNotSeeEachOtherFail(MpiInstallation mpi)
      throws IOException, InterruptedException {
    MpiInstallation other =
        mpi == MpiInstallation.MPICH ? MpiInstallation.OPEN_MPI : MpiInstallation.MPICH;

    JobOutcome outcome = Job.under(mpi, 2).run(compile(other), 1000);

    assertThat(outcome.status()).as(outcome.output()).isNotZero();
    assertThat(outcome.output()).contains("the launcher started 2 tasks").doesNotContain("PASSED");
  }

  private Path compile(MpiInstallation mpi) throws IOException, InterruptedException {
    String source = FileTree.of(ClusterSpecs.plain(3)).file("jobs/pi_mpi.c").content();
    Path file = Files.writeString(directory.resolve("pi_mpi.c"), source);
    Path program = directory.resolve("pi_mpi");
    String compiler = "mpicc." + mpi.name().toLowerCase(Locale.ROOT).replace("_", "");
    Process process =
        new ProcessBuilder(
                compiler,
                "-O3",
                "-Wall",
                "-Wextra",
                "-Wpedantic",
                "-Werror",
                file.toString(),
                "-o",
                program.toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
    return program;
  }

  private static String computed(JobOutcome outcome) {
    return COMPUTED
        .matcher(outcome.output())
        .results()
        .findFirst()
        .map(CProgramTest::digits)
        .orElseThrow();
  }

  private static String digits(MatchResult result) {
    return result.group(1);
  }
}
