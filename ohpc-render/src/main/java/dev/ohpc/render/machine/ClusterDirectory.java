package dev.ohpc.render.machine;

import dev.ohpc.model.LoadResult;
import dev.ohpc.model.check.Checks;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.problem.Problems;
import dev.ohpc.model.slurm.SlurmSeries;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * The files of a cluster that is there already, found in a directory that is laid out as {@code /}
 * of its management server: node roots and the TFTP directory are where dnsmasq.conf says. A tree
 * that this library rendered is read too.
 *
 * <pre>{@code
 * ClusterDirectory cluster = ClusterDirectory.read(Path.of("backup/sms"));
 * System.out.print(cluster.check().toText()); // each problem with its file and line
 * }</pre>
 *
 * <p>A file that is not there is as if the machine had none.
 */
public final class ClusterDirectory {

  private final ClusterFiles files;
  private final Documents documents;

  private ClusterDirectory(ClusterFiles files, Documents documents) {
    this.files = files;
    this.documents = documents;
  }

  /**
   * Reads the files of a cluster that runs OpenHPC 4's series of Slurm.
   *
   * @throws IOException as {@link #read(Path, SlurmSeries)} does
   */
  public static ClusterDirectory read(Path directory) throws IOException {
    return read(directory, SlurmSeries.OPENHPC_4);
  }

  /**
   * Reads the files of a cluster.
   *
   * @param slurm the series of Slurm that reads them, by which keys and Include are judged
   * @throws java.nio.file.NotDirectoryException if the path is no directory
   * @throws FileSystemException if neither slurm.conf nor dnsmasq.conf is there
   * @throws IOException if a file cannot be read
   */
  public static ClusterDirectory read(Path directory, SlurmSeries slurm) throws IOException {
    Documents documents = new Documents();
    ClusterFiles files = ClusterLayout.of(directory).read(documents, slurm);
    if (files.server().slurm().isEmpty() && files.server().dnsmasq().isEmpty()) {
      throw new FileSystemException(
          directory.toString(), null, "has neither etc/slurm/slurm.conf nor etc/dnsmasq.conf");
    }
    return new ClusterDirectory(files, documents);
  }

  /** What is wrong with the files, or works badly: each by itself, and all of them together. */
  public Problems check() {
    return documents.problems().and(Checks.ofFiles(files, documents));
  }

  /**
   * The spec of this cluster: one whose own files say what these do, as far as a spec can. What it
   * cannot carry is a warning each, and what no file tells and a spec must have is an error.
   */
  public LoadResult toSpec() {
    return SpecImport.of(files, documents);
  }
}
