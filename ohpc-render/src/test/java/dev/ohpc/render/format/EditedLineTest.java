package dev.ohpc.render.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A line that says something else keeps the words that it still says, in their own case, and what
 * parts them.
 */
class EditedLineTest {

  static Stream<Arguments> lines() {
    return Stream.of(
        arguments(
            ConfigFormats.slurm(),
            "NODENAME=n[1-4]   cpus=4 \\\n   State=UNKNOWN # mine\n",
            "NodeName=n[1-4] cpus=8 State=UNKNOWN",
            "NODENAME=n[1-4]   cpus=8 \\\n   State=UNKNOWN # mine\n"),
        arguments(
            ConfigFormats.slurm(),
            "NODENAME=n[1-4]   cpus=4 \\\n   State=UNKNOWN \\\n   weight=1\n",
            "NodeName=n[1-4] cpus=4 weight=1",
            "NODENAME=n[1-4]   cpus=4 \\\n   weight=1\n"),
        arguments(
            ConfigFormats.slurm(),
            "PARTITIONNAME=p  Nodes=ALL\n",
            "PartitionName=p Nodes=ALL MaxTime=60 State=UP",
            "PARTITIONNAME=p  Nodes=ALL MaxTime=60 State=UP\n"),
        arguments(
            ConfigFormats.slurm(),
            "DownNodes=n1  Reason=\"a  b\"\n",
            "DownNodes=n1 Reason=\"a b\"",
            "DownNodes=n1 Reason=\"a b\"\n"),
        arguments(
            ConfigFormats.exports(),
            "/a   10.0.0.1(rw)\t\\\n     10.0.0.2(ro)   # two\n",
            "/a 10.0.0.1(rw) 10.0.0.2(rw)",
            "/a   10.0.0.1(rw)\t\\\n     10.0.0.2(rw)   # two\n"),
        arguments(
            ConfigFormats.hosts(), "10.0.0.1\t\ta   b\n", "10.0.0.2 a b", "10.0.0.2\t\ta   b\n"),
        arguments(
            ConfigFormats.fstab(),
            "server:/home   /home  nfs   defaults,vers=3   0 0\n",
            "server:/home /home nfs vers=4.2 0 0",
            "server:/home   /home  nfs   vers=4.2   0 0\n"),
        arguments(
            ConfigFormats.chrony(),
            "server  a.example   iburst  prefer\n",
            "server a.example prefer",
            "server  a.example  prefer\n"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  <C> void keepsItsWords(ConfigFormat<C> format, String text, String other, String edited) {
    C config = format.parse(other, "other").config();

    assertThat(format.parse(text, "file").with(config).text()).isEqualTo(edited);
  }
}
