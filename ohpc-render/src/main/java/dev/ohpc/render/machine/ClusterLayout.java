package dev.ohpc.render.machine;

import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.slurm.SlurmSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Where in a directory the machines of a cluster are. */
interface ClusterLayout {

  /** Reads the files of all machines, which a series of Slurm reads too. */
  ClusterFiles read(Documents documents, SlurmSeries slurm) throws IOException;

  /**
   * The layout of a directory.
   *
   * @throws NotDirectoryException if it is none
   */
  static ClusterLayout of(Path directory) throws NotDirectoryException {
    if (!Files.isDirectory(directory)) {
      throw new NotDirectoryException(directory.toString());
    }
    return Files.isDirectory(directory.resolve("sms").resolve("etc"))
        ? new RenderedLayout(directory)
        : new ServerLayout(new MachineRoot(directory));
  }
}
