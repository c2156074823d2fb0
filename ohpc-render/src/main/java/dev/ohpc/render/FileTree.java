package dev.ohpc.render;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.RenderReport;
import dev.ohpc.model.problem.InvalidSpecException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * All files of a cluster in memory, in an order that depends on the spec alone.
 *
 * <pre>{@code
 * FileTree tree = FileTree.of(ClusterSpec.load(Path.of("cluster.yaml")));
 * String slurmConf = tree.file("sms/etc/slurm/slurm.conf").content();
 * }</pre>
 */
public final class FileTree {

  /** The name of the manifest at the top of a written tree. */
  public static final String MANIFEST = "manifest.json";

  private final ImmutableMap<String, RenderedFile> files;
  private final ImmutableList<Secret> secrets;
  private final String title;

  FileTree(String title, List<RenderedFile> files, List<Secret> secrets) {
    this.title = title;
    this.files = Maps.uniqueIndex(files, RenderedFile::path);
    this.secrets = ImmutableList.copyOf(secrets);
  }

  /**
   * Renders a spec.
   *
   * @throws InvalidSpecException if the spec has errors, or a value that some file cannot carry
   */
  public static FileTree of(ClusterSpec spec) {
    return Layout.of(spec);
  }

  /** The files in their order, without the manifest. */
  public List<RenderedFile> files() {
    return files.values().asList();
  }

  /**
   * One file.
   *
   * @param path its path in the tree, such as {@code sms/etc/hosts}
   * @throws NoSuchElementException if the tree has no such file
   */
  public RenderedFile file(String path) {
    RenderedFile file = files.get(path);
    if (file == null) {
      throw new NoSuchElementException("the tree has no file " + path);
    }
    return file;
  }

  /** Whether there is a file at a path. */
  public boolean contains(String path) {
    return files.containsKey(path);
  }

  /** What belongs to the cluster and is made on the machine, never rendered. */
  public List<Secret> secrets() {
    return secrets;
  }

  /**
   * The manifest: JSON with {@code path}, {@code target}, {@code owner}, {@code group}, {@code
   * mode}, {@code sha256} and {@code reload} of each file, and the secrets without their content.
   */
  public String manifest() {
    return Manifest.write(title, files(), secrets);
  }

  /**
   * Writes the tree below a directory: all files and the manifest, or nothing. A directory that is
   * as it should be is only read; any other is locked while it is written.
   *
   * @throws IOException if the directory cannot be written: what was there before is there again;
   *     if putting it back fails too, that is a suppressed exception, there is no manifest, and the
   *     next call finishes the tree, as it does after a process was killed
   * @throws java.nio.file.FileSystemException if another process is writing there, or something
   *     that this library did not write stands where a file or a directory of the tree must go
   * @see ClusterSpec#render
   */
  public RenderReport writeTo(Path directory) throws IOException {
    return writeTo(directory, Progress.NONE);
  }

  /** The same, and tells how far it is: the files that are compared or, if new, written. */
  public RenderReport writeTo(Path directory, Progress progress) throws IOException {
    return new TreeWriter(this, progress).write(directory);
  }
}
