package dev.ohpc.netboot.tftp.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import com.google.common.net.InetAddresses;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.netboot.UniqueRoot;
import dev.ohpc.netboot.tftp.packet.RefusedException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each client gets the files of its own root, and nothing from outside. */
class RootsTest {

  private static final InetAddress NODE1 = InetAddresses.forString("192.168.1.11");
  private static final InetAddress NODE2 = InetAddresses.forString("192.168.1.12");
  private static final MacAddress MAC1 = MacAddress.parse("dc:a6:32:21:55:72");
  private static final String SERIAL = "9ffefdef";

  private final FileSystem memory =
      Jimfs.newFileSystem(
          Configuration.unix().toBuilder().setAttributeViews("basic", "posix").build());
  private final Path shared = memory.getPath("/srv/tftp");

  @BeforeEach
  void sharedFile() throws IOException {
    write(shared.resolve("config.txt"), "shared");
  }

  @Test
  void withoutRootsOfTheirOwnAllHaveTheSharedOne() throws Exception {
    assertThat(read(roots(Optional.empty()), NODE1, "config.txt")).isEqualTo("shared");
  }

  @Test
  void anAddressHasItsDirectoryAsWithTftpUniqueRoot() throws Exception {
    write(shared.resolve("192.168.1.11/config.txt"), "own");
    Roots roots = roots(Optional.of(UniqueRoot.IP));

    assertThat(read(roots, NODE1, "config.txt")).isEqualTo("own");
    assertThat(read(roots, NODE2, "config.txt")).isEqualTo("shared");
  }

  @Test
  void aMacAddressHasItsDirectoryAsWithTftpUniqueRoot() throws Exception {
    write(shared.resolve("dc-a6-32-21-55-72/config.txt"), "own");
    Roots roots = roots(Optional.of(UniqueRoot.MAC));

    assertThat(read(roots, NODE1, "config.txt")).isEqualTo("own");
    assertThat(read(roots, NODE2, "config.txt")).isEqualTo("shared");
  }

  /** dnsmasq appends the directory if it is there, and then looks nowhere else. */
  @Test
  void whatIsNotInAnOwnDirectoryIsNotThere() throws Exception {
    Files.createDirectories(shared.resolve("dc-a6-32-21-55-72"));

    assertRefused(roots(Optional.of(UniqueRoot.MAC)), NODE1, "config.txt", 1);
  }

  @Test
  void rootsOfSerialNumbersAddressesAndMacsComeInThisOrder() throws Exception {
    Path ofSerial = memory.getPath("/serial");
    Path ofAddress = memory.getPath("/address");
    Path ofMac = memory.getPath("/mac");
    Roots roots =
        new Roots(
            Optional.of(shared),
            Optional.empty(),
            Map.of(NODE1, ofAddress),
            Map.of(MAC1, ofMac),
            Map.of(SERIAL, ofSerial),
            RootsTest::mac);

    assertThat(read(roots, NODE1, "config.txt")).isEqualTo("shared");
    write(ofMac.resolve("config.txt"), "mac");
    assertThat(read(roots, NODE1, "config.txt")).isEqualTo("mac");
    write(ofAddress.resolve("config.txt"), "address");
    assertThat(read(roots, NODE1, "config.txt")).isEqualTo("address");
    assertRefused(roots, NODE1, SERIAL + "/config.txt", 1);
    write(ofSerial.resolve("config.txt"), "serial");
    assertThat(read(roots, NODE2, SERIAL + "/config.txt")).isEqualTo("serial");
    assertThat(read(roots, NODE1, "config.txt")).isEqualTo("address");
  }

  @Test
  void aClientWithoutAnyRootIsToldThatThereIsNothing() {
    Roots roots =
        new Roots(
            Optional.empty(),
            Optional.empty(),
            Map.of(NODE1, shared),
            Map.of(),
            Map.of(),
            RootsTest::mac);

    assertRefused(roots, NODE2, "config.txt", 1);
  }

  @Test
  void linksInsideAreFollowedAndLinksOutAreNot() throws Exception {
    write(memory.getPath("/etc/shadow"), "secret");
    Files.createSymbolicLink(shared.resolve("in"), memory.getPath("config.txt"));
    Files.createSymbolicLink(shared.resolve("out"), memory.getPath("/etc/shadow"));
    Files.createSymbolicLink(shared.resolve("up"), memory.getPath("../../etc"));
    Files.createSymbolicLink(shared.resolve("loop"), memory.getPath("loop"));
    Files.createSymbolicLink(shared.resolve("192.168.1.11"), memory.getPath("/etc"));
    Roots roots = roots(Optional.of(UniqueRoot.IP));

    assertThat(read(roots, NODE2, "in")).isEqualTo("shared");
    assertRefused(roots, NODE2, "out", 2);
    assertRefused(roots, NODE2, "up/shadow", 2);
    assertRefused(roots, NODE2, "loop", 1);
    assertRefused(roots, NODE1, "shadow", 2);
  }

  @Test
  void aRootThatIsALinkItselfIsFollowed() throws Exception {
    Path link = Files.createSymbolicLink(memory.getPath("/tftp"), shared);
    Roots roots =
        new Roots(
            Optional.of(link), Optional.empty(), Map.of(), Map.of(), Map.of(), RootsTest::mac);

    assertThat(read(roots, NODE1, "config.txt")).isEqualTo("shared");
  }

  @Test
  void onlyFilesAreServed() throws Exception {
    Files.createDirectories(shared.resolve("overlays"));

    assertRefused(roots(Optional.empty()), NODE1, "overlays", 2);
    assertRefused(roots(Optional.empty()), NODE1, "overlays/x", 1);
    assertRefused(roots(Optional.empty()), NODE1, "config.txt/x", 1);
  }

  @Test
  void whatOthersMayNotReadIsNotServed() throws Exception {
    Path file = shared.resolve("initramfs8");
    write(file, "dracut makes it 0600");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    assertRefused(roots(Optional.empty()), NODE1, "initramfs8", 2);
  }

  /** Opening a FIFO would wait for its writer. */
  @Test
  void aFifoIsNotServed(@TempDir Path directory) throws Exception {
    Path fifo = directory.resolve("fifo");
    assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();

    assertThatThrownBy(() -> new Located(fifo, directory).open(new Chunks()))
        .hasMessage("this is no regular file");
  }

  @Test
  void namesThatTheFileSystemRefusesAreNotThere(@TempDir Path directory) throws Exception {
    FileName tooLong = FileName.parse(("x".repeat(250) + "/").repeat(4) + "x");

    assertThatThrownBy(() -> Located.below(directory, tooLong).open(new Chunks()))
        .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.code()).isEqualTo(1));
  }

  private Roots roots(Optional<UniqueRoot> unique) {
    return new Roots(Optional.of(shared), unique, Map.of(), Map.of(), Map.of(), RootsTest::mac);
  }

  private static Optional<MacAddress> mac(InetAddress client) {
    return client.equals(NODE1) ? Optional.of(MAC1) : Optional.empty();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
  }

  private static String read(Roots roots, InetAddress client, String name) throws Exception {
    try (OpenFile file = roots.locate(client, FileName.parse(name)).open(new Chunks())) {
      ByteBuffer text = ByteBuffer.allocate(100);
      file.read(0, text);
      return StandardCharsets.UTF_8.decode(text.flip()).toString();
    }
  }

  private static void assertRefused(Roots roots, InetAddress client, String name, int code) {
    assertThatThrownBy(() -> read(roots, client, name))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.code()).as(e.reason()).isEqualTo(code))
        .hasMessageNotContaining("/srv");
  }
}
