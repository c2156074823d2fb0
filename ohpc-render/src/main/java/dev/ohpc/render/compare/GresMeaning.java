package dev.ohpc.render.compare;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.ohpc.model.config.GresConfig;
import dev.ohpc.model.config.SlurmRecord;
import dev.ohpc.model.slurm.SlurmScope;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Slurm makes of gres.conf(5): for each node, or for all of them, each resource with its keys.
 * A line may name many nodes and many files, and lines stand in any order.
 */
final class GresMeaning implements Meaning<GresConfig> {

  private static final Set<SlurmScope> SCOPES = EnumSet.of(SlurmScope.GRES, SlurmScope.GRES_LINE);

  private static final String NODE = "NodeName";

  /** Keys that say which resource a line is about. */
  private static final List<String> NAMING =
      List.of("Name", "Type", "File", "Files", "MultipleFiles");

  private static final Set<String> FILES = Set.of("File", "Files", "MultipleFiles");

  /** What a line is about, on one node; on all if there is none. */
  private record Resource(String node, String name) {}

  @Override
  public void tell(GresConfig config, Facts facts) {
    ListMultimap<Resource, List<SlurmTerm>> lines =
        MultimapBuilder.linkedHashKeys().arrayListValues(1).build();
    config.entries().forEach(line -> read(line, lines));
    lines.asMap().forEach((resource, all) -> tell(resource, List.copyOf(all), facts));
  }

  private static void read(SlurmRecord line, ListMultimap<Resource, List<SlurmTerm>> lines) {
    List<SlurmTerm> terms = SlurmTerm.all(SCOPES, line.attributes());
    String name =
        NAMING.stream()
            .flatMap(key -> terms.stream().filter(term -> term.key().equals(key)))
            .map(GresMeaning::text)
            .collect(Collectors.joining(" "));
    List<SlurmTerm> rest = terms.stream().filter(GresMeaning::isDetail).toList();
    nodes(terms).forEach(node -> lines.put(new Resource(node, name), rest));
  }

  private static boolean isDetail(SlurmTerm term) {
    return !NAMING.contains(term.key()) && !term.key().equals(NODE);
  }

  private static String text(SlurmTerm term) {
    String value = FILES.contains(term.key()) ? Folded.inOrder(term.value()) : term.value();
    return term.key() + "=" + value;
  }

  private static List<String> nodes(List<SlurmTerm> terms) {
    return terms.stream()
        .filter(term -> term.key().equals(NODE))
        .map(term -> Folded.names(term.value()))
        .findFirst()
        .orElse(List.of(""));
  }

  /** Lines for one resource are told as wholes, since each of them counts. */
  private static void tell(Resource resource, List<List<SlurmTerm>> lines, Facts facts) {
    if (lines.size() > 1) {
      lines.stream()
          .map(GresMeaning::text)
          .sorted()
          .forEach(text -> facts.add(resource.name(), resource.node(), text));
      return;
    }
    if (!resource.name().isEmpty()) {
      facts.set(resource.name(), resource.node(), "");
    }
    lines.get(0).forEach(term -> tell(resource, term, facts));
  }

  private static String text(List<SlurmTerm> line) {
    return line.stream().map(GresMeaning::text).sorted().collect(Collectors.joining(" "));
  }

  private static void tell(Resource resource, SlurmTerm term, Facts facts) {
    String head = resource.name().isEmpty() ? "" : resource.name() + " ";
    facts.spell(head + term.key(), head + term.written());
    facts.set(head + term.key(), resource.node(), term.value());
  }
}
