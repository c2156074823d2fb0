package dev.ohpc.testkit.junit;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.testkit.rehearsal.ServedCluster;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** The clusters that fields and parameters with {@link Netboot} stand for. */
final class DeclaredClusters {

  private DeclaredClusters() {}

  /**
   * The cluster that a field holds.
   *
   * @param instance whose field it is; null for a static one
   */
  static ServedCluster of(Field field, @Nullable Object instance) {
    Object value = valueOf(field, instance);
    if (!(value instanceof ServedCluster cluster)) {
      throw new ExtensionConfigurationException(
          String.format(
              "%s %s: write `@Netboot final ServedCluster %s = ServedCluster.of(spec);`",
              nameOf(field),
              value == null ? "is not set" : "is no ServedCluster",
              field.getName()));
    }
    String file = AnnotationSupport.findAnnotation(field, Netboot.class).orElseThrow().value();
    if (!file.isEmpty()) {
      throw new ExtensionConfigurationException(
          String.format(
              "%s has a cluster, and names the file `%s` of another: write `@Netboot` alone",
              nameOf(field), file));
    }
    return cluster;
  }

  private static @Nullable Object valueOf(Field field, @Nullable Object instance) {
    return ReflectionSupport.tryToReadFieldValue(field, instance)
        .getOrThrow(e -> new ExtensionConfigurationException(nameOf(field) + " is not read", e));
  }

  /**
   * The cluster whose spec a parameter names.
   *
   * @param tests the class that finds it if it is a resource
   */
  static ServedCluster of(Parameter parameter, Class<?> tests) throws IOException {
    String file = AnnotationSupport.findAnnotation(parameter, Netboot.class).orElseThrow().value();
    boolean isCluster = parameter.getType() == ServedCluster.class;
    if (!isCluster || file.isEmpty()) {
      throw new ExtensionConfigurationException(
          String.format(
              "%s %s: write `@Netboot(\"cluster.yaml\") ServedCluster cluster`",
              nameOf(parameter),
              isCluster ? "names no spec" : "is a " + parameter.getType().getSimpleName()));
    }
    return ServedCluster.of(load(file, tests, parameter));
  }

  private static ClusterSpec load(String file, Class<?> tests, Parameter parameter)
      throws IOException {
    if (Files.exists(Path.of(file))) {
      return ClusterSpec.load(Path.of(file));
    }
    try (InputStream resource = tests.getResourceAsStream(file)) {
      if (resource == null) {
        throw new ExtensionConfigurationException(
            String.format(
                "%s names the spec `%s`, which is no file below %s and no resource of %s",
                nameOf(parameter), file, Path.of("").toAbsolutePath(), tests.getSimpleName()));
      }
      return ClusterSpec.load(new String(resource.readAllBytes(), StandardCharsets.UTF_8), file);
    }
  }

  static String nameOf(Field field) {
    return "the field `" + field.getName() + "` of " + field.getDeclaringClass().getSimpleName();
  }

  /** Compilers leave the names of parameters out unless told. */
  static String nameOf(Parameter parameter) {
    Executable executable = parameter.getDeclaringExecutable();
    return String.format(
        "a parameter of `%s` in %s",
        executable.getName(), executable.getDeclaringClass().getSimpleName());
  }
}
