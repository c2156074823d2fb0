package dev.ohpc.netboot.vfs.model;

import dev.ohpc.netboot.vfs.DeviceNumber;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.NewFile;
import dev.ohpc.netboot.vfs.Stat;
import java.time.Instant;
import java.util.Arrays;
import java.util.TreeMap;

/** A file of the model. */
final class ModelFile {

  final long id;
  final FileType type;
  final DeviceNumber device;
  final String target;
  final TreeMap<String, ModelFile> entries = new TreeMap<>();
  ModelFile parent = this;
  int links = 1;
  int mode;
  int uid;
  int gid;
  byte[] content = {};
  Instant accessed = Instant.EPOCH;
  Instant modified = Instant.EPOCH;

  ModelFile(long id, NewFile file) {
    this.id = id;
    this.type = file.type();
    this.mode = type == FileType.SYMBOLIC_LINK ? 0777 : file.mode();
    this.uid = file.uid();
    this.gid = file.gid();
    this.device = file instanceof NewFile.Device d ? d.device() : DeviceNumber.NONE;
    this.target = file instanceof NewFile.Link l ? l.target() : "";
    this.links = type == FileType.DIRECTORY ? 2 : 1;
  }

  boolean isDirectory() {
    return type == FileType.DIRECTORY;
  }

  void resize(long size) {
    content = Arrays.copyOf(content, (int) size);
  }

  Stat stat() {
    return new Stat(
        type,
        mode,
        links,
        uid,
        gid,
        content.length,
        content.length,
        device,
        id,
        accessed,
        modified,
        modified);
  }
}
