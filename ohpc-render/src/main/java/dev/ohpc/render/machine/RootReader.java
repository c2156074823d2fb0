package dev.ohpc.render.machine;

import dev.ohpc.model.check.files.ImageFiles;
import dev.ohpc.model.check.files.NodeFiles;
import dev.ohpc.model.config.DracutConfig;
import dev.ohpc.model.config.LdSoConfig;
import dev.ohpc.model.config.SshdConfig;
import dev.ohpc.render.format.ConfigDocument;
import dev.ohpc.render.format.ConfigFormat;
import dev.ohpc.render.format.ConfigFormats;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the files of roots that nodes boot from. */
final class RootReader {

  private static final String SSHD_CONFIG = "/etc/ssh/sshd_config";

  private final Documents documents;
  private final Units units;

  RootReader(Documents documents, Units units) {
    this.documents = documents;
    this.units = units;
  }

  /** The files of the root that all nodes have. */
  ImageFiles image(MachineRoot root) throws IOException {
    return ImageFiles.builder()
        .hostname(documents.config(root, "/etc/hostname", ConfigFormats.hostname()))
        .fstab(documents.config(root, "/etc/fstab", ConfigFormats.fstab()))
        .addAllKeyfiles(documents.keyfiles(root))
        .chrony(documents.chrony(root))
        .slurm(documents.config(root, "/etc/slurm/slurm.conf", ConfigFormats.slurm()))
        .slurmd(documents.config(root, "/etc/sysconfig/slurmd", ConfigFormats.slurmdEnvironment()))
        .addAllDracut(dracut(root))
        .addAllLdSo(libraries(root))
        .addAllSshd(sshd(root))
        .enabledUnits(units.enabled(root, documents))
        .build();
  }

  /** The files of one node's own root. */
  NodeFiles node(String name, MachineRoot root) throws IOException {
    return new NodeFiles(
        name,
        documents.config(root, "/etc/hostname", ConfigFormats.hostname()),
        documents.config(root, "/etc/hosts", ConfigFormats.hosts()),
        libraries(root));
  }

  private List<LdSoConfig> libraries(MachineRoot root) throws IOException {
    return all(root, "/etc/ld.so.conf.d", ConfigFormats.ldSo());
  }

  /** First dracut.conf, then its drop-ins by their names (dracut.conf(5)). */
  private List<DracutConfig> dracut(MachineRoot root) throws IOException {
    List<DracutConfig> files = new ArrayList<>();
    documents.config(root, "/etc/dracut.conf", ConfigFormats.dracut()).ifPresent(files::add);
    files.addAll(all(root, "/etc/dracut.conf.d", ConfigFormats.dracut()));
    return files;
  }

  /** sshd_config with what it includes; where there is none, the drop-ins that others include. */
  private List<SshdConfig> sshd(MachineRoot root) throws IOException {
    Optional<ConfigDocument<SshdConfig>> main =
        documents.read(root, SSHD_CONFIG, ConfigFormats.sshd());
    if (main.isEmpty()) {
      return all(root, "/etc/ssh/sshd_config.d", ConfigFormats.sshd());
    }
    SshdConfig expanded =
        new SshdIncludes(root, documents).expand(main.get().config(), SSHD_CONFIG);
    return List.of(documents.joined(expanded, main.get()));
  }

  /** The files of a directory whose names end in {@code .conf}, by their names. */
  private <T> List<T> all(MachineRoot root, String directory, ConfigFormat<T> format)
      throws IOException {
    List<T> files = new ArrayList<>();
    for (String path : root.list(directory)) {
      if (path.endsWith(".conf")) {
        documents.config(root, path, format).ifPresent(files::add);
      }
    }
    return files;
  }
}
