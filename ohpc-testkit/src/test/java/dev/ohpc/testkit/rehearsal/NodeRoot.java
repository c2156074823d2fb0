package dev.ohpc.testkit.rehearsal;

import static java.util.Objects.requireNonNull;

import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.NewFile;
import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A node's root while its own files are put into it. */
record NodeRoot(VirtualFileSystem files) {

  /** Puts in what a directory holds, with what an edit makes of each text. */
  void add(Path directory, UnaryOperator<String> edit) throws IOException {
    for (Path file : regularFiles(directory)) {
      put(directory.relativize(file), edit.apply(Files.readString(file)));
    }
  }

  private static List<Path> regularFiles(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Puts in a text that all may read. */
  void put(Path name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    put(name, bytes, new NewFile.Plain(FileType.REGULAR, 0644, 0, 0));
  }

  /** Puts in a file, in the place of one that may be there. */
  void put(Path name, byte[] content, NewFile file) throws IOException {
    Inode directory = directory(requireNonNull(name.getParent(), "nothing goes to the top"));
    String last = name.getFileName().toString();
    try {
      files.remove(directory, last);
    } catch (VfsException e) {
      requireNone(e);
    }
    files.write(files.create(directory, last, file), ByteBuffer.wrap(content), 0, true);
  }

  private Inode directory(Path path) throws IOException {
    Inode at = files.root();
    for (Path name : path) {
      at = directory(at, name.toString());
    }
    return at;
  }

  private Inode directory(Inode above, String name) throws IOException {
    try {
      return files.lookup(above, name);
    } catch (VfsException e) {
      requireNone(e);
      return files.create(above, name, new NewFile.Plain(FileType.DIRECTORY, 0755, 0, 0));
    }
  }

  private static void requireNone(VfsException e) throws VfsException {
    if (e.error() != VfsError.NOENT) {
      throw e;
    }
  }
}
