package dev.ohpc.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Java that tests run in a process of its own. */
public final class JavaProgram {

  private JavaProgram() {}

  /** The command that runs the class whose name comes after it. */
  public static String[] command() {
    return new String[] {
      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
      "-classpath",
      System.getProperty("java.class.path")
    };
  }

  /** The command that runs a class with arguments. */
  public static String[] command(Class<?> program, Object... arguments) {
    List<String> words = new ArrayList<>(List.of(command()));
    words.add(program.getName());
    for (Object argument : arguments) {
      words.add(argument.toString());
    }
    return words.toArray(String[]::new);
  }
}
