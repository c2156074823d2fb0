package dev.ohpc.model.check.spec;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.check.finding.Findings;

/** All rules about a spec. */
public final class SpecRules {

  private static final ImmutableList<Check> ALL =
      ImmutableList.of(
          new NodeIdentity(),
          new NodeNames(),
          new AddressPlan(),
          new DhcpPool(),
          new ToldElsewhere(),
          new PartitionName(),
          new StoragePlan(),
          new ImageRoot(),
          new UpstreamServers(),
          new GuideKeys(),
          new HardwareKinds(),
          new Capacity());

  private SpecRules() {}

  /** Looks at what could be read of a spec. */
  public static void check(Subject subject, Findings findings) {
    ALL.forEach(rule -> rule.check(subject, findings));
  }
}
