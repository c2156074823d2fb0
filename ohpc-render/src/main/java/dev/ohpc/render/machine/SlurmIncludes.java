package dev.ohpc.render.machine;

import dev.ohpc.model.config.SlurmLine;
import java.util.List;

/** The files that a line of slurm.conf includes. */
final class SlurmIncludes {

  private SlurmIncludes() {}

  /** A relative path is one from the directory of slurm.conf (slurm.conf(5)). */
  static List<String> files(SlurmLine line, String from) {
    if (!(line instanceof SlurmLine.Include include)) {
      return List.of();
    }
    String file = include.file();
    return List.of(
        file.startsWith("/") ? file : from.substring(0, from.lastIndexOf('/') + 1) + file);
  }
}
