package dev.ohpc.model.check;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.problem.Problems;
import java.util.List;

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

  /** What the files choose. */
  private static final ImmutableList<ConfigCheck> OF_FILES =
      ImmutableList.of(
          new RootRules(),
          new ServiceRules(),
          new DnsmasqRules(),
          new TagRules(),
          new RouterRules(),
          new DnsmasqCapacity(),
          new SlurmRules(),
          new SlurmKeyRules(),
          new StateRules(),
          new MemoryRules(),
          new MpiRules(),
          new BootRules(),
          new CommandLineRules(),
          new KernelRules(),
          new FirmwareLines(),
          new ImageRules(),
          new NetworkRules(),
          new TimeRules(),
          new SshRules(),
          new SecurityRules());

  /**
   * Whether the files agree: who is who, and who lets whom do what. What is wrong with a spec makes
   * its files disagree too, and is told where it stands, so that these rules are not asked then.
   */
  private static final ImmutableList<ConfigCheck> BETWEEN_FILES =
      ImmutableList.of(
          new RootExportRules(),
          new MountRules(),
          new InterfaceRules(),
          new TimeSourceRules(),
          new ControllerRules(),
          new SlurmNodeRules(),
          new SlurmPartitionRules(),
          new DhcpHostRules(),
          new HostNameRules(),
          new NodeAgreement(),
          new NameAgreement(),
          new ExportAgreement());

  private Checks() {}

  /** Looks at what could be read of a spec. */
  public static Problems ofSpec(Subject subject, Origin origin) {
    Findings findings = new Findings(origin);
    OF_SPECS.forEach(check -> check.check(subject, findings));
    return findings.problems();
  }

  /** Looks at the files of a cluster. */
  public static Problems ofFiles(ClusterFiles files, Origin origin) {
    return look(OF_FILES, files, origin).and(look(BETWEEN_FILES, files, origin));
  }

  /** Looks at a whole spec, and at its files. */
  public static Problems of(ClusterSpec spec, Origin origin) {
    Problems ofSpec = ofSpec(Subject.of(spec), origin);
    ClusterFiles files = ClusterFiles.of(spec);
    return ofSpec.and(ofSpec.hasErrors() ? look(OF_FILES, files, origin) : ofFiles(files, origin));
  }

  private static Problems look(List<ConfigCheck> checks, ClusterFiles files, Origin origin) {
    Findings findings = new Findings(origin);
    checks.forEach(check -> check.check(files, findings));
    return findings.problems();
  }
}
