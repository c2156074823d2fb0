package dev.ohpc.render.compare;

import dev.ohpc.model.config.SlurmRecord;
import dev.ohpc.model.config.TopologyConfig;
import dev.ohpc.model.slurm.SlurmScope;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What Slurm makes of topology.conf(5): each switch, block or ring with its keys, in any order, and
 * with its nodes or switches in any form.
 */
final class TopologyMeaning implements Meaning<TopologyConfig> {

  private static final Set<SlurmScope> SCOPES =
      EnumSet.of(SlurmScope.TOPOLOGY, SlurmScope.SWITCH, SlurmScope.BLOCK, SlurmScope.RING);

  private static final Set<String> OPENERS = Set.of("SwitchName", "BlockName", "RingName");
  private static final Set<String> LISTS = Set.of("Nodes", "Switches");

  @Override
  public void tell(TopologyConfig config, Facts facts) {
    config.entries().forEach(line -> tell(line, facts));
  }

  private static void tell(SlurmRecord line, Facts facts) {
    List<SlurmTerm> terms = SlurmTerm.all(SCOPES, line.attributes());
    String subject =
        terms.stream()
            .filter(term -> OPENERS.contains(term.key()))
            .map(SlurmTerm::value)
            .findFirst()
            .orElse("");
    for (SlurmTerm term : terms) {
      facts.spell(term.key(), term.written());
      facts.add(term.key(), subject, value(term));
    }
  }

  private static String value(SlurmTerm term) {
    if (OPENERS.contains(term.key())) {
      return "";
    }
    return LISTS.contains(term.key()) ? Folded.set(term.value()) : term.value();
  }
}
