package dev.ohpc.netboot.vfs.model;

import dev.ohpc.netboot.vfs.DirectoryEntry;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A whole tree as lines: what is where, and which names mean the same file. */
public final class Snapshot {

  private final VirtualFileSystem files;
  private final boolean directoryLinks;
  private final Map<Long, Integer> numbers = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  private Snapshot(VirtualFileSystem files, boolean directoryLinks) {
    this.files = files;
    this.directoryLinks = directoryLinks;
  }

  /**
   * That of a file system.
   *
   * @param directoryLinks whether it counts the names of directories
   */
  public static List<String> of(VirtualFileSystem files, boolean directoryLinks)
      throws IOException {
    Snapshot snapshot = new Snapshot(files, directoryLinks);
    snapshot.add("/", files.root());
    return snapshot.lines;
  }

  private void add(String path, Inode inode) throws IOException {
    Stat stat = files.stat(inode);
    lines.add(path + " " + describe(inode, stat));
    if (stat.type() == FileType.DIRECTORY) {
      for (DirectoryEntry entry : sorted(inode)) {
        check(inode, entry);
        add(path + entry.name() + "/", entry.inode());
      }
    }
  }

  private List<DirectoryEntry> sorted(Inode directory) throws IOException {
    return files.list(directory, 0, 1000).stream()
        .sorted(Comparator.comparing(DirectoryEntry::name))
        .toList();
  }

  private void check(Inode directory, DirectoryEntry entry) throws IOException {
    Stat stat = files.stat(entry.inode());
    boolean right =
        files.lookup(directory, entry.name()).equals(entry.inode())
            && isSame(stat, entry.stat())
            && stat.fileId() != 0
            && stat.links() > 0
            && (stat.type() != FileType.DIRECTORY || files.parent(entry.inode()).equals(directory));
    if (!right) {
      lines.add("wrong: " + entry + " " + stat);
    }
  }

  /** But for when it was read, which looking at it may change. */
  private static boolean isSame(Stat stat, Stat listed) {
    return readAt(listed.accessed(), stat).equals(listed);
  }

  private static Stat readAt(Instant accessed, Stat stat) {
    return new Stat(
        stat.type(),
        stat.mode(),
        stat.links(),
        stat.uid(),
        stat.gid(),
        stat.size(),
        stat.used(),
        stat.device(),
        stat.fileId(),
        accessed,
        stat.modified(),
        stat.changed());
  }

  private String describe(Inode inode, Stat stat) throws IOException {
    int number = numbers.computeIfAbsent(stat.fileId(), id -> numbers.size());
    boolean counted = stat.type() != FileType.DIRECTORY || directoryLinks;
    return "#%d %s %o %d:%d links=%s %d,%d %s"
        .formatted(
            number,
            stat.type(),
            stat.mode(),
            stat.uid(),
            stat.gid(),
            counted ? stat.links() : "-",
            stat.device().major(),
            stat.device().minor(),
            content(inode, stat));
  }

  private String content(Inode inode, Stat stat) throws IOException {
    return switch (stat.type()) {
      case SYMBOLIC_LINK -> "-> " + files.readlink(inode);
      case REGULAR -> bytes(inode, stat);
      default -> "";
    };
  }

  private String bytes(Inode inode, Stat stat) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate((int) stat.size() + 10);
    int read = files.read(inode, buffer, 0);
    byte[] content = Objects.requireNonNull(buffer.array());
    return stat.size() + ":" + HexFormat.of().formatHex(content, 0, read);
  }
}
