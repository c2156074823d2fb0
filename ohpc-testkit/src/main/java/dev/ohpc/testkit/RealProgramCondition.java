package dev.ohpc.testkit;

import dev.ohpc.testkit.program.RealPrograms;
import java.io.IOException;
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

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    List<RealProgram> programs =
        AnnotationSupport.findRepeatableAnnotations(context.getElement(), RealProgram.class);
    Optional<String> missing = programs.stream().flatMap(RealProgramCondition::missing).findFirst();
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled("all programs are there");
    }
    if (RealPrograms.areRequired()) {
      throw new ExtensionConfigurationException(RealPrograms.required(missing.get()));
    }
    return ConditionEvaluationResult.disabled("skipped: " + missing.get());
  }

  private static Stream<String> missing(RealProgram program) {
    if (RealPrograms.find(program.value()).isEmpty()) {
      return Stream.of("no " + program.value());
    }
    return program.namespaces() && !canMakeNamespaces()
        ? Stream.of("no network namespaces (they take root and ip(8))")
        : Stream.empty();
  }

  private static boolean canMakeNamespaces() {
    try {
      Process process =
          new ProcessBuilder("unshare", "--net", "--mount", "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS)
          && process.exitValue() == 0
          && RealPrograms.find("ip").isPresent();
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
