package dev.ohpc.render.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ohpc.model.config.CgroupConfig;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.SlurmLine.Include;
import dev.ohpc.model.config.SlurmLine.Nodes;
import dev.ohpc.model.config.SlurmLine.Other;
import dev.ohpc.model.config.SlurmLine.Parameter;
import dev.ohpc.model.config.SlurmLine.Partition;
import dev.ohpc.model.config.SlurmRecord;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.value.HostList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How Slurm 22.05.8 reads the lines of its files. */
class SlurmGrammarTest {

  private static ConfigDocument<SlurmConfig> parse(String text) {
    return ConfigFormats.slurm().parse(text, "slurm.conf");
  }

  private static List<SlurmLine> lines(String text) {
    return parse(text).orThrow().entries().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MpiDefault=pmix                 | pmix
          MpiDefault = pmix               | pmix
          MpiDefault="pm ix"              | pm ix
          'MpiDefault= B=5'               | B=5
          MpiDefault=pmix # why           | pmix
          MpiDefault=pmix#why             | pmix
          'MpiDefault=pm\\#ix'             | pm#ix
          'MpiDefault=pm\\ix'              | pmix
          'MpiDefault="a"b'               | '"a"b'
          """)
  void aValueEndsAtABlankOrACommentUnlessQuotedOrEscaped(String line, String value) {
    assertThat(lines(line)).containsExactly(new Parameter("MpiDefault", value));
  }

  @Test
  void nothingIsAValueInQuotesOnly() {
    assertThat(lines("MpiDefault=\"\"")).containsExactly(new Parameter("MpiDefault", ""));
    assertThat(parse("MpiDefault=\n").problems().toLines())
        .startsWith("slurm.conf:1:1: error[file-syntax]: `MpiDefault=` is no key and value;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foo",
        " include x",
        "include a b",
        "Kill-Wait=3",
        "K+ =3",
        "K^=3",
        "KillWait=3 foo",
        "KillWait=\"a b",
        "=x",
        "\uFEFFKillWait=1"
      })
  void aLineThatIsNoPairsCannotBeRead(String line) {
    assertThat(parse(line).problems()).hasSize(1);
    assertThat(parse(line).config().entries()).isEmpty();
  }

  @Test
  void anOperatorIsReadAsIfItWereNotThere() {
    ConfigDocument<SlurmConfig> document = parse("Licenses=a\nLicenses += b\n");
    assertThat(document.config().value("Licenses")).hasValue("b");
    assertThat(document.problems())
        .extracting(problem -> problem.code().toString(), problem -> problem.span().get().column())
        .containsExactly(tuple("operator-ignored", 10));
  }

  @Test
  void aCommentEndsALineThatGoesOn() {
    assertThat(lines("NodeName=n1 \\\n# c\nKillWait=3\n")).hasSize(2);
  }

  @Test
  void aSecondKeyOnALineIsAnErrorThatHidesNothing() {
    ConfigDocument<SlurmConfig> document = parse("KillWait=30 MpiDefault=pmix\n");
    assertThat(document.problems().toLines())
        .startsWith(
            "slurm.conf:1:13: error[file-syntax]: `MpiDefault` is a second key on this line;");
    assertThat(document.config().value("mpidefault")).hasValue("pmix");
  }

  @Test
  void aBackslashJoinsALineToTheNextAndACommentDoesNot() {
    String text = "TaskPlugin=task/aff\\ \ninity \\\n\n# not this \\\nKillWait=\\ # but this\n30\n";
    assertThat(lines(text))
        .containsExactly(
            new Parameter("TaskPlugin", "task/affinity"), new Parameter("KillWait", "30"));
    assertThat(parse(text).with(parse(text).config()).text()).isEqualTo(text);
  }

  @Test
  void nodesPartitionsAndTheirKindBeginALineInAnyCase() {
    assertThat(
            lines(
                """
                nodename=DEFAULT CPUs=4
                NodeName=n[1-2] NodeAddr=10.0.0.[1-2] RealMemory=1000
                NodeSet=ns1 Nodes=n1
                PartitionName=DEFAULT MaxTime=60
                PartitionName=p Nodes=n[1-2] Default=YES
                DownNodes=n1 Reason="no fan"
                include /etc/slurm/more.conf
                """))
        .containsExactly(
            new Nodes(HostList.parse("DEFAULT"), Optional.empty(), Map.of("CPUs", "4")),
            new Nodes(
                HostList.parse("n[1-2]"),
                Optional.of(HostList.parse("10.0.0.[1-2]")),
                Map.of("RealMemory", "1000")),
            new Other("NodeSet", "ns1", Map.of("Nodes", "n1")),
            new Partition("DEFAULT", HostList.of(List.of()), Map.of("MaxTime", "60")),
            new Partition("p", HostList.parse("n[1-2]"), Map.of("Default", "YES")),
            new Other("DownNodes", "n1", Map.of("Reason", "no fan")),
            new Include("/etc/slurm/more.conf"));
  }

  @Test
  void ofAKeyThatALineRepeatsTheLastHolds() {
    ConfigDocument<SlurmConfig> document = parse("NodeName=n1 CPUs=4 cpus=5\n");
    assertThat(document.config().entries(Nodes.class))
        .extracting(Nodes::attributes)
        .containsExactly(Map.of("CPUs", "5"));
    assertThat(document.problems())
        .extracting(problem -> problem.code().toString(), problem -> problem.span().get().column())
        .containsExactly(tuple("repeated-key", 20));
  }

  @Test
  void aProblemInAJoinedLineStandsWhereItIs() {
    assertThat(parse("NodeName=n1 \\\n  CPUs=4 \\\n  oops\n").problems())
        .extracting(problem -> problem.span().get().toString())
        .containsExactly("slurm.conf:3:3");
  }

  @Test
  void otherFilesOfSlurmAreReadAlike() {
    CgroupConfig cgroup =
        ConfigFormats.cgroup().parse("ConstrainCores = yes # all\n", "cgroup.conf").orThrow();
    assertThat(cgroup.entries()).containsExactly(new Setting("ConstrainCores", "yes"));
    assertThat(
            ConfigFormats.gres()
                .parse("NodeName=n1 Name=gpu File=/dev/nvidia[0-1]\n", "gres.conf")
                .orThrow()
                .entries())
        .containsExactly(
            new SlurmRecord(Map.of("NodeName", "n1", "Name", "gpu", "File", "/dev/nvidia[0-1]")));
    assertThat(
            ConfigFormats.topology()
                .parse("SwitchName=s0 Nodes=n[1-2]\n", "topology.conf")
                .orThrow()
                .entries())
        .extracting(record -> record.value("nodes"))
        .containsExactly(Optional.of("n[1-2]"));
  }

  @Test
  void whatIsWrittenIsRead() {
    SlurmConfig config =
        SlurmConfig.builder()
            .addStanzas(
                Stanza.of(
                    "one",
                    new Parameter("A", "b c"),
                    new Other("DownNodes", "n1", Map.of("Reason", "no fan")),
                    new Include("x.conf")),
                Stanza.of(new Partition("p q", HostList.of(List.of()), Map.of())))
            .build();
    assertThat(parse(ConfigFormats.slurm().format(config)).config()).isEqualTo(config);
  }
}
