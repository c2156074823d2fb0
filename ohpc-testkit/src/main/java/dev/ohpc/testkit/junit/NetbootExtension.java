package dev.ohpc.testkit.junit;

import dev.ohpc.testkit.rehearsal.ServedCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.commons.support.AnnotationSupport;

/** Serves the clusters of {@link Netboot}. JUnit's store closes them. */
final class NetbootExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(NetbootExtension.class);

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    serveFields(context.getRequiredTestClass(), null, context);
  }

  /** Those of the classes around a nested one are served, too. */
  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    look(context, "before");
    for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
      serveFields(instance.getClass(), instance, context);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    look(context, "in");
  }

  /** Looks at what is open; of tests that run at the same time any could have opened it. */
  private static void look(ExtensionContext context, String when) {
    if (context.getExecutionMode() == ExecutionMode.SAME_THREAD) {
      String test = when + " `" + context.getRequiredTestMethod().getName() + "`";
      shared(context).forEach(it -> it.opened().look(it.cluster().open(), test));
    }
  }

  /** The clusters that tests share, those of the classes around a nested one among them. */
  private static List<Served> shared(ExtensionContext context) {
    return context.getStore(NAMESPACE).getOrComputeIfAbsent(Shared.class).clusters;
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
    Served served = new Served(cluster, name, isLenient(element), new Opened());
    context.getStore(NAMESPACE).put(element, served);
    if (context.getTestMethod().isEmpty()) {
      shared(context).add(served);
    }
  }

  private static boolean isLenient(AnnotatedElement element) {
    return AnnotationSupport.findAnnotation(element, Netboot.class).orElseThrow().lenient();
  }

  /** What JUnit's store makes for a class whose tests share clusters. */
  static final class Shared {
    private final List<Served> clusters = new CopyOnWriteArrayList<>();
  }

  /**
   * A cluster that is served as long as the store has it.
   *
   * @param name where it is declared
   * @param isLenient whether faults pass
   * @param opened when what is open was opened, if several tests share the cluster
   */
  @SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
  private record Served(ServedCluster cluster, String name, boolean isLenient, Opened opened)
      implements AutoCloseable, ExtensionContext.Store.CloseableResource {

    @Override
    public void close() {
      Assertions.assertAll(
          "the cluster of " + name,
          () -> opened.tell(cluster::checkNoLeaks),
          cluster::close,
          () -> {
            if (!isLenient) {
              cluster.checkNoFaults();
            }
          });
    }
  }
}
