package dev.ohpc.render.compare;

import com.google.common.base.Ascii;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmLine.Include;
import dev.ohpc.model.config.SlurmLine.Nodes;
import dev.ohpc.model.config.SlurmLine.Other;
import dev.ohpc.model.config.SlurmLine.Parameter;
import dev.ohpc.model.config.SlurmLine.Partition;
import dev.ohpc.model.slurm.SlurmScope;
import dev.ohpc.model.value.HostList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What slurmctld makes of slurm.conf: each node and each partition with all that holds for it,
 * {@code DEFAULT} lines included, and each key with its last value. Order does not matter beyond
 * that: slurmctld sorts nodes by their names.
 */
final class SlurmMeaning implements Meaning<SlurmConfig> {

  private static final String DEFAULT = "Default";

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
    if (term.addsUp()) {
      facts.add(term.key(), "", term.value());
    } else {
      facts.set(term.key(), "", term.value());
    }
  }

  private static void tell(Nodes line, Facts facts) {
    Iterator<String> addresses = addresses(line);
    for (String name : line.names()) {
      facts.set("NodeName", name, "");
      String address = addresses.hasNext() ? addresses.next() : name;
      if (!address.equals(name)) {
        facts.set("NodeAddr", name, address);
      }
      tell(SlurmScope.NODE, name, line.attributes(), facts);
    }
  }

  /** One for each name, or one for all. */
  private static Iterator<String> addresses(Nodes line) {
    HostList addresses = line.addresses().orElse(line.names());
    if (addresses.size() > 1 || line.names().size() == 1) {
      return addresses.iterator();
    }
    String all = addresses.iterator().next();
    return line.names().names().stream().map(name -> all).iterator();
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
    facts.set(opener.key(), line.name(), "");
    tell(opener.opens().orElse(SlurmScope.TOP), line.name(), line.attributes(), facts);
  }

  /** Under both its names a key has the line's own value, which stands before those by default. */
  private static void tell(
      SlurmScope scope, String subject, Map<String, String> attributes, Facts facts) {
    Map<String, String> values = new LinkedHashMap<>();
    attributes.forEach(
        (key, value) -> {
          SlurmTerm term = SlurmTerm.of(scope, key, value);
          values.putIfAbsent(term.key(), term.value());
        });
    values.forEach((key, value) -> facts.set(key, subject, value));
  }
}
