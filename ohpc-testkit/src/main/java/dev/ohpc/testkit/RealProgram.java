package dev.ohpc.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that needs a program of the machine, such as {@code dnsmasq}.
 *
 * <p>Without the program the test is skipped and says so: {@code skipped: no dnsmasq}. With the
 * system property {@code ohpc.real-programs} set to {@code required} it fails instead, so that a
 * build that ought to have all programs cannot pass without them.
 *
 * <pre>{@code
 * @Test
 * @RealProgram("dnsmasq")
 * void dnsmasqReadsIt() { … }
 * }</pre>
 */
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Repeatable(RealProgram.All.class)
@ExtendWith(RealProgramCondition.class)
@SuppressWarnings("exports") // JUnit alone makes the condition
public @interface RealProgram {

  /**
   * The program, as a shell would find it; {@code /usr/sbin} and {@code /sbin} are looked at too.
   * With a {@code /} in front it is the path of a file, such as a kernel to emulate.
   */
  String value();

  /** Whether the test makes network namespaces, which takes root and ip(8). */
  boolean namespaces() default false;

  /** Several programs of one test. */
  @Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
  @Retention(RetentionPolicy.RUNTIME)
  @Inherited
  @ExtendWith(RealProgramCondition.class)
  @interface All {

    /** The programs. */
    RealProgram[] value();
  }
}
