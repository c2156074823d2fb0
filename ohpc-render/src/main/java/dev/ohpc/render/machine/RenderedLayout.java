package dev.ohpc.render.machine;

import dev.ohpc.model.check.files.BootFiles;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.NodeFiles;
import dev.ohpc.model.slurm.SlurmSeries;
import dev.ohpc.render.format.ConfigFormats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A tree that this library rendered, with a directory for each kind of machine. */
record RenderedLayout(Path directory) implements ClusterLayout {

  @Override
  public ClusterFiles read(Documents documents, SlurmSeries slurm) throws IOException {
    MachineRoot root = new MachineRoot(directory);
    MachineRoot sms = new MachineRoot(directory.resolve("sms"));
    RootReader reader = new RootReader(documents, Units.RENDERED);
    List<NodeFiles> nodes = new ArrayList<>();
    for (String node : root.list("nodes")) {
      nodes.add(reader.node(MachineRoot.nameOf(node), new MachineRoot(directory.resolve(node))));
    }
    return ClusterFiles.builder()
        .slurmSeries(slurm)
        .server(new ServerReader(sms, documents, Units.RENDERED, slurm).read())
        .image(reader.image(new MachineRoot(directory.resolve("image"))))
        .nodes(nodes)
        .boot(
            new BootFiles(
                documents.config(root, "tftp/cmdline.txt", ConfigFormats.commandLine()),
                documents.config(root, "tftp/config.txt", ConfigFormats.firmware()),
                documents.config(root, "eeprom/boot.conf", ConfigFormats.eeprom())))
        .job(documents.job(root, "jobs/pi.sbatch"))
        .addAllUnread(documents.unread())
        .build();
  }
}
