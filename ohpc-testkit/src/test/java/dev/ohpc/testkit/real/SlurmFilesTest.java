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
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole files are accepted exactly when slurmd accepts them. */
@RealProgram("slurmd")
class SlurmFilesTest {

  private static final SlurmSeries SERIES = SlurmSeries.V22_05;
  private static final int FILES = 2400;
  private static final int CGROUP_FILES = 400;
  private static final int TEXTS = 50;

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
          ProblemCode.SLURM_DEFUNCT_KEY,
          ProblemCode.SLURM_VALUE,
          ProblemCode.SLURM_NODE_TWICE,
          ProblemCode.SLURM_ADDRESS_COUNT);

  private static final String READ = "slurmd -G -N n1 -f $f -L /dev/null";
  private static final String READ_CGROUP =
      """
      [ -e slurm.conf ] || printf '%sProctrackType=proctrack/pgid\\n' > slurm.conf
      cp $f cgroup.conf
      slurmd -G -N n1 -f slurm.conf -L /dev/null
      """
          .formatted(SlurmConfs.HEAD.replace("\n", "\\n"));

  @TempDir private Path work;
  private final Path root = Jimfs.newFileSystem(Configuration.unix()).getPath("/sms");

  @Test
  void aSlurmConfIsAcceptedExactlyIfSlurmdAcceptsIt() {
    List<String> texts = SlurmConfs.of(SERIES, FILES);

    agree("slurm.conf", texts, ManyFiles.read(work, texts, READ));
  }

  @Test
  void aCgroupConfIsAcceptedExactlyIfSlurmdAcceptsIt() {
    List<String> texts = SlurmConfs.ofCgroup(SERIES, CGROUP_FILES);

    agree("cgroup.conf", texts, ManyFiles.read(work, texts, READ_CGROUP));
  }

  @ParameterizedTest
  @MethodSource("checkedAtTheEnd")
  void aTextIsRefusedExactlyIfItIsNoValueOfItsKey(SlurmKey key) {
    String opener = key.scope().opener().map(name -> name + "=m ").orElse("");
    List<String> texts =
        SlurmTexts.of(key.type()).stream()
            .limit(TEXTS)
            .map(text -> SlurmConfs.HEAD + opener + key.name() + "=\"" + text + "\"\n")
            .toList();

    agree("slurm.conf", texts, ManyFiles.read(work, texts, READ));
  }

  /** For each type that SlurmValuesTest does not see one key: the last, which needs no other. */
  static Collection<SlurmKey> checkedAtTheEnd() {
    Map<SlurmValueType, SlurmKey> keys = new EnumMap<>(SlurmValueType.class);
    SlurmKeys.all().forEach(key -> keys.put(key.type(), key));
    keys.keySet().removeAll(SlurmValuesTest.OF_PARTITIONS);
    keys.keySet().removeAll(List.of(SlurmValueType.FLOAT, SlurmValueType.STRING));
    return keys.values();
  }

  @Test
  void eachNamedDifferenceOccurs() {
    for (SlurmFileDifference one : SlurmFileDifference.values()) {
      String command = one.file().equals("slurm.conf") ? READ : READ_CGROUP;
      Outcome outcome = ManyFiles.read(work, List.of(one.text()), command).get(0);
      Found found = found(one.file(), one.text(), outcome);
      assertThat(found.errors().isEmpty()).as("%s", found).isNotEqualTo(isAccepted(outcome));
      assertThat(one.explains(found)).as("%s: %s", one, found).isTrue();
    }
  }

  private void agree(String file, List<String> texts, List<Outcome> outcomes) {
    List<Found> differences = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Found found = found(file, texts.get(i), outcomes.get(i));
      if (found.errors().isEmpty() != isAccepted(outcomes.get(i))
          && !SlurmFileDifference.explainAll(found)) {
        differences.add(found);
      }
    }
    assertThat(differences).isEmpty();
    int few = texts.size() / 20;
    assertThat(outcomes)
        .filteredOn(SlurmFilesTest::isAccepted)
        .hasSizeBetween(few, texts.size() - few);
  }

  private static boolean isAccepted(Outcome outcome) {
    return outcome.status() == 0;
  }

  private Found found(String file, String text, Outcome outcome) {
    return new Found(text, problems(file, text), outcome.output());
  }

  private List<Problem> problems(String file, String text) {
    try {
      Path directory = Files.createDirectories(root.resolve("etc/slurm"));
      Files.writeString(directory.resolve("slurm.conf"), SlurmConfs.HEAD);
      Files.writeString(directory.resolve(file), text);
      return ClusterDirectory.read(root, SERIES).check().stream()
          .filter(problem -> OF_A_FILE.contains(problem.code()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
