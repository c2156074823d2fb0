package dev.ohpc.render;

import static dev.ohpc.render.Trees.contents;
import static dev.ohpc.render.Trees.expected;
import static dev.ohpc.render.Trees.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.RenderReport;
import dev.ohpc.model.value.HostName;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written appears whole or not at all, and nothing that is not ours is touched. */
class TreeWriterTest {

  private static final int BLOCK = 512;

  private static final ClusterSpec THREE = Examples.load(Examples.RECOMMENDED);
  private static final ClusterSpec TWO =
      ClusterSpec.builder().from(THREE).nodes(THREE.nodes().subList(0, 2)).build();

  @TempDir private Path disk;
  private FileSystem memory;
  private Path out;

  @BeforeEach
  void makeFileSystem() {
    memory = Trees.newFileSystem();
    out = memory.getPath("/disk/out");
  }

  @AfterEach
  void closeFileSystem() throws IOException {
    memory.close();
  }

  @Test
  void aNewDirectoryHasExactlyTheTreeAndItsManifest() throws IOException {
    FileTree tree = FileTree.of(THREE);

    RenderReport report = tree.writeTo(out);

    assertThat(contents(out)).isEqualTo(expected(tree));
    assertThat(report.created()).hasSize(tree.files().size() + 1);
    assertThat(names(memory.getPath("/disk"))).containsExactly("out");
  }

  @Test
  void theServiceOfTheModelWritesTheSame() throws IOException {
    THREE.render(out);

    assertThat(contents(out)).isEqualTo(expected(FileTree.of(THREE)));
  }

  @Test
  void permissionsAreThoseOfTheManifest() throws IOException {
    Path target = disk.resolve("out");
    FileTree.of(THREE).writeTo(target);

    assertThat(FileTree.of(THREE).files())
        .allSatisfy(
            file ->
                assertThat(Files.getPosixFilePermissions(target.resolve(file.path())))
                    .isEqualTo(file.mode().permissions()));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rwxr-xr-x");
  }

  @Test
  void aSecondWriteChangesNothingOnDisk() throws IOException {
    Path target = disk.resolve("out");
    FileTree.of(THREE).writeTo(target);
    Map<Path, FileTime> before = agedTimes(target);

    RenderReport report = FileTree.of(THREE).writeTo(target);

    assertThat(report.hasChanges()).isFalse();
    assertThat(report.unchanged()).isEqualTo(FileTree.of(THREE).files().size());
    assertThat(times(target)).isEqualTo(before);
  }

  @Test
  void onlyWhatDiffersIsWrittenAndWhatIsGoneIsRemoved() throws IOException {
    Path target = disk.resolve("out");
    FileTree.of(THREE).writeTo(target);
    Map<Path, FileTime> before = agedTimes(target);

    RenderReport report = FileTree.of(TWO).writeTo(target);

    assertThat(contents(target)).isEqualTo(expected(FileTree.of(TWO)));
    assertThat(report.removed())
        .containsExactly("nodes/node3/etc/hostname", "nodes/node3/etc/hosts");
    assertThat(report.changed()).contains("sms/etc/dnsmasq.conf").doesNotContain("image/etc/fstab");
    assertThat(target.resolve("nodes/node3")).doesNotExist();
    assertThat(times(target))
        .contains(Map.entry(target.resolve("image/etc/fstab"), FileTime.from(Instant.EPOCH)));
    assertThat(before).isNotEqualTo(times(target));
  }

  @Test
  void filesOfOthersStay() throws IOException {
    FileTree.of(THREE).writeTo(out);
    Files.writeString(out.resolve("notes.txt"), "mine");
    Files.writeString(out.resolve("nodes/node3/etc/machine-id"), "mine too");

    FileTree.of(TWO).writeTo(out);

    assertThat(out.resolve("notes.txt")).hasContent("mine");
    assertThat(out.resolve("nodes/node3/etc/machine-id")).hasContent("mine too");
    assertThat(out.resolve("nodes/node3/etc/hosts")).doesNotExist();
  }

  @Test
  void aDirectoryOfOthersIsFilledBesideTheirFiles() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("notes.txt"), "mine");

    FileTree.of(THREE).writeTo(out);

    Map<String, String> expected = expected(FileTree.of(THREE));
    expected.put("notes.txt", "mine");
    assertThat(contents(out)).isEqualTo(expected);
  }

  @Test
  void aFileOfOthersInTheWayIsNamedAndNothingIsWritten() throws IOException {
    Files.createDirectories(out.resolve("sms/etc"));
    Files.writeString(out.resolve("sms/etc/hosts"), "mine");

    assertThatThrownBy(() -> FileTree.of(THREE).writeTo(out))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessage(
            "/disk/out/sms/etc/hosts: is there and was not written by this library; move it away");
    assertThat(contents(out)).isEqualTo(Map.of("sms/etc/hosts", "mine"));
  }

  @Test
  void aManifestOfOthersIsNotOverwritten() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("manifest.json"), "{\"name\": \"a web page\"}");

    assertThatThrownBy(() -> FileTree.of(THREE).writeTo(out))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(contents(out)).hasSize(1);
  }

  @Test
  void aFileThatIsEditedByHandIsRenderedAnew() throws IOException {
    FileTree.of(THREE).writeTo(out);
    Files.writeString(out.resolve("sms/etc/hosts"), "edited");

    RenderReport report = FileTree.of(THREE).writeTo(out);

    assertThat(report.changed()).contains("sms/etc/hosts");
    assertThat(contents(out)).isEqualTo(expected(FileTree.of(THREE)));
  }

  @Test
  void aChangedModeIsPutRight() throws IOException {
    FileTree.of(THREE).writeTo(out);
    Path keyfile =
        out.resolve("sms/etc/NetworkManager/system-connections/Cluster-LAN.nmconnection");
    Files.setPosixFilePermissions(keyfile, PosixFilePermissions.fromString("rw-r--r--"));

    FileTree.of(THREE).writeTo(out);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyfile)))
        .isEqualTo("rw-------");
  }

  @Test
  void aSymbolicLinkInTheWayIsNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectories(memory.getPath("/disk/elsewhere"));
    Files.createDirectories(out);
    Files.createSymbolicLink(out.resolve("sms"), elsewhere);

    assertThatThrownBy(() -> FileTree.of(THREE).writeTo(out))
        .isInstanceOf(FileSystemException.class)
        .hasMessage("/disk/out/sms: a symbolic link is where a directory belongs; move it away");
    assertThat(names(elsewhere)).isEmpty();
  }

  @Test
  void aSymbolicLinkForAFileIsNotFollowed() throws IOException {
    Path secret = memory.getPath("/disk/secret");
    FileTree.of(THREE).writeTo(out);
    Files.writeString(secret, "keep");
    Files.delete(out.resolve("sms/etc/hosts"));
    Files.createSymbolicLink(out.resolve("sms/etc/hosts"), secret);

    assertThatThrownBy(() -> FileTree.of(THREE).writeTo(out))
        .hasMessageContaining("a symbolic link is in the way");
    assertThat(secret).hasContent("keep");
  }

  @Test
  void aManifestThatIsALinkIsNeverReplaced() throws IOException {
    FileTree.of(THREE).writeTo(out);
    Path manifest = out.resolve("manifest.json");
    Files.delete(manifest);
    Files.createSymbolicLink(manifest, memory.getPath("/disk/nothing"));

    assertThatThrownBy(() -> FileTree.of(TWO).writeTo(out))
        .hasMessage("/disk/out/manifest.json: a symbolic link is in the way; move it away");
    assertThat(Files.isSymbolicLink(manifest)).isTrue();
    assertThat(out.resolve("nodes/node3/etc/hosts")).exists();
  }

  @Test
  void aManifestThatIsADirectoryIsInTheWay() throws IOException {
    Files.createDirectories(out.resolve("manifest.json"));

    assertThatThrownBy(() -> FileTree.of(THREE).writeTo(out))
        .hasMessage("/disk/out/manifest.json: a directory is in the way; move it away");
    assertThat(names(out)).containsExactly("manifest.json");
  }

  @Test
  void aManifestThatIsNoTextIsOneOfOthers() throws IOException {
    Files.createDirectories(out);
    Files.write(out.resolve("manifest.json"), new byte[] {(byte) 0xff, 0});

    assertThatThrownBy(() -> FileTree.of(THREE).writeTo(out))
        .hasMessage(
            "/disk/out/manifest.json: is there and was not written by this library; move it away");
  }

  @Test
  void aJournalThatIsALinkIsNotFollowedAndNothingIsDeleted() throws IOException {
    Path elsewhere = Files.createDirectories(memory.getPath("/disk/elsewhere"));
    Files.writeString(elsewhere.resolve("file-0"), "keep");
    FileTree.of(THREE).writeTo(out);
    Files.createSymbolicLink(out.resolve(".ohpc-write"), elsewhere);

    assertThatThrownBy(() -> FileTree.of(TWO).writeTo(out))
        .hasMessage(
            "/disk/out/.ohpc-write: a symbolic link is where a directory belongs; move it away");
    assertThat(names(elsewhere)).containsExactly("file-0");
    Files.delete(out.resolve(".ohpc-write"));
    assertThat(contents(out)).isEqualTo(expected(FileTree.of(THREE)));
  }

  @Test
  void aJournalThatIsAFileIsRefused() throws IOException {
    FileTree.of(THREE).writeTo(out);
    Files.writeString(out.resolve(".ohpc-write"), "mine");

    assertThatThrownBy(() -> FileTree.of(TWO).writeTo(out))
        .hasMessage("/disk/out/.ohpc-write: a file is where a directory belongs; move it away");
    assertThat(out.resolve(".ohpc-write")).hasContent("mine");
  }

  @Test
  void theDirectoryItselfMayBeALink() throws IOException {
    Path real = Files.createDirectories(memory.getPath("/disk/real"));
    Files.createSymbolicLink(out, real);

    FileTree.of(THREE).writeTo(out);

    assertThat(contents(real)).isEqualTo(expected(FileTree.of(THREE)));
  }

  @Test
  void aForgedManifestRemovesNothingOutside() throws IOException {
    FileTree.of(THREE).writeTo(out);
    Path outside = Files.writeString(memory.getPath("/disk/precious"), "keep");
    Path manifest = out.resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replace("\"path\": \"sms/etc/genders\"", "\"path\": \"../precious\""));

    FileTree.of(THREE).writeTo(out);

    assertThat(outside).hasContent("keep");
  }

  @Test
  void aFileWhereTheDirectoryShouldBeIsAnError() throws IOException {
    Files.createDirectories(out.getParent());
    Files.writeString(out, "mine");

    assertThatThrownBy(() -> FileTree.of(THREE).writeTo(out))
        .hasMessage("/disk/out: is not a directory; give another path, or move it away");
  }

  @Test
  void aDirectoryThatCannotBeWrittenStaysAsItIs() throws IOException {
    // not even root may make files here
    Path readOnly = Path.of("/sys/kernel");
    List<String> before = names(readOnly);

    assertThatThrownBy(() -> FileTree.of(THREE).writeTo(readOnly)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> FileTree.of(THREE).writeTo(readOnly.resolve("out")))
        .isInstanceOf(IOException.class);
    assertThat(names(readOnly)).isEqualTo(before);
  }

  @Test
  void aFullDiskLeavesNothingOfANewDirectory() throws IOException {
    try (FileSystem small = smallDisk(20)) {
      Path target = small.getPath("/disk/out");

      assertThatThrownBy(() -> FileTree.of(THREE).writeTo(target))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("out of disk space");
      assertThat(names(small.getPath("/disk"))).isEmpty();
    }
  }

  @Test
  void aFullDiskLeavesAnExistingTreeAsItWas() throws IOException {
    try (FileSystem small = smallDisk(blocks(FileTree.of(TWO)) + 10)) {
      Path target = small.getPath("/disk/out");
      FileTree.of(TWO).writeTo(target);
      ClusterSpec other = withOtherNames();

      assertThatThrownBy(() -> FileTree.of(other).writeTo(target)).isInstanceOf(IOException.class);
      assertThat(contents(target)).isEqualTo(expected(FileTree.of(TWO)));
    }
  }

  @Test
  void aWriteThatWasCutOffIsPutRightByTheNext() throws IOException {
    FileTree.of(THREE).writeTo(out);
    Journal journal = Journal.open(out);
    List<RenderedFile> files = FileTree.of(TWO).files().subList(0, 5);
    journal.stage(files, FileTree.of(TWO).manifest());
    journal.begin(Manifest.paths(FileTree.of(THREE).manifest()));
    Path killed = memory.getPath("/disk/killed");
    Trees.copy(out, killed);
    journal.close();

    assertThat(killed.resolve("manifest.json")).doesNotExist();
    FileTree.of(TWO).writeTo(killed);

    assertThat(contents(killed)).isEqualTo(expected(FileTree.of(TWO)));
  }

  @Test
  void twoWritersOfOneDirectoryDoNotMix() throws IOException {
    FileTree.of(THREE).writeTo(disk.resolve("out"));
    try (Journal other = Journal.open(disk.resolve("out"))) {
      assertThat(other).isNotNull();

      assertThatThrownBy(() -> FileTree.of(TWO).writeTo(disk.resolve("out")))
          .hasMessageContaining("another process is writing here");
    }
    assertThat(contents(disk.resolve("out"))).isEqualTo(expected(FileTree.of(THREE)));
  }

  @Test
  void progressCountsEachFileOnce() throws IOException {
    StringBuilder heard = new StringBuilder();
    FileTree tree = FileTree.of(THREE);

    tree.writeTo(out, (done, total) -> heard.append(done).append('/').append(total).append(' '));

    int total = tree.files().size();
    assertThat(heard.toString())
        .startsWith("1/" + total + " 2/" + total)
        .endsWith(total + "/" + total + " ");
  }

  private static ClusterSpec withOtherNames() {
    return ClusterSpec.builder()
        .from(THREE)
        .nodes(
            THREE.nodes().stream()
                .map(
                    node ->
                        NodeSpec.builder()
                            .from(node)
                            .name(HostName.parse("x" + node.name()))
                            .build())
                .toList())
        .build();
  }

  private static int blocks(FileTree tree) {
    return expected(tree).values().stream().mapToInt(text -> text.length() / BLOCK + 1).sum();
  }

  private static FileSystem smallDisk(int blocks) throws IOException {
    FileSystem small =
        Jimfs.newFileSystem(
            Configuration.unix().toBuilder()
                .setBlockSize(BLOCK)
                .setMaxSize((long) BLOCK * blocks)
                .build());
    Files.createDirectories(small.getPath("/disk"));
    return small;
  }

  /** Gives all files an old time, so that a later write would show. */
  private static Map<Path, FileTime> agedTimes(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.toList()) {
        Files.setLastModifiedTime(path, FileTime.from(Instant.EPOCH));
      }
    }
    return times(directory);
  }

  private static Map<Path, FileTime> times(Path directory) throws IOException {
    Map<Path, FileTime> times = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.toList()) {
        times.put(path, Files.getLastModifiedTime(path));
      }
    }
    return times;
  }
}
