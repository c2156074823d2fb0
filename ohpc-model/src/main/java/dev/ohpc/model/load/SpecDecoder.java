package dev.ohpc.model.load;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.LoadResult;
import dev.ohpc.model.check.Checks;
import dev.ohpc.model.check.spec.Subject;
import dev.ohpc.model.load.SpecShape.Draft;
import dev.ohpc.model.problem.Problems;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** From a tree to a checked spec. */
final class SpecDecoder {

  private final Reporter reporter;

  SpecDecoder(Reporter reporter) {
    this.reporter = reporter;
  }

  LoadResult decode(Tree tree) {
    Draft draft = new Draft();
    NodeRows rows = new NodeRows();
    boolean complete = false;
    if (tree instanceof Tree.Mapping mapping) {
      complete = SpecShape.SPEC.decodeKeys(mapping, SpecPath.ROOT, reporter, draft);
      NodeEntries.Kinds kinds = new NodeEntries.Kinds(hardware(draft), described(mapping));
      complete &= NodeEntries.rows(draft.nodes.orElse(List.of()), kinds, reporter, rows);
    } else {
      SpecShape.SPEC.decode(tree, SpecPath.ROOT, reporter);
    }
    SourceOrigin origin = new SourceOrigin(tree, rows, reporter);
    return complete ? whole(draft, rows, origin) : partial(draft, rows, origin);
  }

  private static Map<Word, HardwareProfile> hardware(Draft draft) {
    Map<Word, HardwareProfile> known = new LinkedHashMap<>();
    HardwareProfile.known().forEach(kind -> known.put(kind.name(), kind));
    draft.hardware.forEach((name, builder) -> known.put(name, builder.name(name).build()));
    return known;
  }

  private static Set<String> described(Tree.Mapping spec) {
    Tree.Entry hardware = spec.entry("hardware");
    return hardware != null && hardware.value() instanceof Tree.Mapping kinds
        ? kinds.entries().stream().map(kind -> kind.key().text()).collect(Collectors.toSet())
        : Set.of();
  }

  /** The spec keeps what its check found, so that it is not checked again when it is rendered. */
  private LoadResult whole(Draft draft, NodeRows rows, SourceOrigin origin) {
    ClusterSpec spec = draft.builder.addAllNodes(rows.nodes().orElseThrow()).build();
    return LoadResult.of(spec, reporter.problems().and(origin.locate(spec.check())));
  }

  /** Looks at what could be read, so that all problems come in one pass. */
  private LoadResult partial(Draft draft, NodeRows rows, SourceOrigin origin) {
    boolean listIsEmpty = draft.nodes.filter(List::isEmpty).isPresent();
    Subject subject =
        new Subject(
            draft.sms,
            draft.network,
            rows.size() > 0 || listIsEmpty,
            rows.names(),
            rows.addresses(),
            rows.macs(),
            Optional.empty());
    Problems found = Checks.ofSpec(subject);
    return LoadResult.failed(reporter.problems().and(origin.locate(found)));
  }
}
