package dev.ohpc.render.cli;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A path that is not empty: an empty one, of a variable that is not set, is no current directory.
 */
final class NamedPath implements ITypeConverter<Path> {

  @Override
  public Path convert(String text) {
    if (text.isEmpty()) {
      throw new TypeConversionException("it is empty; write `.` for the current directory");
    }
    return Path.of(text);
  }
}
