package dev.ohpc.netboot.dhcp;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All options of the file, from its end to its beginning, as dnsmasq keeps them. Those of a tag are
 * found without a look at those of others, of which a cluster has one a node.
 */
final class ConfiguredOptions {

  private final ListMultimap<String, ConfiguredOption> byTag = ArrayListMultimap.create();
  private final List<ConfiguredOption> others = new ArrayList<>();
  private final ImmutableList<ConfiguredOption> inOthers;

  ConfiguredOptions(List<ConfiguredOption> all) {
    all.stream().filter(option -> option.space().isEmpty()).forEach(this::add);
    inOthers =
        all.stream()
            .filter(option -> option.space().isPresent())
            .collect(ImmutableList.toImmutableList());
  }

  private void add(ConfiguredOption option) {
    option.tags().stream()
        .filter(tag -> !Tags.isNegated(tag))
        .findFirst()
        .ifPresentOrElse(tag -> byTag.put(tag, option), () -> others.add(option));
  }

  /** Those that are put into other options. */
  ImmutableList<ConfiguredOption> inOthers() {
    return inOthers;
  }

  /**
   * What is for a client: of each option one, with tags rather than without (option_filter of
   * 2.90).
   *
   * @param ofRange the tag of its range, which yields to the others
   */
  Selection select(Tags tags, Optional<String> ofRange) {
    Tags all = ofRange.map(tags::and).orElse(tags);
    Selection selection = new Selection(candidates(all));
    selection.take(option -> tags.haveSome(option.tags()) && all.have(option.tags()));
    selection.take(option -> all.haveSome(option.tags()));
    selection.take(option -> option.tags().isEmpty());
    return selection;
  }

  private List<ConfiguredOption> candidates(Tags tags) {
    List<ConfiguredOption> found = new ArrayList<>(others);
    tags.all().forEach(tag -> found.addAll(byTag.get(tag)));
    found.sort(Comparator.comparingInt(ConfiguredOption::order));
    return found;
  }
}
