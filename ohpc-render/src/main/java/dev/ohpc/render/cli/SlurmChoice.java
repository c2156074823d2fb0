package dev.ohpc.render.cli;

import dev.ohpc.model.slurm.SlurmSeries;
import dev.ohpc.model.value.InvalidValueException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code --slurm SERIES}: which Slurm reads the files of a directory, which do not say it. */
final class SlurmChoice {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--slurm",
      paramLabel = "SERIES",
      converter = Series.class,
      description =
          "of a directory: the release series of Slurm that reads it, such as 22.05, or what"
              + " `slurmd -V` prints; default: 25.05, OpenHPC 4's")
  private @Nullable SlurmSeries given;

  SlurmSeries series() {
    return Optional.ofNullable(given).orElse(SlurmSeries.OPENHPC_4);
  }

  /** A file that is no directory, and so says itself which Slurm it is for. */
  Path forbiddenWith(Path file) {
    if (given != null) {
      throw new ParameterException(
          command.commandLine(),
          "--slurm is for a directory; of a cluster whose spec is a file, write `version` under"
              + " `slurm` into the spec");
    }
    return file;
  }

  /** Reads a series, and says which there are. */
  private static final class Series implements ITypeConverter<SlurmSeries> {

    @Override
    public SlurmSeries convert(String text) {
      try {
        return SlurmSeries.parse(text);
      } catch (InvalidValueException e) {
        throw new TypeConversionException(e.getMessage() + "; " + e.hint());
      }
    }
  }
}
