package dev.ohpc.model.check;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.problem.Problems;

/** All checks. */
public final class Checks {

  private static final ImmutableList<Check> OF_SPECS =
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

  private static final ImmutableList<ConfigCheck> OF_FILES =
      ImmutableList.of(
          new RootRules(),
          new ServiceRules(),
          new DnsmasqRules(),
          new DnsmasqCapacity(),
          new SlurmRules(),
          new SlurmKeyRules(),
          new MpiRules(),
          new BootRules(),
          new NetworkRules(),
          new TimeRules(),
          new SecurityRules());

  private Checks() {}

  /** Looks at what could be read of a spec. */
  public static Problems ofSpec(Subject subject, Origin origin) {
    Findings findings = new Findings(origin);
    OF_SPECS.forEach(check -> check.check(subject, findings));
    return findings.problems();
  }

  /** Looks at the files of a cluster. */
  public static Problems ofFiles(ClusterFiles files, Origin origin) {
    Findings findings = new Findings(origin);
    OF_FILES.forEach(check -> check.check(files, findings));
    return findings.problems();
  }

  /** Looks at a whole spec, and at its files. */
  public static Problems of(ClusterSpec spec, Origin origin) {
    return ofSpec(Subject.of(spec), origin).and(ofFiles(ClusterFiles.of(spec.configs()), origin));
  }
}
