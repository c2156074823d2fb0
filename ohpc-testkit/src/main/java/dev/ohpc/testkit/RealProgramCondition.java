package dev.ohpc.testkit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Looks for the programs of {@link RealProgram}. */
final class RealProgramCondition implements ExecutionCondition {

  private static final String SWITCH = "ohpc.real-programs";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    List<RealProgram> programs =
        AnnotationSupport.findRepeatableAnnotations(context.getElement(), RealProgram.class);
    Optional<String> missing = programs.stream().flatMap(RealProgramCondition::missing).findFirst();
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled("all programs are there");
    }
    if (isRequired()) {
      throw new ExtensionConfigurationException(
          missing.get() + ", and -D" + SWITCH + "=required asks for it");
    }
    return ConditionEvaluationResult.disabled("skipped: " + missing.get());
  }

  /** Whether what is not there is a failure, instead of a test less. */
  static boolean isRequired() {
    return "required".equals(System.getProperty(SWITCH));
  }

  private static Stream<String> missing(RealProgram program) {
    if (!isThere(program.value())) {
      return Stream.of("no " + program.value());
    }
    return program.namespaces() && !canMakeNamespaces()
        ? Stream.of("no network namespaces (they take root and ip(8))")
        : Stream.empty();
  }

  private static boolean isThere(String program) {
    return program.startsWith("/") ? Files.exists(Path.of(program)) : isOnPath(program);
  }

  private static boolean isOnPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin:/sbin";
    return Stream.of(path.split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  private static boolean canMakeNamespaces() {
    try {
      Process process =
          new ProcessBuilder("unshare", "--net", "--mount", "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 && isOnPath("ip");
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
