package dev.ohpc.netboot.vfs.disk;

import dev.ohpc.netboot.vfs.DeviceNumber;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Stat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks at files of Unix, by the view {@code unix} of the platform, which is not documented but has
 * all of stat(2) save the number of blocks. It is asked for no names of users: that can take long.
 */
final class UnixProbe extends Probe {

  private static final String ATTRIBUTES =
      "unix:isDirectory,isRegularFile,isSymbolicLink,mode,ino,dev,rdev,nlink,uid,gid,size,"
          + "lastAccessTime,lastModifiedTime,ctime,creationTime";

  private final long device;

  /** Disks that tell when a file was made; on others it is as if that had been the last write. */
  private final Set<Long> tellBirth = ConcurrentHashMap.newKeySet();

  private UnixProbe(long device) {
    this.device = device;
  }

  static UnixProbe ofRoot(Path root) throws IOException {
    Map<String, Object> attributes = attributes(root);
    UnixProbe probe = new UnixProbe(big(attributes, "dev"));
    probe.found(attributes);
    probe.lookAbove(root);
    return probe;
  }

  /** A root that is new tells nothing of births, but some directory above it does. */
  private void lookAbove(Path root) throws IOException {
    for (Path above = root.getParent(); above != null; above = above.getParent()) {
      found(attributes(above));
    }
  }

  private static Map<String, Object> attributes(Path path) throws IOException {
    return Files.readAttributes(path, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public Found look(Path path) throws IOException {
    return found(attributes(path));
  }

  @Override
  public boolean countsLinks() {
    return true;
  }

  private Found found(Map<String, Object> a) {
    FileType type = type(a);
    Stat stat =
        new Stat(
            type,
            number(a, "mode") & 07777,
            Math.max(1, number(a, "nlink")),
            number(a, "uid"),
            number(a, "gid"),
            big(a, "size"),
            big(a, "size"),
            type.isDevice() ? device(big(a, "rdev")) : DeviceNumber.NONE,
            id(big(a, "dev"), big(a, "ino")),
            time(a, "lastAccessTime"),
            time(a, "lastModifiedTime"),
            time(a, "ctime"));
    return new Found(stat, birth(a));
  }

  /** As S_IFMT has it, inode(7), for what java has no word for. */
  private static FileType type(Map<String, Object> a) {
    if (Boolean.TRUE.equals(a.get("isRegularFile"))) {
      return FileType.REGULAR;
    }
    if (Boolean.TRUE.equals(a.get("isDirectory"))) {
      return FileType.DIRECTORY;
    }
    if (Boolean.TRUE.equals(a.get("isSymbolicLink"))) {
      return FileType.SYMBOLIC_LINK;
    }
    return switch (number(a, "mode") & 0170000) {
      case 0140000 -> FileType.SOCKET;
      case 0060000 -> FileType.BLOCK_DEVICE;
      case 0020000 -> FileType.CHARACTER_DEVICE;
      default -> FileType.FIFO;
    };
  }

  private long id(long dev, long ino) {
    return dev == device && isOwn(ino) ? ino : hashed(dev + ":" + ino);
  }

  /** As makedev(3) of Linux packs it. */
  private static DeviceNumber device(long rdev) {
    return new DeviceNumber(
        (int) ((rdev >>> 8 & 0xFFF) | (rdev >>> 32 & 0xFFFFF000L)),
        (int) ((rdev & 0xFF) | (rdev >>> 12 & 0xFFFFFF00L)));
  }

  /** The time of a write is no time of birth: a disk is believed once the two differ. */
  private long birth(Map<String, Object> a) {
    Instant birth = time(a, "creationTime");
    long dev = big(a, "dev");
    if (!birth.equals(time(a, "lastModifiedTime"))) {
      tellBirth.add(dev);
    }
    return tellBirth.contains(dev) ? nanos(birth) : Found.UNTOLD;
  }

  private static int number(Map<String, Object> a, String name) {
    return (int) big(a, name);
  }

  private static long big(Map<String, Object> a, String name) {
    return a.get(name) instanceof Number number ? number.longValue() : 0;
  }

  private static Instant time(Map<String, Object> a, String name) {
    return a.get(name) instanceof FileTime time ? time.toInstant() : Instant.EPOCH;
  }
}
