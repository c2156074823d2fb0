package dev.ohpc.testkit.junit;

import dev.ohpc.testkit.rehearsal.ServedCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Serves the clusters of {@link Netboot}. JUnit's store closes them. */
final class NetbootExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(NetbootExtension.class);

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    serveFields(context.getRequiredTestClass(), null, context);
  }

  /** Those of the classes around a nested one are served, too. */
  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
      serveFields(instance.getClass(), instance, context);
    }
  }

  /** Serves the static fields of a class, or the others of an instance. */
  private static void serveFields(
      Class<?> tests, @Nullable Object instance, ExtensionContext context) throws IOException {
    boolean isStatic = instance == null;
    for (Field field :
        AnnotationSupport.findAnnotatedFields(
            tests, Netboot.class, it -> Modifier.isStatic(it.getModifiers()) == isStatic)) {
      serve(field, DeclaredClusters.nameOf(field), DeclaredClusters.of(field, instance), context);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.isAnnotated(Netboot.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Parameter declared = parameter.getParameter();
    try {
      ServedCluster cluster = DeclaredClusters.of(declared, context.getRequiredTestClass());
      serve(declared, DeclaredClusters.nameOf(declared), cluster, context);
      return cluster;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a constructor is given belongs to its test. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  private static void serve(
      AnnotatedElement element, String name, ServedCluster cluster, ExtensionContext context)
      throws IOException {
    cluster.start();
    context.getStore(NAMESPACE).put(element, new Served(cluster, name, isLenient(element)));
  }

  private static boolean isLenient(AnnotatedElement element) {
    return AnnotationSupport.findAnnotation(element, Netboot.class).orElseThrow().lenient();
  }

  /**
   * A cluster that is served as long as the store has it.
   *
   * @param name where it is declared
   * @param isLenient whether faults pass
   */
  private record Served(ServedCluster cluster, String name, boolean isLenient)
      implements AutoCloseable {

    @Override
    public void close() {
      Assertions.assertAll(
          "the cluster of " + name,
          cluster::checkNoLeaks,
          cluster::close,
          () -> {
            if (!isLenient) {
              cluster.checkNoFaults();
            }
          });
    }
  }
}
