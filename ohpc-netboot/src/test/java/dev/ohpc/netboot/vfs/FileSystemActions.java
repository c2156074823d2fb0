package dev.ohpc.netboot.vfs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What tests do with a file system, by path. */
public final class FileSystemActions {

  private static final Splitter NAMES = Splitter.on('/').omitEmptyStrings();

  private final VirtualFileSystem files;

  public FileSystemActions(VirtualFileSystem files) {
    this.files = files;
  }

  public Inode at(String path) throws IOException {
    Inode at = files.root();
    for (String name : NAMES.split(path)) {
      at = files.lookup(at, name);
    }
    return at;
  }

  private Inode above(String path) throws IOException {
    return at(path.substring(0, path.lastIndexOf('/') + 1));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  public Inode make(String path, FileType type) throws IOException {
    int mode = type == FileType.DIRECTORY ? 0755 : 0644;
    return make(path, new NewFile.Plain(type, mode, 0, 0));
  }

  public Inode make(String path, NewFile file) throws IOException {
    return files.create(above(path), last(path), file);
  }

  public Inode write(String path, String text) throws IOException {
    Inode made = make(path, FileType.REGULAR);
    overwrite(made, text);
    return made;
  }

  public void overwrite(Inode file, String text) throws IOException {
    files.write(file, ByteBuffer.wrap(text.getBytes(UTF_8)), 0, false);
  }

  public String read(Inode file) throws IOException {
    ByteBuffer into = ByteBuffer.allocate(1 << 16);
    files.read(file, into, 0);
    return UTF_8.decode(into.flip()).toString();
  }

  public void move(String from, String to) throws IOException {
    files.rename(above(from), last(from), above(to), last(to));
  }

  public void link(String file, String name) throws IOException {
    files.link(at(file), above(name), last(name));
  }

  public void remove(String path) throws IOException {
    files.remove(above(path), last(path));
  }

  public void removeDirectory(String path) throws IOException {
    files.removeDirectory(above(path), last(path));
  }

  public Stat chmod(Inode file, int mode) throws IOException {
    return files.change(file, change(OptionalInt.of(mode), OptionalInt.empty()));
  }

  public Stat chown(Inode file, int uid) throws IOException {
    return files.change(file, change(OptionalInt.empty(), OptionalInt.of(uid)));
  }

  private static StatChange change(OptionalInt mode, OptionalInt uid) {
    return new StatChange(
        mode, uid, OptionalInt.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty());
  }

  public static StatChange size(long size) {
    return new StatChange(
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalLong.of(size),
        Optional.empty(),
        Optional.empty());
  }

  public List<String> names(String directory) throws IOException {
    return files.list(at(directory), 0, Integer.MAX_VALUE).stream()
        .map(DirectoryEntry::name)
        .sorted()
        .toList();
  }

  /** All names of a directory, page by page, with something done after each page. */
  public List<String> pages(Inode directory, int page, AfterPage afterPage) throws IOException {
    List<String> names = new ArrayList<>();
    long cookie = 0;
    while (true) {
      List<DirectoryEntry> entries = files.list(directory, cookie, page);
      if (entries.isEmpty()) {
        return names;
      }
      entries.forEach(entry -> names.add(entry.name()));
      cookie = entries.get(entries.size() - 1).cookie();
      afterPage.run(names.size());
    }
  }

  /** What is done between two pages. */
  @FunctionalInterface
  public interface AfterPage {
    void run(int namesSoFar) throws IOException;
  }

  static void assertRefused(VfsError error, Refused action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(VfsException.class, e -> assertThat(e.error()).isEqualTo(error));
  }

  /** What ought to be refused. */
  @FunctionalInterface
  public interface Refused {
    void run() throws IOException;
  }
}
