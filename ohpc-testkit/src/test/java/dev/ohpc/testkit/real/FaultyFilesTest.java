package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.Severity;
import dev.ohpc.render.machine.ClusterDirectory;
import dev.ohpc.testkit.RealProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The recommended files with one fault: the check finds one problem, and it is an error just when
 * the daemon that reads the file ends.
 */
class FaultyFilesTest {

  private static final int STILL_RUNNING = 124; // timeout(1)

  @TempDir private Path work;

  @ParameterizedTest(name = "{0}")
  @RealProgram(value = "slurmctld", namespaces = true)
  @RealProgram("munged")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          slurm-node-twice    | $           | NodeName=node2 NodeAddr=192.168.1.12
          slurm-address-count | [11-13]     | [11-12]
          partition-twice     | $           | PartitionName=normal Nodes=node1
          partition-nodes     | $           | PartitionName=big Nodes=node[1-5]
          no-partition        | PartitionName=.* | ''
          default-partition   | $           | PartitionName=big Nodes=ALL Default=YES
          default-partition   | Default=YES | Default=NO
          slurm-cpus          | Sockets=1   | Sockets=1 CPUs=5
          slurm-address-twice | [11-13]     | [11-12,12]
          gres-types          | Sockets=1   | Sockets=1 Gres=gpu:2
          mpi-default         | MpiDefault=pmix | MpiDefault=pmx
          slurmctld-host-list | SlurmctldHost=.* | SlurmctldHost=sms,sms2
          """)
  void slurmctldEndsOnEachErrorAndOnNoWarning(String code, String old, String replacement)
      throws IOException {
    holds(code, "sms/etc/slurm/slurm.conf", old, replacement, "slurmctld.sh");
  }

  @ParameterizedTest(name = "{0}")
  @RealProgram(value = "dnsmasq", namespaces = true)
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bind-conflict           | bind-interfaces
          duplicate-address       | dhcp-host=02:00:00:00:00:09,192.168.1.12,printer
          dhcp-mac-twice          | dhcp-host=dc:a6:32:20:44:6d,192.168.1.19,printer
          dhcp-name-twice         | dhcp-host=02:00:00:00:00:09,printer\\ndhcp-host=02:00:00:00:00:08,printer
          dhcp-range-reversed     | dhcp-range=192.168.1.219,192.168.1.210
          dhcp-address-not-served | dhcp-host=02:00:00:00:00:09,10.1.1.9,printer
          name-with-underscore    | dhcp-host=02:00:00:00:00:09,the_printer
          tag-never-set           | dhcp-option=tag:gpu,option:log-server,192.168.1.1
          """)
  void dnsmasqEndsOnEachErrorAndOnNoWarning(String code, String line) throws IOException {
    holds(code, "sms/etc/dnsmasq.conf", "$", line, "dnsmasq-start.sh");
  }

  /** {@code $} is the end of the file; otherwise a text, or with {@code .*} a line. */
  private void holds(String code, String file, String old, String replacement, String script)
      throws IOException {
    Path tree = RenderedTrees.recommended(work);
    Path path = tree.resolve(file);
    String text = Files.readString(path);
    String more = replacement.replace("\\n", "\n");
    String changed =
        old.equals("$")
            ? text + more + "\n"
            : text.replaceFirst(Pattern.quote(old).replace(".*", "\\E.*\\Q"), more);
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(path, changed);

    assertThat(ClusterDirectory.read(tree).check())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).hasToString(code);
              Outcome outcome = Outcome.ofScript(script, tree, work);
              boolean ended = outcome.status() != STILL_RUNNING;
              assertThat(ended).as(outcome.output()).isEqualTo(isError(problem));
            });
  }

  private static boolean isError(Problem problem) {
    return problem.severity() == Severity.ERROR;
  }
}
