package dev.ohpc.netboot.vfs.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.NewFile;
import dev.ohpc.netboot.vfs.StatChange;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One thing that a client does, with files that it has heard of by their place in a list. */
public sealed interface Step {

  /**
   * Does it.
   *
   * @param known all inodes that the client ever got; some of them are stale
   * @return what comes of it, without what differs between file systems
   */
  String run(VirtualFileSystem files, List<Inode> known) throws IOException;

  private static Inode pick(List<Inode> known, int index) {
    return known.get(index % known.size());
  }

  record Create(int directory, String name, NewFile file) implements Step {
    @Override
    public String run(VirtualFileSystem files, List<Inode> known) throws IOException {
      known.add(files.create(pick(known, directory), name, file));
      return "made";
    }
  }

  record Lookup(int directory, String name) implements Step {
    @Override
    public String run(VirtualFileSystem files, List<Inode> known) throws IOException {
      Inode found = files.lookup(pick(known, directory), name);
      String same = known.contains(found) ? "known as " + known.indexOf(found) : "new";
      known.add(found);
      return same;
    }
  }

  record Write(int file, int offset, String bytes, boolean stable) implements Step {
    @Override
    public String run(VirtualFileSystem files, List<Inode> known) throws IOException {
      ByteBuffer from = ByteBuffer.wrap(bytes.getBytes(UTF_8));
      files.write(pick(known, file), from, offset, stable);
      return "left " + from.remaining();
    }
  }

  record Read(int file, int offset, int length) implements Step {
    @Override
    public String run(VirtualFileSystem files, List<Inode> known) throws IOException {
      ByteBuffer into = ByteBuffer.allocate(length);
      int read = files.read(pick(known, file), into, offset);
      return read + " " + into.position() + " " + Arrays.toString(into.array());
    }
  }

  record Change(int file, StatChange change) implements Step {
    @Override
    public String run(VirtualFileSystem files, List<Inode> known) throws IOException {
      var stat = files.change(pick(known, file), change);
      var again = files.stat(pick(known, file));
      return "%s %o %d:%d %s %s %s"
          .formatted(
              stat.type(),
              stat.mode(),
              stat.uid(),
              stat.gid(),
              change.accessed().map(stat.accessed()::equals),
              change.modified().map(stat.modified()::equals),
              again.equals(stat));
    }
  }

  record Commit(int file) implements Step {
    @Override
    public String run(VirtualFileSystem files, List<Inode> known) throws IOException {
      files.commit(pick(known, file));
      return "done";
    }
  }

  record Link(int file, int directory, String name) implements Step {
    @Override
    public String run(VirtualFileSystem files, List<Inode> known) throws IOException {
      files.link(pick(known, file), pick(known, directory), name);
      return "linked";
    }
  }

  record Remove(int directory, String name) implements Step {
    @Override
    public String run(VirtualFileSystem files, List<Inode> known) throws IOException {
      files.remove(pick(known, directory), name);
      return "removed";
    }
  }

  record RemoveDirectory(int directory, String name) implements Step {
    @Override
    public String run(VirtualFileSystem files, List<Inode> known) throws IOException {
      files.removeDirectory(pick(known, directory), name);
      return "removed";
    }
  }

  record Rename(int from, String fromName, int to, String toName) implements Step {
    @Override
    public String run(VirtualFileSystem files, List<Inode> known) throws IOException {
      files.rename(pick(known, from), fromName, pick(known, to), toName);
      return "moved";
    }
  }

  record Ask(int file) implements Step {
    @Override
    public String run(VirtualFileSystem files, List<Inode> known) throws IOException {
      var stat = files.stat(pick(known, file));
      return "%s %o %d".formatted(stat.type(), stat.mode(), stat.uid());
    }
  }

  record Readlink(int file) implements Step {
    @Override
    public String run(VirtualFileSystem files, List<Inode> known) throws IOException {
      return files.readlink(pick(known, file));
    }
  }

  record Names(int directory) implements Step {
    @Override
    public String run(VirtualFileSystem files, List<Inode> known) throws IOException {
      return files.list(pick(known, directory), 0, 1000).stream()
          .map(entry -> entry.name())
          .sorted()
          .collect(Collectors.joining(" "));
    }
  }

  /** The server ends and is started again. */
  record Restart() implements Step {
    @Override
    public String run(VirtualFileSystem files, List<Inode> known) {
      return "restarted";
    }
  }
}
