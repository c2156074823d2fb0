package dev.ohpc.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.problem.InvalidSpecException;
import dev.ohpc.model.spi.ClusterRenderer;
import dev.ohpc.testkit.ClusterSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What every {@link ClusterRenderer} must do: the same files for the same spec, all or none of
 * them. A test of a renderer implements this, and has its tests.
 *
 * <pre>{@code
 * class WarewulfRendererTest implements RendererContract {
 *   @Override
 *   public ClusterRenderer renderer() {
 *     return new WarewulfRenderer();
 *   }
 * }
 * }</pre>
 *
 * <p>One of its tests changes the default locale and time zone while it runs, so classes that
 * implement it must not run beside others in one process.
 */
public interface RendererContract {

  /** How often a test tries. */
  int TRIES = 20;

  /** The renderer. */
  ClusterRenderer renderer();

  /** The clusters that are rendered: of 1 to 4 nodes unless a test says otherwise. */
  default Arbitrary<ClusterSpec> clusters() {
    return ClusterSpecs.withNodes(1, 4);
  }

  /**
   * A new and empty directory to render into, which is deleted afterwards.
   *
   * @throws IOException if it cannot be made
   */
  default Path newDirectory() throws IOException {
    return Files.createTempDirectory("ohpc-contract");
  }

  /** The clusters, for jqwik. */
  @Provide
  default Arbitrary<ClusterSpec> clustersOfTheContract() {
    return clusters();
  }

  /** The same spec gives the same bytes, in every country. */
  @Property(tries = TRIES)
  default void theSameSpecGivesTheSameBytes(@ForAll("clustersOfTheContract") ClusterSpec spec)
      throws Exception {
    Map<String, String> files = rendered(spec);

    assertEquals(files, rendered(spec));
    for (Surroundings surroundings : Surroundings.ALL) {
      assertEquals(files, surroundings.during(() -> rendered(spec)), surroundings::toString);
    }
  }

  private Map<String, String> rendered(ClusterSpec spec) throws IOException {
    try (Scratch scratch = new Scratch(newDirectory())) {
      renderer().render(spec, scratch.directory());
      return scratch.contents();
    }
  }

  /** A second render finds all done, says so, and writes nothing. */
  @Property(tries = TRIES)
  default void aSecondRenderChangesNothing(@ForAll("clustersOfTheContract") ClusterSpec spec)
      throws IOException {
    try (Scratch scratch = new Scratch(newDirectory())) {
      renderer().render(spec, scratch.directory());
      Map<String, ?> times = scratch.times();

      assertFalse(renderer().render(spec, scratch.directory()).hasChanges());
      assertEquals(times, scratch.times());
      assertEquals(List.of(), renderer().plan(spec, scratch.directory()).changes());
    }
  }

  /** A plan writes nothing. */
  @Property(tries = TRIES)
  default void aPlanWritesNothing(
      @ForAll("clustersOfTheContract") ClusterSpec before,
      @ForAll("clustersOfTheContract") ClusterSpec after)
      throws IOException {
    try (Scratch scratch = new Scratch(newDirectory())) {
      renderer().render(before, scratch.directory());
      Map<String, String> files = scratch.contents();
      renderer().plan(after, scratch.directory());

      assertEquals(files, scratch.contents());
    }
  }

  /** What an earlier render wrote leaves no trace, and what others wrote stays. */
  @Property(tries = TRIES)
  default void onlyWhatOthersWroteStays(
      @ForAll("clustersOfTheContract") ClusterSpec before,
      @ForAll("clustersOfTheContract") ClusterSpec after)
      throws IOException {
    try (Scratch scratch = new Scratch(newDirectory())) {
      renderer().render(before, scratch.directory());
      Files.writeString(scratch.directory().resolve("of-others.txt"), "mine\n");
      renderer().render(after, scratch.directory());

      Map<String, String> expected = new TreeMap<>(rendered(after));
      expected.put("of-others.txt", "mine\n");
      assertEquals(expected, scratch.contents());
    }
  }

  /** Of a spec with errors nothing is written, and they are all told. */
  @Property(tries = TRIES)
  default void aSpecWithErrorsIsNotRendered(
      @ForAll("clustersOfTheContract") ClusterSpec before,
      @ForAll("clustersOfTheContract") ClusterSpec spec)
      throws IOException {
    ClusterSpec broken = ClusterSpec.builder().from(spec).addNodes(spec.nodes().get(0)).build();
    try (Scratch scratch = new Scratch(newDirectory())) {
      renderer().render(before, scratch.directory());
      Map<String, String> files = scratch.contents();

      assertThrows(
          InvalidSpecException.class, () -> renderer().render(broken, scratch.directory()));
      assertEquals(files, scratch.contents());
    }
  }

  /**
   * Where something stands in the way of one file, none is written.
   *
   * @param number which file, in the order of their names and round again
   */
  @Property(tries = TRIES)
  default void allFilesAreWrittenOrNone(
      @ForAll("clustersOfTheContract") ClusterSpec spec, @ForAll @IntRange(max = 10_000) int number)
      throws IOException {
    List<String> files = List.copyOf(rendered(spec).keySet());
    String file = files.get(number % files.size());
    try (Scratch scratch = new Scratch(newDirectory())) {
      Path inTheWay = Files.createDirectories(scratch.directory().resolve(file));
      Files.writeString(inTheWay.resolve("of-others.txt"), "mine\n");
      Map<String, String> before = scratch.contents();

      assertThrows(
          IOException.class, () -> renderer().render(spec, scratch.directory()), () -> file);
      assertEquals(before, scratch.contents(), () -> file);
    }
  }
}
