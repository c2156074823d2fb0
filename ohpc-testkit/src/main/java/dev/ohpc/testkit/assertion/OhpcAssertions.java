package dev.ohpc.testkit.assertion;

import dev.ohpc.model.problem.Problems;
import dev.ohpc.render.FileTree;
import dev.ohpc.render.RenderedFile;
import dev.ohpc.render.format.ConfigDocument;

/**
 * Where assertions begin. They stand beside AssertJ's own:
 *
 * <pre>{@code
 * import static dev.ohpc.testkit.assertion.OhpcAssertions.assertThat;
 * import static org.assertj.core.api.Assertions.assertThat;
 *
 * assertThat(spec.check()).hasNoErrors();
 * assertThat(FileTree.of(spec))
 *     .file("sms/etc/dnsmasq.conf")
 *     .matchesGolden(Path.of("src/test/resources/golden/dnsmasq.conf"))
 *     .isAcceptedBy("dnsmasq", "--test", "--conf-file={}");
 * }</pre>
 */
public final class OhpcAssertions {

  private OhpcAssertions() {}

  /** Begins to assert what is wrong with a spec or a file. */
  public static ProblemsAssert assertThat(Problems actual) {
    return new ProblemsAssert(actual);
  }

  /** Begins to assert what is rendered. */
  public static FileTreeAssert assertThat(FileTree actual) {
    return new FileTreeAssert(actual);
  }

  /** Begins to assert how one file is rendered. */
  public static RenderedFileAssert assertThat(RenderedFile actual) {
    return new RenderedFileAssert(actual);
  }

  /** Begins to assert what a file says. */
  public static <T> ConfigDocumentAssert<T> assertThat(ConfigDocument<T> actual) {
    return new ConfigDocumentAssert<>(actual);
  }
}
