package dev.ohpc.model.check.rules;

import com.google.common.collect.ImmutableSet;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.NameTable;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Named;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A name is one address, whichever file is asked. A file may give a name several; then one of them
 * has to be in common.
 */
final class NameAgreement implements ConfigCheck {

  @Override
  public void check(ClusterFiles files, Findings findings) {
    Map<List<String>, List<Disagreement>> byFiles = new LinkedHashMap<>();
    files
        .hosts()
        .names()
        .claims()
        .forEach(
            (name, claims) ->
                disagreement(name, claims)
                    .ifPresent(
                        found ->
                            byFiles
                                .computeIfAbsent(found.files(), key -> new ArrayList<>())
                                .add(found)));
    byFiles.values().forEach(same -> report(same, findings));
  }

  private static Optional<Disagreement> disagreement(String name, List<NameTable.Claim> claims) {
    NameTable.Claim first = claims.get(0);
    List<NameTable.Claim> others =
        claims.stream()
            .filter(claim -> Collections.disjoint(claim.addresses(), first.addresses()))
            .toList();
    return others.isEmpty() ? Optional.empty() : Optional.of(new Disagreement(name, first, others));
  }

  private static void report(List<Disagreement> same, Findings findings) {
    String example = same.get(0).toString();
    List<Named> names =
        same.stream().map(found -> new Named(found.name(), found.others().get(0).entry())).toList();
    findings.addForHosts(
        ProblemCode.ADDRESSES_DISAGREE,
        SpecPath.of("nodes"),
        names,
        folded -> names.size() == 1 ? example : example + "; so it is with " + folded,
        "give a name one address in all files; otherwise it depends on who asks (hosts(5),"
            + " NodeAddr of slurm.conf(5), dhcp-host of dnsmasq(8))");
  }

  /**
   * A name that files say different things of.
   *
   * @param name the name
   * @param first what the first file says
   * @param others what those say that have no address in common with it
   */
  private record Disagreement(String name, NameTable.Claim first, List<NameTable.Claim> others) {

    /** The first file, then the others, each once. */
    List<String> files() {
      return Stream.concat(Stream.of(first), others.stream())
          .map(NameTable.Claim::file)
          .collect(ImmutableSet.toImmutableSet())
          .asList();
    }

    @Override
    public String toString() {
      List<String> files = files();
      return name
          + " is "
          + first.addresses().iterator().next()
          + " in "
          + files.get(0)
          + " and "
          + others.get(0).addresses().iterator().next()
          + " in "
          + String.join(", ", files.subList(1, files.size()));
    }
  }
}
