package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.slurm.SlurmKey;
import dev.ohpc.model.slurm.SlurmKeys;
import dev.ohpc.model.slurm.SlurmScope;
import dev.ohpc.model.slurm.SlurmSeries;
import dev.ohpc.testkit.RealProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Slurm of this machine knows the keys of its series, and no others of the catalogue. */
class SlurmKeysTest {

  private static final String SERVER = "ClusterName=c\nSlurmctldHost=localhost\n";
  private static final Pattern UNKNOWN = Pattern.compile("unrecognized key: (\\w+)");

  @TempDir private Path work;

  @ParameterizedTest
  @EnumSource(names = {"TOP", "NODE", "PARTITION", "NODE_SET", "DOWN_NODES"})
  @RealProgram("scontrol")
  @RealProgram("slurmd")
  void scontrolKnowsTheKeysOfItsSeries(SlurmScope scope) throws IOException {
    SlurmSeries series = SlurmSeries.parse(Outcome.of("slurmd", "-V").output().strip());
    String lines =
        SlurmKeys.of(scope).stream()
            .filter(key -> !key.isRefusedIn(series, "1"))
            .map(key -> line(key, scope))
            .collect(Collectors.joining());
    Path conf = Files.writeString(work.resolve("slurm.conf"), SERVER + lines);
    Outcome outcome =
        Outcome.of("env", "SLURM_CONF=" + conf, "scontrol", "show", "hostnames", "n1");

    assertThat(UNKNOWN.matcher(outcome.output()).results().map(match -> match.group(1)))
        .containsExactlyElementsOf(
            SlurmKeys.of(scope).stream()
                .filter(key -> !key.isKnownIn(series))
                .map(SlurmKey::name)
                .toList());
  }

  private static String line(SlurmKey key, SlurmScope scope) {
    return scope.opener().map(opener -> opener + "=n1 ").orElse("") + key.name() + "=1\n";
  }
}
