package dev.ohpc.netboot.nfs;

import dev.ohpc.netboot.vfs.DeviceNumber;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.NewFile;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A file or directory of {@link MemoryFiles}. */
final class MemoryNode {

  private static Instant last = Instant.EPOCH;

  final long id;
  final FileType type;
  final DeviceNumber device;
  final String target;
  final NavigableMap<Long, String> cookies = new TreeMap<>();
  final Map<String, Long> names = new HashMap<>();
  final Map<String, Long> cookieOf = new HashMap<>();
  byte[] content = new byte[0];
  long parent;
  int mode;
  int uid;
  int gid;
  int links = 1;
  Instant accessed = tick();
  Instant modified = accessed;
  Instant changed = accessed;

  MemoryNode(long id, NewFile file) {
    this.id = id;
    type = file.type();
    mode = file.mode();
    uid = file.uid();
    gid = file.gid();
    device = file instanceof NewFile.Device made ? made.device() : DeviceNumber.NONE;
    target = file instanceof NewFile.Link made ? made.target() : "";
  }

  void touch() {
    modified = tick();
    changed = modified;
  }

  long size() {
    return type == FileType.SYMBOLIC_LINK ? target.length() : content.length;
  }

  /** Now, but later than any time before, so that each change can be told from each other. */
  static synchronized Instant tick() {
    Instant now = Instant.now();
    last = now.isAfter(last) ? now : last.plusNanos(1);
    return last;
  }
}
