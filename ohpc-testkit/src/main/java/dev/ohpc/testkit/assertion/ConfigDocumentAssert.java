package dev.ohpc.testkit.assertion;

import dev.ohpc.render.compare.Difference;
import dev.ohpc.render.format.ConfigDocument;
import java.util.List;
import java.util.function.BiFunction;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about a {@link ConfigDocument}.
 *
 * @param <T> the typed value
 */
public final class ConfigDocumentAssert<T>
    extends AbstractAssert<ConfigDocumentAssert<T>, ConfigDocument<T>> {

  ConfigDocumentAssert(ConfigDocument<T> actual) {
    super(actual, ConfigDocumentAssert.class);
    isNotNull();
  }

  /** Goes on with what is wrong with it. */
  public ProblemsAssert problems() {
    return new ProblemsAssert(actual.problems()).as(descriptionText());
  }

  /** It can be read: no line of it is an error. */
  public ConfigDocumentAssert<T> hasNoErrors() {
    problems().hasNoErrors();
    return this;
  }

  /** The typed value is equal to this. */
  public ConfigDocumentAssert<T> hasConfig(T expected) {
    if (!actual.config().equals(expected)) {
      throw failureWithActualExpected(
          actual.config(),
          expected,
          "%nExpecting:%n  %s%nto say:%n  %s%nbut it says:%n  %s",
          actual.source().name(),
          expected,
          actual.config());
    }
    return this;
  }

  /**
   * The program that reads the file would do the same with this, which may be written otherwise.
   *
   * @param comparison {@code Differences::between}, for all files that it is there for
   */
  public ConfigDocumentAssert<T> meansTheSameAs(
      T expected, BiFunction<T, T, List<Difference>> comparison) {
    List<Difference> differences = comparison.apply(expected, actual.config());
    if (!differences.isEmpty()) {
      failWithMessage(
          "%nExpecting %s to mean the same, but:%n%s",
          actual.source().name(), Difference.toLines(differences).indent(2));
    }
    return this;
  }

  /**
   * A program takes the text: it ends with 0. Without the program the test is skipped, as with
   * {@link dev.ohpc.testkit.RealProgram}.
   *
   * @param arguments the program's; {@code {}} in one of them stands for a file with the text
   */
  public ConfigDocumentAssert<T> isAcceptedBy(String program, String... arguments) {
    new ProgramCheck(program, arguments)
        .complaint("file.conf", actual.text())
        .ifPresent(complaint -> failWithMessage("%n%s", complaint));
    return this;
  }
}
