package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.testkit.ClusterSpecs;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program with a module descriptor of its own needs {@code requires dev.ohpc.model} only. */
class ModularProgramTest {

  private static final Pattern LIBRARY =
      Pattern.compile(
          "jspecify|ohpc-model|ohpc-render|guava|failureaccess|slf4j-api|snakeyaml-engine");

  @TempDir private Path directory;

  @BeforeEach
  void compile() throws IOException {
    Files.writeString(
        directory.resolve("module-info.java"), "module host.tool { requires dev.ohpc.model; }");
    Files.writeString(
        directory.resolve("Main.java"),
        """
        package host;
        import dev.ohpc.model.ClusterSpec;
        import java.nio.file.Path;
        class Main {
          public static void main(String[] arguments) throws Exception {
            System.out.print(ClusterSpec.jsonSchema());
            var spec = ClusterSpec.load(Path.of(arguments[0]));
            spec.render(Path.of(arguments[1]));
          }
        }
        """);
    Outcome compiled =
        Outcome.of(
            jdk("javac"),
            "--module-path",
            modulePath(".*"),
            "-d",
            directory.resolve("classes"),
            directory.resolve("module-info.java"),
            directory.resolve("Main.java"));
    assertThat(compiled).isEqualTo(new Outcome(0, ""));
  }

  @Test
  void itRendersWhenTheRendererIsOnTheModulePath() throws IOException {
    Outcome run = run(".*");

    assertThat(run.status()).as(run.output()).isZero();
    assertThat(directory.resolve("out/manifest.json")).exists();
  }

  @Test
  void itCanHandTheSchemaToAnEditor() throws IOException {
    assertThat(run(".*").output()).contains(ClusterSpec.jsonSchema());
  }

  @Test
  void withoutTheRendererItIsToldWhatToAdd() throws IOException {
    Outcome run = run("(?!ohpc-render).*");

    assertThat(run.output()).contains("add the dependency dev.ohpc:ohpc-render");
    assertThat(directory.resolve("out")).doesNotExist();
  }

  private Outcome run(String modules) throws IOException {
    Path spec = Files.writeString(directory.resolve("spec.yaml"), ClusterSpecs.plain(3).toYaml());
    return Outcome.of(
        jdk("java"),
        "--module-path",
        modulePath(modules) + File.pathSeparator + directory.resolve("classes"),
        "--module",
        "host.tool/host.Main",
        spec,
        directory.resolve("out"));
  }

  /** The library's part of the class path that matches a pattern. */
  private static String modulePath(String pattern) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> LIBRARY.matcher(entry).find())
        .filter(entry -> moduleName(entry).matches(pattern))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String moduleName(String entry) {
    return entry.replaceFirst("/target/classes$", "").replaceFirst("^.*/", "");
  }

  private static Path jdk(String tool) {
    return Path.of(System.getProperty("java.home"), "bin", tool);
  }
}
