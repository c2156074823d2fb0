package dev.ohpc.model.check.rules;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.finding.Findings;

/** All rules about the files of a cluster. */
public final class FileRules {

  /** What the files choose. */
  private static final ImmutableList<ConfigCheck> CHOICES =
      ImmutableList.of(
          new RootRules(),
          new ServiceRules(),
          new DnsmasqRules(),
          new TagRules(),
          new RouterRules(),
          new DnsmasqCapacity(),
          new SlurmRules(),
          new SlurmKeyRules(),
          new SlurmRepeatRules(),
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
   * its files disagree too, and is told where it stands; so of such a spec they are not asked.
   */
  private static final ImmutableList<ConfigCheck> AGREEMENT =
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
          new OwnNameRules(),
          new LoopbackNames(),
          new ExportAgreement());

  private FileRules() {}

  /** Looks at what the files choose. */
  public static void choices(ClusterFiles files, Findings findings) {
    CHOICES.forEach(rule -> rule.check(files, findings));
  }

  /** Looks at whether the files agree. */
  public static void agreement(ClusterFiles files, Findings findings) {
    AGREEMENT.forEach(rule -> rule.check(files, findings));
  }
}
