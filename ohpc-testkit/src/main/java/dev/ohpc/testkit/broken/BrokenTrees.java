package dev.ohpc.testkit.broken;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.render.FileTree;
import dev.ohpc.render.RenderedFile;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * The files of valid clusters with one fault each, for the kinds of problems that files have:
 * whoever changes a file by hand may make one of these.
 *
 * <pre>{@code
 * @Property
 * void theFaultIsFound(@ForAll("broken") BrokenTree tree) throws IOException {
 *   tree.writeTo(directory);
 *   assertThat(linter.run(directory)).extracting(Problem::code).containsExactly(tree.code());
 * }
 *
 * @Provide
 * Arbitrary<BrokenTree> broken() {
 *   return BrokenTrees.all();
 * }
 * }</pre>
 */
public final class BrokenTrees {

  private static final int FEWEST_NODES = 3;

  private static final List<Mutation> ALL =
      Stream.of(ServerMutations.ALL, SlurmMutations.ALL, NodeMutations.ALL)
          .flatMap(List::stream)
          .toList();

  private BrokenTrees() {}

  /** Every fault, in clusters of all kinds. */
  public static Arbitrary<BrokenTree> all() {
    return Combinators.combine(Arbitraries.of(ALL), Bases.ofNodes(FEWEST_NODES))
        .as(BrokenTrees::broken);
  }

  /**
   * Each fault once, in the files of one cluster.
   *
   * @param spec a cluster of three Raspberry Pi 4s or more, without a problem, a router, and
   *     sections that may be left out
   * @throws IllegalArgumentException if it is another
   */
  public static List<BrokenTree> of(ClusterSpec spec) {
    ClusterSpec base = Bases.of(spec, FEWEST_NODES);
    return ALL.stream().map(mutation -> broken(mutation, base)).toList();
  }

  /** The kinds of problems that there are faults of. */
  public static Set<ProblemCode> codes() {
    Set<ProblemCode> codes = EnumSet.noneOf(ProblemCode.class);
    ALL.forEach(mutation -> codes.add(mutation.code()));
    return codes;
  }

  private static BrokenTree broken(Mutation mutation, ClusterSpec spec) {
    Map<String, String> files = new LinkedHashMap<>();
    for (RenderedFile file : FileTree.of(spec).files()) {
      files.put(file.path(), file.content());
    }
    change(mutation, files, spec);
    mutation.also().ifPresent(other -> change(other, files, spec));
    String file = Edits.filled(mutation.place(), spec);
    return new BrokenTree(mutation.name(), file, files, mutation.code());
  }

  private static void change(Mutation mutation, Map<String, String> files, ClusterSpec spec) {
    String file = Edits.filled(mutation.place(), spec);
    String edited = mutation.edit().apply(files.getOrDefault(file, ""), spec);
    if (edited.equals(Edits.REMOVED)) {
      files.remove(file);
    } else {
      files.put(file, edited);
    }
  }
}
