package dev.ohpc.render.compare;

import com.google.common.base.Ascii;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmLine.Include;
import dev.ohpc.model.config.SlurmLine.Nodes;
import dev.ohpc.model.config.SlurmLine.Other;
import dev.ohpc.model.config.SlurmLine.Parameter;
import dev.ohpc.model.config.SlurmLine.Partition;
import dev.ohpc.model.slurm.SlurmScope;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What slurmctld makes of slurm.conf: each node and each partition with all that holds for it,
 * {@code DEFAULT} lines included, and each key with its last value. Order does not matter beyond
 * that: slurmctld sorts nodes by their names.
 */
final class SlurmMeaning implements Meaning<SlurmConfig> {

  private static final String DEFAULT = "Default";
  private static final String HOST_NAME = "NodeHostname";

  /** Keys of nodes that have a value for each node of the line, or one for all. */
  private static final List<String> ONE_EACH = List.of(HOST_NAME, "BcastAddr", "Port");

  @Override
  public void tell(SlurmConfig config, Facts facts) {
    parameters(config, facts);
    config.nodes().forEach(line -> tell(line, facts));
    PartitionNodes nodes = new PartitionNodes(config);
    partitions(config.partitions().toList(), nodes, facts);
    config
        .entries(Other.class)
        .filter(line -> !nodes.areKnown() || !PartitionNodes.isSet(line))
        .forEach(line -> tell(line, facts));
    config.entries(Include.class).forEach(line -> facts.add("Include", "", line.file()));
  }

  /** What a key's old name says does not count where the new one stands. */
  private static void parameters(SlurmConfig config, Facts facts) {
    SlurmServers.of(config).forEach(host -> facts.add(SlurmServers.KEY, "", host));
    List<SlurmTerm> terms =
        config
            .entries(Parameter.class)
            .filter(line -> !SlurmServers.OLD.contains(Ascii.toLowerCase(line.key())))
            .map(line -> SlurmTerm.of(SlurmScope.TOP, line.key(), line.value()))
            .filter(term -> !term.key().equals(SlurmServers.KEY))
            .toList();
    terms.stream().filter(SlurmTerm::isOld).forEach(term -> tell(term, facts));
    terms.stream().filter(term -> !term.isOld()).forEach(term -> tell(term, facts));
  }

  private static void tell(SlurmTerm term, Facts facts) {
    facts.spell(term.key(), term.written());
    if (term.addsUp()) {
      facts.add(term.key(), "", term.value());
    } else {
      facts.set(term.key(), "", term.value());
    }
  }

  /** A node's host name is its name, and its address is its host name, unless they are told. */
  private static void tell(Nodes line, Facts facts) {
    int size = line.names().size();
    Map<String, String> values = values(SlurmScope.NODE, line.attributes(), facts);
    Map<String, Iterator<String>> lists = lists(size, values);
    Iterator<String> addresses =
        line.addresses()
            .map(all -> Folded.forEach(size, all.toString()))
            .orElse(Collections.emptyIterator());
    for (String name : line.names()) {
      facts.set("NodeName", name, "");
      values.forEach((key, value) -> facts.set(key, name, value));
      lists.forEach((key, all) -> facts.set(key, name, all.next()));
      address(name, addresses.hasNext() ? addresses.next() : "", facts);
    }
  }

  /** Takes out what is a list with one for each node. */
  private static Map<String, Iterator<String>> lists(int size, Map<String, String> values) {
    Map<String, Iterator<String>> lists = new LinkedHashMap<>();
    for (String key : ONE_EACH) {
      String value = values.remove(key);
      if (value != null) {
        lists.put(key, Folded.forEach(size, value));
      }
    }
    return lists;
  }

  private static void address(String name, String address, Facts facts) {
    if (facts.isTold(HOST_NAME, name, name)) {
      facts.unset(HOST_NAME, name);
    }
    boolean isHostName =
        facts.isTold(HOST_NAME, name, address)
            || (address.equals(name) && !facts.isTold(HOST_NAME, name));
    if (!address.isEmpty() && !isHostName) {
      facts.set("NodeAddr", name, address);
    }
  }

  /** Of several partitions that are the default one, the last is. */
  private static void partitions(List<Partition> lines, PartitionNodes nodes, Facts facts) {
    Optional<String> chosen = Optional.empty();
    for (Partition line : lines) {
      tell(line, nodes, facts);
      if (facts.isTold(DEFAULT, line.name(), "yes")) {
        chosen
            .filter(name -> !name.equals(line.name()))
            .ifPresent(name -> facts.unset(DEFAULT, name));
        chosen = Optional.of(line.name());
      }
    }
  }

  private static void tell(Partition line, PartitionNodes nodes, Facts facts) {
    facts.set("PartitionName", line.name(), "");
    if (line.nodes().size() > 0) {
      facts.set("Nodes", line.name(), nodes.of(line.nodes()));
    }
    tell(SlurmScope.PARTITION, line.name(), line.attributes(), facts);
  }

  private static void tell(Other line, Facts facts) {
    SlurmTerm opener = SlurmTerm.of(SlurmScope.TOP, line.kind(), line.name());
    SlurmScope scope = opener.opens().orElse(SlurmScope.TOP);
    boolean isNodes = scope == SlurmScope.DOWN_NODES;
    for (String name : isNodes ? Folded.names(line.name()) : List.of(line.name())) {
      facts.set(opener.key(), name, "");
      values(scope, line.attributes(), facts)
          .forEach((key, value) -> facts.set(opener.key() + " " + key, name, value));
    }
  }

  private static void tell(
      SlurmScope scope, String subject, Map<String, String> attributes, Facts facts) {
    values(scope, attributes, facts).forEach((key, value) -> facts.set(key, subject, value));
  }

  /** Under both its names a key has the line's own value, which stands before those by default. */
  private static Map<String, String> values(
      SlurmScope scope, Map<String, String> attributes, Facts facts) {
    Map<String, String> values = new LinkedHashMap<>();
    for (SlurmTerm term : SlurmTerm.all(Set.of(scope), attributes)) {
      facts.spell(term.key(), term.written());
      values.putIfAbsent(term.key(), value(scope, term));
    }
    return values;
  }

  private static String value(SlurmScope scope, SlurmTerm term) {
    boolean isSet = scope == SlurmScope.NODE_SET && term.key().equals("Nodes");
    return isSet ? Folded.set(term.value()) : term.value();
  }
}
