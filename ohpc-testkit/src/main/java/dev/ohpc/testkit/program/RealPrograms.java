package dev.ohpc.testkit.program;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for programs, and knows what to do without them. */
public final class RealPrograms {

  /** Set to {@code required}, what is not there is a failure. */
  public static final String SWITCH = "ohpc.real-programs";

  private RealPrograms() {}

  /**
   * The file of a program.
   *
   * @param program as a shell would find it, in {@code /usr/sbin} and {@code /sbin} too; with a
   *     {@code /} in front it is a path
   */
  public static Optional<Path> find(String program) {
    if (program.startsWith("/")) {
      return Optional.of(Path.of(program)).filter(Files::exists);
    }
    String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin:/sbin";
    return Stream.of(path.split(File.pathSeparator))
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Whether what is not there is a failure, instead of a test less. */
  public static boolean areRequired() {
    return "required".equals(System.getProperty(SWITCH));
  }

  /** What a test is told that fails for it. */
  public static String required(String missing) {
    return missing + ", and -D" + SWITCH + "=required asks for it";
  }
}
