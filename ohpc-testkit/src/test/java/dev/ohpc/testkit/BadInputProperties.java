package dev.ohpc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.LoadResult;
import dev.ohpc.render.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/**
 * Whatever the input, loading ends in a spec that renders, or in problems with places: never in
 * another exception.
 */
class BadInputProperties {

  /** Pieces that are harmless in one place and poison in another. */
  private static final List<String> POISON =
      List.of(
          "\n",
          "\r",
          "\t",
          " ",
          "#",
          " #",
          "\"",
          "'",
          "\\",
          ":",
          ": ",
          "- ",
          "[",
          "]",
          "{",
          "}",
          ",",
          "&a",
          "*a",
          "!!",
          "|",
          ">",
          "%",
          "@",
          "`",
          "?",
          "---\n",
          "...\n",
          "<<: ",
          "~",
          "null",
          "0x",
          "1e9",
          "-1",
          "99999999999999999999",
          "true",
          "yes",
          "\u0000",
          "\u0007",
          "\u001b",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "\uD800",
          "о",
          "ｅ",
          "é",
          "😀",
          "$(id)",
          "${x}",
          "`id`",
          "; ",
          "=",
          "[1-99999999]",
          "[0-65536]",
          "../",
          "/",
          "*",
          "%s",
          "\\n");

  @Provide
  Arbitrary<String> mutated() {
    return Combinators.combine(
            ClusterSpecs.withNodes(1, 3).map(ClusterSpec::toYaml),
            mutations().list().ofMinSize(1).ofMaxSize(4))
        .as(BadInputProperties::apply);
  }

  @Provide
  Arbitrary<String> mutatedInputLocal() {
    return mutations()
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(
            mutations ->
                apply(
                    """
                    sms_name="${sms_name:-sms}"
                    sms_ip=192.168.1.1
                    sms_eth_internal='end0'
                    internal_netmask=255.255.255.0
                    num_computes=2
                    c_name[0]=${c_name[0]:-node1}
                    c_name[1]=node2
                    c_ips="192.168.1.11, 192.168.1.12"
                    c_macs="dc:a6:32:21:55:72,dc:a6:32:20:44:6d"
                    """,
                    mutations));
  }

  @Provide
  Arbitrary<WarewulfFiles> mutatedWarewulfFiles() {
    Arbitrary<WarewulfFiles> files =
        Combinators.combine(ClusterSpecs.withNodes(1, 3), Arbitraries.of(WarewulfFiles.Style.class))
            .as(WarewulfFiles::of);
    Arbitrary<List<Mutation>> some = mutations().list().ofMaxSize(3);
    return Combinators.combine(files, some, some)
        .as(
            (whole, ofNodes, ofConf) ->
                new WarewulfFiles(apply(whole.nodes(), ofNodes), apply(whole.conf(), ofConf)));
  }

  private static Arbitrary<Mutation> mutations() {
    return Combinators.combine(
            Arbitraries.doubles().between(0, 1),
            Arbitraries.integers().between(0, 20),
            Arbitraries.of(POISON).list().ofMaxSize(3).map(pieces -> String.join("", pieces)))
        .as(Mutation::new);
  }

  private static String apply(String text, List<Mutation> mutations) {
    String result = text;
    for (Mutation mutation : mutations) {
      result = mutation.apply(result);
    }
    return result;
  }

  @Property(tries = 5000)
  void aMutatedSpecIsASpecOrProblems(@ForAll("mutated") String text) {
    isASpecOrProblems(text);
  }

  @Property(tries = 3000)
  void aMutatedInputLocalIsASpecOrProblems(@ForAll("mutatedInputLocal") String text) {
    isASpecOrProblems(text);
  }

  @Property(tries = 5000)
  void mutatedFilesOfWarewulfAreASpecOrProblems(@ForAll("mutatedWarewulfFiles") WarewulfFiles files)
      throws IOException {
    check(files.load());
  }

  @Property(tries = 1000)
  void anyTextIsASpecOrProblems(@ForAll String text) {
    isASpecOrProblems(text);
  }

  @Property(tries = 500)
  void anyBytesAreASpecOrProblems(@ForAll @Size(max = 2000) byte[] bytes) throws IOException {
    Path file = Files.createTempFile("ohpc-fuzz", ".yaml");
    try {
      Files.write(file, bytes);
      check(ClusterSpec.tryLoad(file));
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void tenMegabytesOfNonsenseEndSoon() {
    int size = 10 << 20;
    for (String piece :
        List.of("a", "[", "{", "- ", "a: ", "a:\n", "&a ", "? ", "\"", "x=", "#", "%", "\t")) {
      String text = piece.repeat(size / piece.length());
      long start = System.nanoTime();

      isASpecOrProblems(text);

      // not a benchmark: nonsense that took minutes would hang a caller
      assertThat(System.nanoTime() - start).as(piece).isLessThan(TimeUnit.MINUTES.toNanos(1));
    }
  }

  private static void isASpecOrProblems(String text) {
    check(ClusterSpec.tryLoad(text, "fuzz"));
  }

  private static void check(LoadResult result) {
    if (result.spec().isPresent()) {
      assertThat(FileTree.of(result.spec().get()).files()).isNotEmpty();
    } else {
      assertThat(result.problems().hasErrors()).isTrue();
      assertThat(result.problems())
          .allSatisfy(
              problem -> {
                assertThat(problem.span()).isPresent();
                assertThat(problem.message()).doesNotContain("Exception", "dev.ohpc", "\n");
              });
      assertThat(result.problems().toText()).isNotEmpty();
      assertThat(result.problems().toJson()).isNotEmpty();
    }
  }

  /** Replaces some characters at a place by a text. */
  private record Mutation(double place, int length, String replacement) {

    String apply(String text) {
      int start = (int) (place * text.length());
      int end = Math.min(text.length(), start + length);
      return text.substring(0, start) + replacement + text.substring(end);
    }
  }
}
