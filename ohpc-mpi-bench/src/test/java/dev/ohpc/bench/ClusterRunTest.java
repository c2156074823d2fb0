package dev.ohpc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.mpi.job.Job;
import dev.ohpc.mpi.job.JobOutcome;
import dev.ohpc.mpi.job.MpiInstallation;
import dev.ohpc.testkit.RealProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole program, under the real launchers. */
@RealProgram("mpirun.openmpi")
@RealProgram("mpiexec.mpich")
class ClusterRunTest {

  private static final Pattern FIELD = Pattern.compile("\"(\\w+)\": ([^,}\\]\\[{]+)");

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "OPEN_MPI, 1",
    "OPEN_MPI, 2",
    "OPEN_MPI, 4",
    "OPEN_MPI, 7",
    "MPICH, 1",
    "MPICH, 2",
    "MPICH, 4",
    "MPICH, 7"
  })
  void everythingIsMeasuredOnAnyNumberOfRanks(MpiInstallation mpi, int ranks) throws IOException {
    Path json = directory.resolve("report.json");
    int nodes = (ranks + 1) / 2;

    JobOutcome outcome =
        run(
            mpi,
            ranks,
            "none",
            "--points",
            "2e7",
            "--expect-nodes",
            nodes,
            "--json",
            json,
            "--html",
            directory.resolve("report.html"),
            "--junit",
            directory.resolve("report.xml"));

    String report = Files.readString(json);
    assertThat(report)
        .contains("{\"name\": \"ranks\", \"outcome\": \"passed\"")
        .contains("{\"name\": \"nodes\", \"outcome\": \"passed\"")
        .contains("{\"name\": \"result\", \"outcome\": \"passed\"")
        .contains("{\"name\": \"repeats\", \"outcome\": \"passed\"");
    assertThat(values(report, "rank")).hasSize(ranks);
    assertThat(values(report, "megabytesPerSecond")).hasSize(ranks / 2 + nodes * (nodes - 1) / 2);
    assertThat(values(report, "strongSeconds")).hasSize(steps(ranks));
    assertThat(values(report, "points").stream().skip(1).mapToLong(Long::parseLong).sum())
        .isEqualTo(20_000_000);
    assertThat(outcome.output()).contains(ranks + (ranks == 1 ? " rank on " : " ranks on "));
    assertThat(directory.resolve("report.html")).isNotEmptyFile();
    assertThat(directory.resolve("report.xml")).isNotEmptyFile();
  }

  @ParameterizedTest
  @EnumSource
  void aWrongResultOfOneRankFails(MpiInstallation mpi) throws IOException {
    JobOutcome outcome = run(mpi, 2, "wrong", "--pi-only", "--points", "1e6");

    assertThat(outcome.status()).as(outcome.output()).isEqualTo(1);
    assertThat(outcome.output()).contains("FAILED  result");
  }

  @Test
  void aResultThatChangesFromTimeToTimeFails() throws IOException {
    JobOutcome outcome = run(MpiInstallation.OPEN_MPI, 2, "flaky", "--pi-only", "--points", "1e7");

    assertThat(outcome.status()).as(outcome.output()).isEqualTo(1);
    assertThat(outcome.output()).contains("FAILED  repeats").contains("PASSED  result");
  }

  @Test
  void aSlowNodeIsNamed() throws IOException {
    JobOutcome outcome =
        run(MpiInstallation.OPEN_MPI, 6, "slow", "--pi-only", "--points", 6 * 65_536, "--one-line");

    assertThat(outcome.status()).as(outcome.output()).isEqualTo(1);
    assertThat(outcome.output()).containsPattern("(?m)^ERROR: ohpc-bench: .*slow nodes: .*c3 at ");
  }

  @ParameterizedTest
  @EnumSource
  void anotherSizeThanExpectedFails(MpiInstallation mpi) throws IOException {
    JobOutcome outcome =
        run(mpi, 2, "none", "--pi-only", "--points", "1e6", "--expect-ranks", 3, "--one-line");

    assertThat(outcome.status()).as(outcome.output()).isEqualTo(1);
    assertThat(outcome.output())
        .contains("ERROR: ohpc-bench: ranks: 2 found, but there should be 3");
  }

  /** The library of the one under the launcher of the other: each process would run alone. */
  @ParameterizedTest
  @CsvSource({"OPEN_MPI, MPICH", "MPICH, OPEN_MPI"})
  void processesThatDoNotSeeEachOtherFailAndSayWhy(MpiInstallation mpi, MpiInstallation other)
      throws IOException {
    JobOutcome outcome =
        Job.under(mpi, 2)
            .option("-Dohpc.mpi.lib=" + other.library())
            .run(Main.class, "--pi-only", "--points", "1e6");

    assertThat(outcome.status()).as(outcome.output()).isNotZero();
    assertThat(outcome.count("ohpc-bench: ")).as(outcome.output()).isEqualTo(1);
    assertThat(outcome.output()).contains("started 2 processes, but").doesNotContain("\tat ");
  }

  @Test
  void aReferenceIsWrittenAndHolds() throws IOException {
    Path reference = directory.resolve("reference.txt");
    runAlone("--save-reference", reference);
    Files.writeString(reference, Files.readString(reference).replace("-10%", "-99%"));

    JobOutcome sound = runAlone("--reference", reference);
    Files.writeString(reference, "pi.rate 1e30 points/s -10%\n");
    JobOutcome slow = runAlone("--reference", reference);

    assertThat(sound.status()).as(sound.output()).isZero();
    assertThat(slow.status()).as(slow.output()).isEqualTo(1);
    assertThat(slow.output()).contains("FAILED  reference");
  }

  @Test
  void aReferenceThatCannotBeReadEndsAllRanksBeforeTheyCompute() throws IOException {
    JobOutcome outcome =
        run(MpiInstallation.OPEN_MPI, 2, "none", "--reference", directory.resolve("none.txt"));

    assertThat(outcome.status()).as(outcome.output()).isEqualTo(2);
    assertThat(outcome.output())
        .contains("ohpc-bench: the reference cannot be read:")
        .doesNotContain("warm-up")
        .doesNotContain("\tat ");
  }

  @Test
  void aFileThatCannotBeWrittenEndsAllRanksBeforeTheyCompute() throws IOException {
    Path old = Files.writeString(directory.resolve("old.json"), "{}");
    Path none = directory.resolve("none");

    JobOutcome outcome =
        run(
            MpiInstallation.OPEN_MPI,
            2,
            "none",
            "--json",
            old,
            "--html",
            none.resolve("report.html"),
            "--junit",
            directory,
            "--save-reference",
            directory.resolve("new.txt"));

    assertThat(outcome.status()).as(outcome.output()).isEqualTo(2);
    assertThat(outcome.output())
        .contains(
            "ohpc-bench: the file of --html cannot be written: "
                + none.resolve("report.html")
                + ": No such file or directory\n")
        .contains(
            "ohpc-bench: the file of --junit cannot be written: "
                + directory
                + ": Is a directory\n")
        .doesNotContain("warm-up")
        .doesNotContain("\tat ");
    assertThat(old).hasContent("{}");
    assertThat(directory.resolve("new.txt")).doesNotExist();
  }

  @Test
  void aReportThatNoFileTakesAnyMoreIsNotLost() throws IOException {
    JobOutcome outcome = runAlone("--json", "/dev/full");

    assertThat(outcome.status()).as(outcome.output()).isEqualTo(2);
    assertThat(outcome.output())
        .contains("ohpc-bench: the file of --json cannot be written: ")
        .contains("\n{\n  \"passed\": true,\n");
  }

  @ParameterizedTest
  @CsvSource({"portable, 65536", "exact, 1", "monte-carlo, 65536"})
  void fewerPointsThanRanksHaveWorkForAreRefused(String kernel, int points) throws IOException {
    JobOutcome outcome =
        run(MpiInstallation.OPEN_MPI, 2, "none", "--kernel", kernel, "--points", points);

    assertThat(outcome.status()).as(outcome.output()).isEqualTo(2);
    assertThat(outcome.output())
        .contains("ohpc-bench: --points " + points + " are too few for 2 ranks: rank ")
        .doesNotContain("warm-up");
  }

  /** A short run of one rank. */
  private static JobOutcome runAlone(String option, Object value) throws IOException {
    return run(MpiInstallation.OPEN_MPI, 1, "none", "--pi-only", "--points", "1e6", option, value);
  }

  private static JobOutcome run(MpiInstallation mpi, int ranks, String fault, Object... arguments)
      throws IOException {
    Object[] all =
        Stream.concat(
                List.<Object>of(fault, "--kernel", "portable", "--warm-up", "0.1").stream(),
                List.of(arguments).stream())
            .toArray();
    return Job.under(mpi, ranks).run(FaultyRank.class, all);
  }

  private static int steps(int ranks) {
    return ranks == 1 ? 1 : ranks == 2 ? 2 : ranks == 4 ? 3 : 4;
  }

  private static List<String> values(String json, String name) {
    return FIELD
        .matcher(json)
        .results()
        .filter(field -> field.group(1).equals(name))
        .map(field -> field.group(2))
        .toList();
  }
}
