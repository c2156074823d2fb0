package dev.ohpc.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process of its own that renders examples into a directory. */
final class RenderProcess {

  private RenderProcess() {}

  /** Renders one example after the other; prints why it could not. */
  public static void main(String[] arguments) {
    try {
      for (int i = 1; i < arguments.length; i++) {
        Examples.load(Path.of(arguments[i])).render(Path.of(arguments[0]));
      }
    } catch (IOException e) {
      System.out.println(e.getMessage());
    }
  }

  /** Runs it under an umask, and returns what it and its log said. */
  static String run(String umask, Path out, Path... examples) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            "sh",
            "-c",
            "umask " + umask + "; exec \"$0\" \"$@\"",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            RenderProcess.class.getName(),
            out.toString());
    for (Path example : examples) {
      builder.command().add(example.toString());
    }
    Process process = builder.redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
