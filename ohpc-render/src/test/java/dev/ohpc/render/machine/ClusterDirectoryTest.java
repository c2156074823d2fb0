package dev.ohpc.render.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.FirmwareSpec;
import dev.ohpc.model.LoadResult;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.Profile;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.Problems;
import dev.ohpc.model.problem.Severity;
import dev.ohpc.model.problem.Span;
import dev.ohpc.model.slurm.SlurmSeries;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Timespan;
import dev.ohpc.render.Examples;
import dev.ohpc.render.FileTree;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of a machine are checked and imported where they are. */
class ClusterDirectoryTest {

  /** Two nodes, as a cluster may have them that nobody rendered. */
  private static final String SLURM =
      """
      ClusterName=old
      SlurmctldHost=head(10.1.0.1)
      MpiDefault=pmix
      ReturnToService=2
      NodeName=DEFAULT CPUs=8 RealMemory=16000
      NodeName=c[1-2]
      Include more.conf
      """;

  private static final String DNSMASQ =
      """
      interface=eth1
      bind-dynamic
      dhcp-range=10.1.0.0,static,255.255.0.0
      dhcp-host=02:00:00:00:00:01,10.1.0.11,c1
      dhcp-host=02:00:00:00:00:02,c2
      cache-size=500
      conf-dir=/etc/dnsmasq.d,*.conf
      """;

  private Path root;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(Jimfs.newFileSystem(Configuration.unix()).getPath("/sms"));
    write("etc/slurm/slurm.conf", SLURM);
    write("etc/slurm/more.conf", "PartitionName=batch Nodes=ALL Default=YES MaxTime=1-0\n");
    write("etc/dnsmasq.conf", DNSMASQ);
    write("etc/dnsmasq.d/dns.conf", "server=192.0.2.53\n");
    write("etc/dnsmasq.d/left.bak", "no-such-option\n");
    write("etc/hosts", "127.0.0.1 localhost\n10.1.0.1 head\n10.1.0.11 c1\n10.1.0.12 c2\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Set<ProblemCode> codes(Iterable<Problem> problems) {
    Set<ProblemCode> codes = EnumSet.noneOf(ProblemCode.class);
    problems.forEach(problem -> codes.add(problem.code()));
    return codes;
  }

  @Test
  void aRenderedTreeHasTheProblemsOfItsSpecEachInAFile() throws IOException {
    ClusterSpec guide = Examples.load(Examples.GUIDE);
    Path tree = root.resolveSibling("tree");
    FileTree.of(guide).writeTo(tree);
    Problems problems = ClusterDirectory.read(tree).check();

    assertThat(problems)
        .extracting(Problem::code)
        .containsExactlyInAnyOrderElementsOf(guide.check().stream().map(Problem::code).toList());
    assertThat(problems.toText()).contains("/tree/sms/etc/", "/tree/jobs/pi.sbatch:");
  }

  @Test
  void aJobThatStartsItsProgramWronglyIsOneProblemOfItsLine() throws IOException {
    Path tree = root.resolveSibling("tree");
    FileTree.of(Examples.load(Examples.RECOMMENDED)).writeTo(tree);
    Path job = tree.resolve("jobs/pi.sbatch");
    String sound = Files.readString(job);
    Files.writeString(job, sound.replace("--mpi=pmix", "--mpi pmi2"));

    assertThat(ClusterDirectory.read(tree).check())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.MPI_LAUNCHER);
              Span span = problem.span().orElseThrow();
              assertThat(span.source().line(span.line())).startsWith("srun ");
            });

    Files.writeString(job, sound.replace("./pi_mpi", "/root/$PROGRAM"));
    assertThat(ClusterDirectory.read(tree).check()).isEmpty();
    Files.writeString(job, sound.replace("./pi_mpi", "/root/pi_mpi"));
    assertThat(codes(ClusterDirectory.read(tree).check()))
        .containsExactly(ProblemCode.PROGRAM_NOT_SHARED);
    Files.writeString(job, sound.replace("./pi_mpi", "--bcast /root/pi_mpi"));
    assertThat(ClusterDirectory.read(tree).check()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"=mac, 02-00-00-00-00-01", "'', 10.1.0.11"})
  void aBoardIsCheckedByTheFilesOfItsOwnDirectory(String kind, String own) throws IOException {
    write(
        "etc/dnsmasq.conf",
        DNSMASQ + "enable-tftp\ntftp-root=/tftp\ntftp-unique-root" + kind + "\n");
    write("tftp/cmdline.txt", "root=dhcp ip=dhcp rw\n");
    write("tftp/config.txt", "initramfs initramfs8 followkernel\n");
    write("tftp/" + own + "/cmdline.txt", "root=dhcp rw\n");
    write("tftp/" + own + "/config.txt", "initramfs initramfs8 followkernel\n");
    write("tftp/02-00-00-00-00-07/cmdline.txt", "root=dhcp\n");

    assertThat(rootsWithoutNetwork()).containsExactly("/sms/tftp/" + own + "/cmdline.txt:1:1");
  }

  @Test
  void filesThatNoBoardReadsAreNotChecked() throws IOException {
    write("etc/dnsmasq.conf", DNSMASQ + "tftp-root=/tftp\ntftp-unique-root=mac\n");
    write("tftp/cmdline.txt", "root=dhcp rw\n");
    assertThat(rootsWithoutNetwork()).containsExactly("/sms/tftp/cmdline.txt:1:1");

    write("tftp/02-00-00-00-00-01/cmdline.txt", "root=dhcp ip=dhcp rw\n");
    write("tftp/02-00-00-00-00-02/cmdline.txt", "root=dhcp ip=dhcp rw\n");
    assertThat(rootsWithoutNetwork()).isEmpty();
  }

  /** What another line lacks by it is not told beside it. */
  @ParameterizedTest(name = "{3}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          dnsmasq.conf     | 192.168.1.13,node3      | 192.168.1.12,node3    | DUPLICATE_ADDRESS
          dnsmasq.conf     | dc:a6:32:20:44:6d,      | dc:a6:32:zz:44:6d,    | INVALID_VALUE
          dnsmasq.conf     | dhcp-ignore=            | dhcp-ingore=          | UNKNOWN_KEY
          hosts            | 192.168.1.12 node2      | 192.168.1.x node2     | NO_EFFECT
          exports          | no_root_squash          | no_root_squsah        | UNKNOWN_KEY
          exports          | 192.168.1.12(           | 192.168.1.12 (        | EXPORTED_TO_ALL
          slurm/slurm.conf | NodeName=node[1-3]      | NodeName=node[1-3     | INVALID_VALUE
          slurm/slurm.conf | Nodes=node[1-3]         | Nodes=node[1-3],      | INVALID_VALUE
          """)
  void aLineThatIsRefusedIsOneProblem(String file, String sound, String broken, ProblemCode code)
      throws IOException {
    Path tree = root.resolveSibling("tree");
    FileTree.of(Examples.load(Examples.RECOMMENDED)).writeTo(tree);
    Path path = tree.resolve("sms/etc").resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(sound);
    int at = text.indexOf(sound);
    Files.writeString(path, text.substring(0, at) + broken + text.substring(at + sound.length()));

    assertThat(ClusterDirectory.read(tree).check()).extracting(Problem::code).containsExactly(code);
  }

  /** A line that says nothing to any program is not where the missing names might stand. */
  @Test
  void aLineThatIsPassedOverHidesNoAbsence() throws IOException {
    write("etc/hosts", "10.1.0.1 head\n10.1.0.11 c1\nfe80::1%lo0 localhost\n");

    assertThat(codes(ClusterDirectory.read(root).check()))
        .contains(ProblemCode.NO_EFFECT, ProblemCode.NODES_NOT_IN_HOSTS);
  }

  @ParameterizedTest
  @CsvSource({
    "Include slurm.conf, slurm.conf:8",
    "Include /etc/slurm/slurm.conf, slurm.conf:8",
    "Include back.conf, back.conf:1"
  })
  void anIncludeWithoutEndIsOneProblemOfItsLine(String include, String line) throws IOException {
    write("etc/slurm/back.conf", "Include slurm.conf\n");
    long before = ClusterDirectory.read(root).check().stream().count();
    write("etc/slurm/slurm.conf", SLURM + include + "\n");

    Problems problems = ClusterDirectory.read(root).check();
    assertThat(problems.withCode(ProblemCode.INCLUDE_LOOP))
        .extracting(problem -> problem.span().orElseThrow().toString())
        .containsExactly("/sms/etc/slurm/" + line + ":1");
    assertThat(problems).hasSize((int) before + 1);
  }

  @Test
  void whatAnEndlessIncludeDoesNotBringIsMissed() throws IOException {
    write("etc/slurm/slurm.conf", SLURM.replace("more.conf", "slurm.conf"));
    assertThat(codes(ClusterDirectory.read(root).check()))
        .contains(ProblemCode.INCLUDE_LOOP, ProblemCode.NO_PARTITION);
  }

  @Test
  void theNameOfTheClusterIsOneForItsAccounting() throws IOException {
    write("etc/slurm/slurm.conf", SLURM.replace("=old", "=Old"));
    assertThat(codes(ClusterDirectory.read(root).check())).contains(ProblemCode.CLUSTER_NAME);
  }

  private List<String> rootsWithoutNetwork() throws IOException {
    return ClusterDirectory.read(root).check().withCode(ProblemCode.ROOT_WITHOUT_NETWORK).stream()
        .map(problem -> problem.span().orElseThrow().toString())
        .toList();
  }

  @Test
  void aSoundTreeHasNone() throws IOException {
    Path tree = root.resolveSibling("tree");
    FileTree.of(Examples.load(Examples.RECOMMENDED)).writeTo(tree);

    assertThat(ClusterDirectory.read(tree).check()).isEmpty();
  }

  @Test
  void aProblemStandsInTheFileThatWasIncluded() throws IOException {
    write("etc/dnsmasq.d/dns.conf", "server=192.0.2.53\nno-such-option\n");
    assertThat(ClusterDirectory.read(root).check().withCode(ProblemCode.UNKNOWN_KEY))
        .extracting(problem -> problem.span().orElseThrow().toString())
        .containsExactly("/sms/etc/dnsmasq.d/dns.conf:2:1");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "22.05, sub/first.conf, slurm/sub/second.conf",
    "22.05, /etc/slurm/sub/first.conf, slurm/sub/second.conf",
    "23.02, sub/first.conf, slurm/second.conf",
    "26.05, sub/%c.conf, slurm/second.conf",
    "22.05, sub/x%c%c.conf, slurm/sub/second.conf"
  })
  void aRelativeIncludeIsOfTheDirectoryThatItsSeriesTakes(
      String series, String include, String second) throws IOException {
    write("etc/slurm/slurm.conf", SLURM.replace("=old", "=OLD") + "Include " + include + "\n");
    for (String first : List.of("first", "old", "xoldold")) {
      write("etc/slurm/sub/" + first + ".conf", "include second.conf\n");
    }
    write("etc/slurm/second.conf", "KillWiat=1\n");
    write("etc/slurm/sub/second.conf", "KillWiat=1\n");

    assertThat(unknownKeys(SlurmSeries.parse(series))).containsExactly("/sms/etc/" + second);
  }

  @Test
  void anIncludeByTheClustersNameIsNothingBeforeThatIsTold() throws IOException {
    write("etc/slurm/slurm.conf", "Include %c.conf\n" + SLURM);
    write("etc/slurm/old.conf", "KillWiat=1\n");
    assertThat(unknownKeys(SlurmSeries.OPENHPC_4)).isEmpty();
  }

  private List<String> unknownKeys(SlurmSeries series) throws IOException {
    return ClusterDirectory.read(root, series)
        .check()
        .withCode(ProblemCode.SLURM_UNKNOWN_KEY)
        .stream()
        .map(problem -> problem.span().orElseThrow().source().name())
        .toList();
  }

  @Test
  void aKeyThatAnIncludedFileSetsAgainSaysBothLines() throws IOException {
    write("etc/slurm/slurm.conf", "KillWait=3\n" + SLURM);
    write("etc/slurm/more.conf", "PartitionName=batch Nodes=ALL Default=YES\nkillwait=3\n");
    List<Problem> repeats = ClusterDirectory.read(root).check().withCode(ProblemCode.REPEATED_KEY);

    assertThat(repeats)
        .extracting(problem -> problem.span().orElseThrow().toString())
        .containsExactly("/sms/etc/slurm/more.conf:2:1");
    assertThat(repeats.get(0).related())
        .extracting(related -> related.span().orElseThrow().toString())
        .containsExactly("/sms/etc/slurm/slurm.conf:1:1");
  }

  @Test
  void keysAreThoseOfTheSeries() throws IOException {
    write("etc/slurm/slurm.conf", SLURM + "SuspendExcStates=DOWN\n");
    assertThat(codes(ClusterDirectory.read(root).check()))
        .doesNotContain(ProblemCode.SLURM_FUTURE_KEY);
    assertThat(codes(ClusterDirectory.read(root, SlurmSeries.V22_05).check()))
        .contains(ProblemCode.SLURM_FUTURE_KEY);
  }

  @Test
  void theSpecOfAnOlderClusterSaysSo() throws IOException {
    assertThat(ClusterDirectory.read(root, SlurmSeries.V23_11).toSpec().orThrow().toYaml())
        .contains("version: \"23.11\"");
    assertThat(ClusterDirectory.read(root).toSpec().orThrow().toYaml()).doesNotContain("version");
  }

  @Test
  void theFilesOfAClusterAreOneSpec() throws IOException {
    LoadResult result = ClusterDirectory.read(root).toSpec();

    ClusterSpec spec = result.orThrow();
    assertThat(spec.toYaml())
        .contains(
            """
            cluster: old
            sms:
              name: head
              address: 10.1.0.1
              interface: eth1
            """,
            "subnet: 10.1.0.0/16",
            "dns: [192.0.2.53]",
            "partition: batch",
            "max-time: 24h",
            "cache-size=500",
            "real-memory: 16000MiB");
    assertThat(spec.nodes())
        .extracting(NodeSpec::address)
        .extracting(Object::toString)
        .containsExactly("10.1.0.11", "10.1.0.12");
    assertThat(result.problems().toLines())
        .contains("etc/slurm/slurm.conf: warning[not-carried]: ", "`CPUs` of c[1-2] is gone: `8`");
  }

  @Test
  void aBoardThatIsNoNodeIsNotCarriedAndSaysWhere() throws IOException {
    write("etc/dnsmasq.conf", DNSMASQ + "dhcp-host=02:00:00:00:00:09,10.1.0.90,printer\n");
    assertThat(ClusterDirectory.read(root).toSpec().problems().toLines())
        .contains(
            "/sms/etc/dnsmasq.conf:8:1: warning[not-carried]: `printer` is no node of slurm.conf");
  }

  @Test
  void whatNoFileTellsIsMissingOrAssumed() throws IOException {
    write("etc/slurm/slurm.conf", "NodeName=c[1-3]\n");
    LoadResult result = ClusterDirectory.read(root).toSpec();
    assertThat(result.spec()).isEmpty();
    assertThat(result.problems().withCode(ProblemCode.MISSING_KEY))
        .extracting(problem -> problem.path().toString())
        .containsExactlyInAnyOrder("cluster", "sms.name");
    assertThat(result.problems().toLines()).contains("no `dhcp-host` tells the MAC address of c3");

    write("etc/slurm/slurm.conf", SLURM);
    write("etc/dnsmasq.conf", DNSMASQ.replace(",255.255.0.0", ""));
    assertThat(ClusterDirectory.read(root).toSpec().problems().withCode(ProblemCode.ASSUMED))
        .extracting(Problem::message)
        .containsExactly("no file tells the network's size; 10.1.0.0/24 holds all addresses");
  }

  @Test
  void aLinkOutOfTheRootIsNotFollowed() throws IOException {
    Files.delete(root.resolve("etc/dnsmasq.conf"));
    Path outside = Files.writeString(root.resolveSibling("outside"), "no-such-option\n");
    Files.createSymbolicLink(root.resolve("etc/dnsmasq.conf"), outside);
    assertThat(codes(ClusterDirectory.read(root).check())).doesNotContain(ProblemCode.UNKNOWN_KEY);
  }

  @Test
  void aFileIsNoCluster() throws IOException {
    assertThatThrownBy(() -> ClusterDirectory.read(root.resolve("etc/hosts")))
        .isInstanceOf(NotDirectoryException.class);
    assertThatThrownBy(() -> ClusterDirectory.read(root.resolve("etc/slurm")))
        .isInstanceOf(FileSystemException.class)
        .hasMessage("/sms/etc/slurm: has neither etc/slurm/slurm.conf nor etc/dnsmasq.conf");
  }

  @ParameterizedTest
  @CsvSource({
    "etc/slurm/slurm.conf, Include none.conf",
    "etc/slurm/slurm.conf, Include %c.conf",
    "etc/dnsmasq.conf, conf-file=/etc/none.conf",
    "etc/dnsmasq.conf, conf-dir=/etc/none.d"
  })
  void anIncludedFileThatIsNotThereIsOneProblemOfTheLine(String file, String line)
      throws IOException {
    long before = ClusterDirectory.read(root).check().stream().count();
    write(file, line + "\n" + Files.readString(root.resolve(file)));

    assertThat(ClusterDirectory.read(root).check().withCode(ProblemCode.INCLUDED_FILE_MISSING))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.span().orElseThrow().line()).isEqualTo(1);
              assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            });
    assertThat(ClusterDirectory.read(root).check()).hasSize((int) before + 1);
  }

  @Test
  void anExportInTwoFilesIsOneProblemOfTheSecond() throws IOException {
    write("etc/exports", "/a 10.1.0.11(rw) 10.1.0.12(rw)\n/b 10.1.0.11(rw)\n");
    write("etc/exports.d/x.exports", "/b 10.1.0.12(rw)\n/a 10.1.0.12(ro)\n");

    assertThat(ClusterDirectory.read(root).check().withCode(ProblemCode.DUPLICATE_KEY))
        .extracting(problem -> problem.span().orElseThrow().toString())
        .containsExactly("/sms/etc/exports.d/x.exports:2:1");

    write("etc/exports.d/x.exports", "");
    write("etc/exports", "/a 10.1.0.11(rw)\n/a 10.1.0.11(ro)\n");
    assertThat(ClusterDirectory.read(root).check().withCode(ProblemCode.DUPLICATE_KEY)).hasSize(1);
  }

  @Test
  void anInitramfsWithAnEqualsSignIsNotLoaded() throws IOException {
    write("etc/dnsmasq.conf", DNSMASQ + "enable-tftp\ntftp-root=/tftp\n");
    write("tftp/config.txt", "arm_64bit=1\ninitramfs=initramfs8\n");

    assertThat(ClusterDirectory.read(root).check().withCode(ProblemCode.INITRAMFS_NOT_LOADED))
        .extracting(problem -> problem.span().orElseThrow().toString())
        .containsExactly("/sms/tftp/config.txt:2:1");

    write("tftp/config.txt", "arm_64bit=0\ninitramfs initramfs8 followkernel\n");
    assertThat(codes(ClusterDirectory.read(root).check()))
        .contains(ProblemCode.KERNEL_NOT_FOR_BOARD)
        .doesNotContain(ProblemCode.INITRAMFS_NOT_LOADED);
  }

  @Test
  void theOtherFilesOfSlurmAreChecked() throws IOException {
    write("etc/slurm/gres.conf", "# GPUs\nName=gpu Fiel=/dev/nvidia0\n");
    write("etc/slurm/topology.conf", "SwitchName=s1 Nodes=c[1-2] LinkSpeed=fast\n");

    assertThat(ClusterDirectory.read(root).check().toLines())
        .contains("gres.conf:2:1: error[slurm-unknown-key]")
        .contains("topology.conf:1:1: error[slurm-value]");
  }

  @Test
  void whatTheOtherFilesOfSlurmSayIsNotCarried() throws IOException {
    write("etc/slurm/gres.conf", "AutoDetect=off\n");
    write("etc/slurm/topology.conf", "SwitchName=s0 Nodes=c[1-2]\n");

    assertThat(ClusterDirectory.read(root).toSpec().problems().toLines())
        .contains("etc/slurm/gres.conf: warning[not-carried]: ")
        .contains("etc/slurm/topology.conf: warning[not-carried]: ");
  }

  @Test
  void whatIsIncludedIsCarriedOnce() throws IOException {
    ClusterSpec spec = ClusterDirectory.read(root).toSpec().orThrow();

    assertThat(spec.toYaml()).doesNotContain("conf-dir", "nclude");
    assertThat(spec.network().dns()).containsExactly(Ipv4Address.parse("192.0.2.53"));
  }

  @Test
  void whatNoSpecCarriesDoesNotChooseTheProfile() throws IOException {
    StringBuilder hosts = new StringBuilder(Files.readString(root.resolve("etc/hosts")));
    for (int i = 1; i < 40; i++) {
      hosts.append("10.2.0.").append(i).append(" lab").append(i).append('\n');
    }
    write("etc/hosts", hosts.toString());
    write("etc/exports", "/home 10.1.0.0/16(rw)\n");

    LoadResult result = ClusterDirectory.read(root).toSpec();
    assertThat(result.orThrow().profile()).isEqualTo(Profile.RECOMMENDED);
    assertThat(result.problems().toLines()).contains("lab39");
  }

  @Test
  void whatNoLineTellsIsWhatTheProgramsTakeForIt() throws IOException {
    write("etc/slurm/more.conf", "PartitionName=batch Nodes=ALL\n");

    ClusterSpec spec = ClusterDirectory.read(root).toSpec().orThrow();
    assertThat(spec.slurm().maxTime()).contains(Timespan.INFINITE);
    assertThat(spec.network().leaseTime()).hasToString("1h");
  }

  @Test
  void whatTheFirmwareReadsIsCarried() throws IOException {
    write("etc/dnsmasq.conf", DNSMASQ + "enable-tftp\ntftp-root=/srv/tftp\n");
    write("srv/tftp/cmdline.txt", "console=tty1 root=/dev/nfs isolcpus=3 quiet\n");
    write("srv/tftp/config.txt", "[all]\narm_freq=2000\ndtparam=a\ndtparam=b\n[pi4]\nx=1\n");

    LoadResult result = ClusterDirectory.read(root).toSpec();
    FirmwareSpec firmware = result.orThrow().firmware();
    assertThat(firmware.kernelArguments())
        .extracting(Object::toString)
        .contains("isolcpus=3", "quiet")
        .doesNotContain("root=/dev/nfs");
    assertThat(firmware.config()).hasToString("{arm_freq=2000}");
    assertThat(result.problems().toLines())
        .contains("was `/dev/nfs`", "`dtparam` is gone", "of pi4 is gone");
  }

  @Test
  void aRootThatAllNodesShareIsNoSharedDirectory() throws IOException {
    write(
        "etc/dnsmasq.conf",
        DNSMASQ + "dhcp-option=option:root-path,\"10.1.0.1:/srv/nfs/image,rw\"\n");
    write("etc/exports", "/srv/nfs/image 10.1.0.0/16(rw,no_root_squash)\n/home 10.1.0.0/16(rw)\n");

    ClusterSpec spec = ClusterDirectory.read(root).toSpec().orThrow();
    assertThat(spec.storage().shared().orElseThrow())
        .extracting(Object::toString)
        .containsExactly("/home");
  }

  @Test
  void boardsMayStandInAFileOfTheirOwn() throws IOException {
    write("etc/dnsmasq.conf", DNSMASQ.replaceAll("dhcp-host=.*\n", "") + "dhcp-hostsfile=/etc/h\n");
    write("etc/h", "# boards\n02:00:00:00:00:01,10.1.0.11,c1\n02:00:00:00:00:zz,c2\n");

    assertThat(ClusterDirectory.read(root).check().toLines())
        .contains("/sms/etc/h:3:1: error[invalid-value]");
    write("etc/h", "02:00:00:00:00:01,10.1.0.11,c1\n02:00:00:00:00:02,c2\n");
    assertThat(ClusterDirectory.read(root).toSpec().orThrow().nodes())
        .extracting(node -> node.mac().toString())
        .containsExactly("02:00:00:00:00:01", "02:00:00:00:00:02");
  }
}
