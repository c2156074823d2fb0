package dev.ohpc.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.model.ClusterPlan;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.FileChange;
import dev.ohpc.model.FirmwareSpec;
import dev.ohpc.model.NetworkSpec;
import dev.ohpc.model.Profile;
import dev.ohpc.model.SlurmSpec;
import dev.ohpc.model.value.KernelParameter;
import dev.ohpc.model.value.Timespan;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanTest {

  private static final ClusterSpec SPEC = Examples.load(Examples.RECOMMENDED);
  private static final ClusterSpec TWO_NODES =
      ClusterSpec.builder().from(SPEC).nodes(SPEC.nodes().subList(0, 2)).build();

  private FileSystem memory;
  private Path out;

  @BeforeEach
  void makeFileSystem() throws IOException {
    memory = Trees.newFileSystem();
    out = Files.createDirectories(memory.getPath("/disk/out"));
  }

  @AfterEach
  void closeFileSystem() throws IOException {
    memory.close();
  }

  @Test
  void afterRenderingThereIsNothingToDo() throws IOException {
    SPEC.render(out);

    ClusterPlan plan = SPEC.plan(out);

    assertThat(plan.hasChanges()).isFalse();
    assertThat(plan.toText()).isEmpty();
  }

  @Test
  void aPlanWritesNothing() throws IOException {
    SPEC.render(out);
    Map<String, String> before = Trees.everything(out);

    TWO_NODES.plan(out);

    assertThat(Trees.everything(out)).isEqualTo(before);
  }

  @Test
  void inAnEmptyDirectoryEveryFileIsAdded() throws IOException {
    ClusterPlan plan = SPEC.plan(out);

    assertThat(plan.changes())
        .hasSameSizeAs(FileTree.of(SPEC).files())
        .allMatch(change -> change.kind() == FileChange.Kind.ADDED);
    assertThat(plan.reload()).contains("dnsmasq.service", "slurmctld.service");
    assertThat(plan.reboot()).hasToString("Optional[node[1-3]]");
  }

  @Test
  void aChangeIsTextAndMeaningAndTheUnitThatReadsIt() throws IOException {
    SPEC.render(out);
    SlurmSpec slurm = SlurmSpec.builder().from(SPEC.slurm()).maxTime(Timespan.parse("90m")).build();

    ClusterPlan plan = ClusterSpec.builder().from(SPEC).slurm(slurm).build().plan(out);

    assertThat(plan.toText())
        .isEqualTo(
            """
            changed: sms/etc/slurm/slurm.conf
              `MaxTime` of normal is `90` and was `1440`
            --- a/sms/etc/slurm/slurm.conf
            +++ b/sms/etc/slurm/slurm.conf
            @@ -34,4 +34,4 @@
             NodeName=node[1-3] NodeAddr=192.168.1.[11-13] Sockets=1 CoresPerSocket=4 ThreadsPerCore=1 State=UNKNOWN
            \s
             # Partitions.
            -PartitionName=normal Nodes=node[1-3] Default=YES MaxTime=24:00:00 State=UP
            +PartitionName=normal Nodes=node[1-3] Default=YES MaxTime=01:30:00 State=UP
            restart: slurmctld.service
            """);
  }

  @Test
  void whatANodeBootsFromIsReadWhenItBoots() throws IOException {
    SPEC.render(out);
    FirmwareSpec quiet =
        FirmwareSpec.builder().addKernelArguments(KernelParameter.parse("quiet")).build();
    assertThat(ClusterSpec.builder().from(SPEC).firmware(quiet).build().plan(out).reboot())
        .hasToString("Optional[node[1-3]]");

    Files.writeString(out.resolve("nodes/node2/etc/hosts"), "127.0.0.1 localhost\n");
    assertThat(SPEC.plan(out).reboot()).hasToString("Optional[node2]");
  }

  @Test
  void whatTheSpecNoLongerNeedsIsRemovedAndItsReadersRestart() throws IOException {
    NetworkSpec routed =
        NetworkSpec.builder().from(SPEC.network()).router(SPEC.sms().address()).build();
    ClusterSpec.builder().from(SPEC).network(routed).build().render(out);

    ClusterPlan plan = TWO_NODES.plan(out);

    assertThat(plan.changes())
        .filteredOn(change -> change.kind() == FileChange.Kind.REMOVED)
        .extracting(FileChange::path)
        .containsExactly(
            "sms/etc/sysctl.d/90-ohpc.conf", "nodes/node3/etc/hostname", "nodes/node3/etc/hosts");
    assertThat(plan.reload()).contains("systemd-sysctl.service");
    assertThat(plan.reboot()).isEmpty();
  }

  @Test
  void aChangeOfWordsAloneRestartsNothing() throws IOException {
    SPEC.render(out);
    Path slurm = out.resolve("sms/etc/slurm/slurm.conf");
    Files.writeString(slurm, Files.readString(slurm).replace("# Nodes.", "# My nodes."));

    ClusterPlan plan = SPEC.plan(out);

    assertThat(plan.changes())
        .singleElement()
        .extracting(FileChange::meaning)
        .isEqualTo(List.of("it means the same"));
    assertThat(plan.reload()).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadWholeHasNoMeaning() throws IOException {
    SPEC.render(out);
    Files.writeString(out.resolve("sms/etc/slurm/slurm.conf"), "ClusterName\n\u001b[2J\n");

    ClusterPlan plan = SPEC.plan(out);

    assertThat(plan.changes()).singleElement().extracting(FileChange::meaning).isEqualTo(List.of());
    assertThat(plan.toText()).contains("-\ufffd[2J\n").doesNotContain("\u001b");
    assertThat(plan.reload()).containsExactly("slurmctld.service");
  }

  @Test
  void otherPermissionsAreAChange() throws IOException {
    SPEC.render(out);
    Files.setPosixFilePermissions(
        out.resolve("sms/etc/hosts"), PosixFilePermissions.fromString("rw-rw-rw-"));

    assertThat(SPEC.plan(out).toText())
        .isEqualTo(
            """
            changed: sms/etc/hosts
              its mode is 0666 and should be 0644
            restart: dnsmasq.service
            """);
  }

  @Test
  void filesOfOthersAreForeign() throws IOException {
    SPEC.render(out);
    Files.writeString(out.resolve("sms/etc/notes"), "mine");

    ClusterPlan plan = SPEC.plan(out);

    assertThat(plan.hasChanges()).isFalse();
    assertThat(plan.toText()).isEqualTo("foreign: sms/etc/notes\n");
  }

  @Test
  void onAServerFilesAreComparedInTheirPlaces() throws IOException {
    install(SPEC);
    assertThat(SPEC.plan(out).toText()).isEmpty();

    Files.writeString(out.resolve("etc/exports"), "/home *(rw)\n");
    Files.delete(out.resolve("srv/tftp/config.txt"));
    ClusterPlan plan = SPEC.plan(out);

    assertThat(plan.changes())
        .extracting(FileChange::path, FileChange::kind)
        .extracting(Object::toString)
        .containsExactly("(\"etc/exports\", CHANGED)", "(\"srv/tftp/config.txt\", ADDED)");
    assertThat(plan.changes().get(0).meaning()).isNotEmpty();
    assertThat(plan.reload()).containsExactly("nfs-server.service");
    assertThat(plan.reboot()).hasToString("Optional[node[1-3]]");
  }

  @Test
  void onAServerForeignIsWhatTheSameProgramsReadAndRootsOfNoNode() throws IOException {
    install(SPEC);
    Files.writeString(out.resolve("etc/tmpfiles.d/mine.conf"), "");
    Files.writeString(out.resolve("etc/passwd"), "");

    assertThat(TWO_NODES.plan(out).foreign())
        .containsExactly("etc/tmpfiles.d/mine.conf", "srv/nfs/node3/");
  }

  @Test
  void aLinkThatLeadsOutOfTheDirectoryIsNotFollowed() throws IOException {
    install(SPEC);
    Path outside = Files.writeString(memory.getPath("/disk/secret"), "secret\n");
    Files.delete(out.resolve("etc/hosts"));
    Files.createSymbolicLink(out.resolve("etc/hosts"), outside);

    assertThat(SPEC.plan(out).toText()).contains("added: etc/hosts").doesNotContain("secret");
  }

  private void install(ClusterSpec spec) throws IOException {
    for (RenderedFile file : FileTree.of(spec).files()) {
      if (file.target().isPresent()) {
        Path path = out.resolve(file.target().get().substring(1));
        Files.createDirectories(path.getParent());
        Files.write(path, file.bytes());
        Files.setPosixFilePermissions(path, file.mode().permissions());
      }
    }
  }

  @Test
  void theGuidesProfileIsCompared() throws IOException {
    ClusterSpec guide = ClusterSpec.builder().from(SPEC).profile(Profile.GUIDE).build();
    guide.render(out);

    assertThat(guide.plan(out).hasChanges()).isFalse();
    assertThat(SPEC.plan(out).changes()).extracting(FileChange::path).contains("sms/etc/exports");
  }

  @Test
  void aDirectoryThatIsNotThereIsAnError() throws IOException {
    Path file = Files.writeString(memory.getPath("/disk/file"), "");

    assertThatThrownBy(() -> SPEC.plan(out.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> SPEC.plan(file)).isInstanceOf(NotDirectoryException.class);
  }
}
