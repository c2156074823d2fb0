package dev.ohpc.testkit.junit;

import dev.ohpc.testkit.rehearsal.ServedCluster;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Serves a cluster to a test by DHCP, TFTP and NFS, on the loopback interface and at free ports, as
 * its management server would.
 *
 * <pre>{@code
 * class BootTest {
 *   @Netboot final ServedCluster cluster = ServedCluster.of(SPEC);
 *
 *   @Test
 *   void node1FindsItsName() {
 *     assertThat(Pi4.builder(MAC).build().boot(cluster).hostname()).contains("node1");
 *   }
 *
 *   @Test
 *   void theKernelIsThere(@Netboot("cluster.yaml") ServedCluster other) { … }
 * }
 * }</pre>
 *
 * <p>A field holds a {@link ServedCluster}. That of a static field is served for all tests of the
 * class, that of another field anew for each test; {@code @BeforeAll} and {@code @BeforeEach} find
 * it running. A parameter has a cluster of its own: one of a test, {@code @BeforeEach} or a
 * constructor as long as the test takes, one of {@code @BeforeAll} as long as the class takes.
 *
 * <p>When its time is over it is closed, and the test, or the class, fails if a client has left a
 * transfer or a connection open, or if the servers saw a fault: a machine that is no node of the
 * cluster, a lease or a transfer that was refused. A test that provokes one takes it by {@link
 * ServedCluster#takeFaults}; {@link #lenient} lets all pass.
 *
 * <p>Tests may run at the same time, also those that share a cluster.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NetbootExtension.class)
@SuppressWarnings("exports") // JUnit alone makes the extension
public @interface Netboot {

  /**
   * The spec of a parameter's cluster: a file, or else a resource as the test's class finds it. A
   * field has its spec by itself.
   */
  String value() default "";

  /** Whether faults pass. What is left open does not. */
  boolean lenient() default false;
}
