package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.slurm.SlurmKey;
import dev.ohpc.model.slurm.SlurmKeys;
import dev.ohpc.model.slurm.SlurmSeries;
import dev.ohpc.model.slurm.SlurmValueType;
import dev.ohpc.render.machine.ClusterDirectory;
import dev.ohpc.testkit.RealProgram;
import dev.ohpc.testkit.real.SlurmFileDifference.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole files are accepted exactly when slurmd accepts them. */
@RealProgram("slurmd")
class SlurmFilesTest {

  private static final SlurmSeries SERIES = SlurmSeries.V22_05;
  private static final int FILES = 3000;
  private static final int CGROUP_FILES = 600;
  private static final int TEXTS = 60;

  /** What is said of a file by itself; the others are about files together, or about habits. */
  private static final Set<ProblemCode> OF_A_FILE =
      Sets.immutableEnumSet(
          ProblemCode.FILE_SYNTAX,
          ProblemCode.INVALID_VALUE,
          ProblemCode.REPEATED_KEY,
          ProblemCode.MISSING_KEY,
          ProblemCode.SLURM_UNKNOWN_KEY,
          ProblemCode.SLURM_REMOVED_KEY,
          ProblemCode.SLURM_FUTURE_KEY,
          ProblemCode.SLURM_VALUE,
          ProblemCode.SLURM_NODE_TWICE,
          ProblemCode.SLURM_ADDRESS_COUNT);

  private static final String HEAD = String.join("\n", SlurmConfs.HEAD) + "\n";
  private static final String READ = "slurmd -G -N n1 -f $f -L /dev/null";
  private static final String READ_CGROUP =
      """
      [ -e slurm.conf ] || printf '%s\\nProctrackType=proctrack/pgid\\n' "$(cat ../head)" > slurm.conf
      cp $f cgroup.conf
      slurmd -G -N n1 -f slurm.conf -L /dev/null
      """;

  @TempDir private Path work;
  private final Path root = Jimfs.newFileSystem(Configuration.unix()).getPath("/sms");

  @Test
  void aSlurmConfIsAcceptedExactlyIfSlurmdAcceptsIt() {
    List<String> texts = SlurmConfs.of(SERIES, FILES);

    agree("slurm.conf", texts, ManyFiles.read(work, texts, READ));
  }

  @Test
  void aCgroupConfIsAcceptedExactlyIfSlurmdAcceptsIt() throws IOException {
    Files.writeString(work.resolve("head"), HEAD);
    List<String> texts = SlurmConfs.ofCgroup(SERIES, CGROUP_FILES);

    agree("cgroup.conf", texts, ManyFiles.read(work, texts, READ_CGROUP));
  }

  @Test
  void aTextIsRefusedExactlyIfItIsNoValueOfItsKey() {
    for (SlurmValueType type : SlurmValueType.values()) {
      SlurmKey key =
          SlurmKeys.all().stream().filter(k -> k.type() == type).reduce((a, b) -> b).get();
      if (SlurmValuesTest.OF_PARTITIONS.contains(type)
          || type == SlurmValueType.FLOAT
          || type == SlurmValueType.STRING) continue;
      List<String> values = SlurmTexts.of(type).stream().limit(TEXTS).toList();
      List<String> texts =
          values.stream()
              .map(
                  value ->
                      HEAD
                          + key.scope().opener().map(opener -> opener + "=m ").orElse("")
                          + key.name()
                          + "=\""
                          + value
                          + "\"\n")
              .toList();
      agree("slurm.conf", texts, ManyFiles.read(work, texts, READ));
    }
  }

  @Test
  void eachNamedDifferenceOccurs() {
    List<SlurmFileDifference> all = List.of(SlurmFileDifference.values());
    List<String> texts =
        all.stream()
            .map(
                one ->
                    one == SlurmFileDifference.NODE_THAT_IS_NOT_THERE
                        ? HEAD.replace("n1", "n2")
                        : HEAD + one.example)
            .toList();
    List<Outcome> outcomes = ManyFiles.read(work, texts, READ);
    for (int i = 0; i < all.size(); i++) {
      Found found = found("slurm.conf", texts.get(i), outcomes.get(i));
      assertThat(isAccepted(found))
          .as(all.get(i) + "" + outcomes.get(i))
          .isNotEqualTo(outcomes.get(i).status() == 0);
      assertThat(all.get(i).explains(found)).as(all.get(i) + " " + found).isTrue();
    }
  }

  private void agree(String file, List<String> texts, List<Outcome> outcomes) {
    List<Found> differences = new ArrayList<>();
    int accepted = 0;
    for (int i = 0; i < texts.size(); i++) {
      boolean theirs = outcomes.get(i).status() == 0;
      Found found = found(file, texts.get(i), outcomes.get(i));
      if (isAccepted(found) != theirs && !SlurmFileDifference.explainAll(found)) {
        differences.add(found);
      }
      accepted += theirs ? 1 : 0;
    }
    assertThat(differences).isEmpty();
    assertThat(accepted).isBetween(texts.size() / 10, 9 * texts.size() / 10);
  }

  private static boolean isAccepted(Found found) {
    return found.errors().isEmpty();
  }

  Found found(String file, String text, Outcome outcome) {
    return new Found(text, problems(file, text), outcome.output());
  }

  private List<Problem> problems(String file, String text) {
    try {
      Path directory = Files.createDirectories(root.resolve("etc/slurm"));
      Files.writeString(directory.resolve("slurm.conf"), HEAD);
      Files.writeString(directory.resolve(file), text);
      return ClusterDirectory.read(root, SERIES).check().stream()
          .filter(problem -> OF_A_FILE.contains(problem.code()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
