package dev.ohpc.model.load;

import com.google.common.collect.Lists;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.Problems;
import dev.ohpc.model.problem.Related;
import dev.ohpc.model.problem.Span;
import dev.ohpc.model.problem.SpecPath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The places of a spec's values in the tree that it was read from. */
final class SourceOrigin {

  private static final List<Object> PROFILE = List.of("profile");

  private final Tree root;
  private final NodeRows rows;
  private final Reporter reporter;

  SourceOrigin(Tree root, NodeRows rows, Reporter reporter) {
    this.root = root;
    this.rows = rows;
    this.reporter = reporter;
  }

  /** The problems of a spec, each put where it stands in the text. */
  Problems locate(Problems problems) {
    return Problems.of(Lists.transform(problems.all(), this::locate));
  }

  private Problem locate(Problem problem) {
    SpecPath path = written(problem.path());
    return Problem.builder()
        .from(problem)
        .path(path)
        .span(span(path))
        .related(Lists.transform(problem.related(), this::locate))
        .build();
  }

  private Related locate(Related related) {
    SpecPath path = written(related.path());
    return Related.of(related.label(), path, Optional.of(span(path)));
  }

  private Span span(SpecPath path) {
    return reporter.span(position(path.steps()));
  }

  /** The path as the file has it: node 2 of the spec may be the second name of entry 1. */
  private SpecPath written(SpecPath path) {
    List<Object> steps = path.steps();
    boolean isNode =
        steps.size() == 3 && steps.get(0).equals("nodes") && steps.get(1) instanceof Integer;
    return isNode ? ofNode((Integer) steps.get(1), (String) steps.get(2)) : path;
  }

  private SpecPath ofNode(int node, String key) {
    SpecPath entry = rows.entryPath(node);
    Tree single = follow(entry.key(key).steps());
    String plural = key.equals("address") ? "addresses" : key + "s";
    Tree many = follow(entry.key(plural).steps());
    if (single != null || many == null) {
      return entry.key(key);
    }
    return many instanceof Tree.Sequence
        ? entry.key(plural).item(rows.offset(node))
        : entry.key(plural);
  }

  private @Nullable Tree follow(List<Object> steps) {
    Tree tree = root;
    for (Object step : steps) {
      tree = tree == null ? null : child(tree, step);
    }
    return tree;
  }

  private static @Nullable Tree child(Tree tree, Object step) {
    if (step instanceof Integer index) {
      return tree instanceof Tree.Sequence list && index < list.items().size()
          ? list.items().get(index)
          : null;
    }
    Tree.Entry entry = tree instanceof Tree.Mapping mapping ? mapping.entry((String) step) : null;
    return entry == null ? null : entry.value();
  }

  /**
   * The value; when it is not written down, the key of what would hold it; and when that is not
   * there either, the profile, which chose it.
   */
  private Tree.Position position(List<Object> steps) {
    if (follow(steps) instanceof Tree.Scalar scalar) {
      return scalar.at();
    }
    for (int length = steps.size(); length > 0; length--) {
      Tree.Entry entry = entry(steps.subList(0, length));
      if (entry != null) {
        return entry.key().at();
      }
    }
    return follow(PROFILE) instanceof Tree.Scalar profile ? profile.at() : Tree.Position.START;
  }

  private Tree.@Nullable Entry entry(List<Object> steps) {
    int last = steps.size() - 1;
    return follow(steps.subList(0, last)) instanceof Tree.Mapping mapping
            && steps.get(last) instanceof String key
        ? mapping.entry(key)
        : null;
  }
}
