package dev.ohpc.render.machine;

import com.google.common.base.Ascii;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.slurm.SlurmSeries;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.render.machine.Includes.Included;
import java.util.List;
import java.util.Optional;

/**
 * The files that the lines of a slurm.conf include, which are told in the order in which Slurm
 * reads them.
 *
 * <p>A relative path is one from the directory of the file that has the line (22.05.8, measured),
 * and since 23.02 from the directory of the slurm.conf that was read first. {@code %c} stands for
 * the cluster's name in lower case, if that was told before; otherwise there is no such file.
 */
final class SlurmIncludes {

  private static final String CLUSTER = "%c";

  private final String main;
  private final SlurmSeries series;
  private Optional<String> cluster = Optional.empty();

  /** The includes of a slurm.conf at a path, for a series of Slurm. */
  SlurmIncludes(String main, SlurmSeries series) {
    this.main = main;
    this.series = series;
  }

  /** The file that a line of a file includes, if it does. */
  List<Included<SlurmConfig>> files(SlurmLine line, String from) {
    if (line instanceof SlurmLine.Parameter parameter
        && parameter.key().equalsIgnoreCase("ClusterName")) {
      cluster = Optional.of(Ascii.toLowerCase(parameter.value()));
    }
    return line instanceof SlurmLine.Include include
        ? List.of(new Included<>(absolute(named(include.file()), from), ConfigFormats.slurm()))
        : List.of();
  }

  private String named(String file) {
    return cluster.map(name -> file.replace(CLUSTER, name)).orElse(file);
  }

  private String absolute(String file, String from) {
    String base = series.isBefore(SlurmSeries.V23_02) ? from : main;
    return file.startsWith("/") ? file : base.substring(0, base.lastIndexOf('/') + 1) + file;
  }
}
