package dev.ohpc.render.machine;

import dev.ohpc.model.check.ImageFiles;
import dev.ohpc.model.check.NodeFiles;
import dev.ohpc.render.format.ConfigFormats;
import java.io.IOException;

/** Reads the files of roots that nodes boot from. */
final class RootReader {

  private final Documents documents;

  RootReader(Documents documents) {
    this.documents = documents;
  }

  /** The files of the root that all nodes have. */
  ImageFiles image(MachineRoot root) throws IOException {
    return ImageFiles.builder()
        .hostname(documents.config(root, "/etc/hostname", ConfigFormats.hostname()))
        .addAllKeyfiles(documents.keyfiles(root))
        .chrony(documents.chrony(root))
        .slurm(documents.config(root, "/etc/slurm/slurm.conf", ConfigFormats.slurm()))
        .slurmd(documents.config(root, "/etc/sysconfig/slurmd", ConfigFormats.slurmdEnvironment()))
        .enabledUnits(Units.enabled(root, documents))
        .build();
  }

  /** The files of one node's own root. */
  NodeFiles node(String name, MachineRoot root) throws IOException {
    return new NodeFiles(
        name,
        documents.config(root, "/etc/hostname", ConfigFormats.hostname()),
        documents.config(root, "/etc/hosts", ConfigFormats.hosts()));
  }
}
