package dev.ohpc.model.load;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.ClusterSpecBuilder;
import dev.ohpc.model.DnsmasqSpec;
import dev.ohpc.model.DnsmasqSpecBuilder;
import dev.ohpc.model.FirmwareSpec;
import dev.ohpc.model.FirmwareSpecBuilder;
import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.HardwareProfileBuilder;
import dev.ohpc.model.MpiSpec;
import dev.ohpc.model.MpiSpecBuilder;
import dev.ohpc.model.NetworkSpec;
import dev.ohpc.model.NetworkSpecBuilder;
import dev.ohpc.model.Profile;
import dev.ohpc.model.SecuritySpec;
import dev.ohpc.model.SecuritySpecBuilder;
import dev.ohpc.model.SlurmSpec;
import dev.ohpc.model.SlurmSpecBuilder;
import dev.ohpc.model.SmsSpec;
import dev.ohpc.model.SmsSpecBuilder;
import dev.ohpc.model.StorageSpec;
import dev.ohpc.model.StorageSpecBuilder;
import dev.ohpc.model.TimeSpec;
import dev.ohpc.model.TimeSpecBuilder;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.slurm.SlurmSeries;
import dev.ohpc.model.value.BootOrder;
import dev.ohpc.model.value.ClusterName;
import dev.ohpc.model.value.HostAddress;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.InterfaceName;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Range;
import dev.ohpc.model.value.Ipv4Subnet;
import dev.ohpc.model.value.KernelParameter;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.model.value.MemorySize;
import dev.ohpc.model.value.PlainText;
import dev.ohpc.model.value.PublicKey;
import dev.ohpc.model.value.Timespan;
import dev.ohpc.model.value.UnixPath;
import dev.ohpc.model.value.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of a spec file: each once, with its type and what it is for. */
final class SpecShape {

  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final String ADDRESS = OCTET + "(?:\\." + OCTET + "){3}";
  private static final String HEX = "[0-9A-Fa-f]";

  static final Type<HostName> HOST_NAME =
      Types.text("a host name", HostName.PATTERN, HostName::parse);
  static final Type<Ipv4Address> IPV4_ADDRESS =
      Types.text("an IPv4 address", "^" + ADDRESS + "$", Ipv4Address::parse);
  static final Type<MacAddress> MAC_ADDRESS =
      Types.text(
          "a MAC address",
          "^" + HEX + "[02468ACEace](?:(?::" + HEX + "{2}){5}|(?:-" + HEX + "{2}){5})$",
          MacAddress::parse);
  static final Type<Word> WORD = Types.text("a word", Word.PATTERN, Word::parse);

  private static final Type<InterfaceName> INTERFACE_NAME =
      Types.text("an interface name", InterfaceName.PATTERN, InterfaceName::parse);
  private static final Type<PlainText> TEXT =
      Types.anyText("a text", PlainText.PATTERN, PlainText::parse);
  private static final Type<Map<Word, PlainText>> SETTINGS =
      Types.map(Types.anyText("a key", Word.PATTERN, Word::parse), Word.PATTERN, TEXT);
  private static final String SLURM_KEY = "^[A-Za-z][A-Za-z0-9_.]{0,62}$";
  private static final Type<Map<Word, PlainText>> SLURM_SETTINGS =
      Types.map(Types.anyText("a key", SLURM_KEY, SpecShape::slurmKey), SLURM_KEY, TEXT);
  private static final Type<UnixPath> PATH =
      Types.text("an absolute path", UnixPath.PATTERN, UnixPath::parse);
  private static final Type<Timespan> TIMESPAN =
      Types.text("a length of time", Timespan.PATTERN, Timespan::parse);

  private static final Type<MemorySize> MEMORY =
      Types.text("an amount of memory", MemorySize.PATTERN, MemorySize::parse);

  private static final Section<SmsSpecBuilder, SmsSpec> SMS =
      new Section<>(SmsSpec::builder, SmsSpecBuilder::build)
          .required("name", HOST_NAME, SmsSpecBuilder::name, "its host name, such as `sms`")
          .required(
              "address",
              IPV4_ADDRESS,
              SmsSpecBuilder::address,
              "its address in the cluster's network, such as `192.168.1.1`")
          .required(
              "interface",
              INTERFACE_NAME,
              SmsSpecBuilder::interfaceName,
              "its interface in the cluster's network, such as `end0`");

  private static final Section<NetworkSpecBuilder, NetworkSpec> NETWORK =
      new Section<>(NetworkSpec::builder, NetworkSpecBuilder::build)
          .required(
              "subnet",
              Types.text(
                  "a subnet", "^" + ADDRESS + "/(?:[0-9]|[12][0-9]|3[0-2])$", Ipv4Subnet::parse),
              NetworkSpecBuilder::subnet,
              "the network that all are in, such as `192.168.1.0/24`")
          .optional(
              "dhcp-range",
              Types.text(
                  "an address range", "^" + ADDRESS + " *- *" + ADDRESS + "$", Ipv4Range::parse),
              NetworkSpecBuilder::dhcpRange,
              "addresses for boards that are not in the spec; `recommended` answers none of these")
          .optional(
              "lease-time",
              TIMESPAN,
              NetworkSpecBuilder::leaseTime,
              "how long a DHCP lease lasts, such as `12h`, which is the default")
          .optional(
              "dns",
              Types.list(IPV4_ADDRESS),
              NetworkSpecBuilder::addAllDns,
              "the name servers that the server asks; by default those of its resolv.conf")
          .optional("domain", HOST_NAME, NetworkSpecBuilder::domain, "the domain of the host names")
          .optional(
              "router",
              IPV4_ADDRESS,
              NetworkSpecBuilder::router,
              "the router that nodes are told of; by default none (guide: the server)");

  private static final Section<TimeSpecBuilder, TimeSpec> TIME =
      new Section<>(TimeSpec::builder, TimeSpecBuilder::build)
          .optional(
              "servers",
              Types.list(
                  Types.text(
                      "a host name or address",
                      HostName.PATTERN + "|^" + ADDRESS + "$",
                      HostAddress::parse)),
              TimeSpecBuilder::addAllServers,
              "the NTP servers that the server follows; by default Rocky's pool (guide: none)");

  private static final Section<SlurmSpecBuilder, SlurmSpec> SLURM =
      new Section<>(SlurmSpec::builder, SlurmSpecBuilder::build)
          .optional(
              "version",
              Types.textOrNumber(
                  "a release series of Slurm",
                  SlurmSeries.PATTERN,
                  SlurmSeries::parse,
                  SlurmSeries.targets().stream().map(SlurmSeries::toString).toList()),
              SlurmSpecBuilder::version,
              "the release series that the cluster runs, such as `25.05`, which is the default")
          .optional(
              "partition",
              WORD,
              SlurmSpecBuilder::partition,
              "the partition with all nodes; `normal` by default (guide: `debug`)")
          .optional(
              "max-time",
              TIMESPAN,
              SlurmSpecBuilder::maxTime,
              "the longest time of a job; `24h` by default (guide: `infinite`)")
          .optional(
              "parameters",
              SLURM_SETTINGS,
              SlurmSpecBuilder::putAllParameters,
              "more keys of slurm.conf; one that is set anyway gets this value")
          .optional(
              "cgroup",
              SLURM_SETTINGS,
              SlurmSpecBuilder::putAllCgroup,
              "more keys of cgroup.conf, in the same way");

  private static final Section<MpiSpecBuilder, MpiSpec> MPI =
      new Section<>(MpiSpec::builder, MpiSpecBuilder::build)
          .optional(
              "stack",
              Types.choice(MpiSpec.Stack.class),
              MpiSpecBuilder::stack,
              "where Open MPI comes from; `openhpc` by default (guide: `distribution`)")
          .optional(
              "launcher",
              Types.choice(MpiSpec.Launcher.class),
              MpiSpecBuilder::launcher,
              "how srun starts a job; `pmix` by default (guide: `pmi2`)")
          .optional(
              "modules",
              Types.list(WORD),
              MpiSpecBuilder::modules,
              "the modules that a job loads; `[gnu15, openmpi5]` by default");

  private static final Section<SecuritySpecBuilder, SecuritySpec> SECURITY =
      new Section<>(SecuritySpec::builder, SecuritySpecBuilder::build)
          .optional(
              "selinux",
              Types.choice(SecuritySpec.Selinux.class),
              SecuritySpecBuilder::selinux,
              "the server's SELinux; `permissive` by default (guide: `disabled`)")
          .optional(
              "firewall",
              Types.flag(),
              SecuritySpecBuilder::firewall,
              "whether firewalld runs, open on the cluster's interface; true by default")
          .optional(
              "authorized-keys",
              Types.list(Types.text("a public key", PublicKey.PATTERN, PublicKey::parse)),
              SecuritySpecBuilder::addAllAuthorizedKeys,
              "the keys that may log in to the nodes as root");

  private static final Section<StorageSpecBuilder, StorageSpec> STORAGE =
      new Section<>(StorageSpec::builder, StorageSpecBuilder::build)
          .optional(
              "nfs-directory",
              PATH,
              StorageSpecBuilder::nfsDirectory,
              "the directory of the node roots; `/srv/nfs` by default")
          .optional(
              "image",
              PATH,
              StorageSpecBuilder::image,
              "the root image; `image` (guide: `rpi4`) in that directory by default")
          .optional(
              "tftp-directory",
              PATH,
              StorageSpecBuilder::tftpDirectory,
              "the directory that TFTP serves; `/srv/tftp` by default")
          .optional(
              "shared",
              Types.list(PATH),
              StorageSpecBuilder::shared,
              "the directories that all nodes mount; `[/home]` by default (guide: none)")
          .optional(
              "shared-read-only",
              Types.list(PATH),
              StorageSpecBuilder::sharedReadOnly,
              "the same, to be read only; `[/opt/ohpc/pub]` by default (guide: none)");

  private static final Section<FirmwareSpecBuilder, FirmwareSpec> FIRMWARE =
      new Section<>(FirmwareSpec::builder, FirmwareSpecBuilder::build)
          .optional(
              "boot-order",
              Types.textOrInteger("a boot order", BootOrder.PATTERN, BootOrder::parse),
              FirmwareSpecBuilder::bootOrder,
              "the EEPROM's BOOT_ORDER; `0xf21` by default (guide: `0x21`)")
          .optional(
              "kernel-arguments",
              Types.list(
                  Types.text(
                      "a kernel parameter", KernelParameter.PATTERN, KernelParameter::parse)),
              FirmwareSpecBuilder::addAllKernelArguments,
              "more parameters for the kernel command line")
          .optional(
              "config", SETTINGS, FirmwareSpecBuilder::putAllConfig, "more keys of config.txt");

  private static final Section<DnsmasqSpecBuilder, DnsmasqSpec> DNSMASQ =
      new Section<>(DnsmasqSpec::builder, DnsmasqSpecBuilder::build)
          .optional(
              "options",
              Types.list(
                  Types.text(
                      "a line of dnsmasq.conf",
                      DnsmasqOption.Other.PATTERN,
                      DnsmasqOption.Other::of)),
              DnsmasqSpecBuilder::addAllOptions,
              "more lines of dnsmasq.conf");

  private static final Section<HardwareProfileBuilder, HardwareProfileBuilder> HARDWARE =
      new Section<>(HardwareProfile::builder, builder -> builder)
          .optional(
              "sockets",
              Types.integer(1, HardwareProfile.MOST_SOCKETS),
              HardwareProfileBuilder::sockets,
              "processor sockets; 1 by default")
          .optional(
              "cores-per-socket",
              Types.integer(1, HardwareProfile.MOST_CORES),
              HardwareProfileBuilder::coresPerSocket,
              "cores of a socket; 4 by default")
          .optional(
              "threads-per-core",
              Types.integer(1, HardwareProfile.MOST_THREADS),
              HardwareProfileBuilder::threadsPerCore,
              "threads of a core; 1 by default")
          .optional(
              "memory",
              MEMORY,
              HardwareProfileBuilder::memory,
              "the memory that the board carries, such as `4GiB`")
          .optional(
              "real-memory",
              MEMORY,
              HardwareProfileBuilder::realMemory,
              "what Slurm gives out; by default `memory` less what firmware and kernel take")
          .optional(
              "kernel",
              WORD,
              HardwareProfileBuilder::kernelImage,
              "the kernel that the firmware loads; `kernel8.img` by default")
          .optional(
              "initramfs",
              WORD,
              HardwareProfileBuilder::initramfs,
              "the initramfs that goes with it; `initramfs8` by default")
          .optional(
              "ethernet-driver",
              WORD,
              HardwareProfileBuilder::ethernetDriver,
              "the kernel module of the Ethernet controller; `genet` by default")
          .optional(
              "interface",
              INTERFACE_NAME,
              HardwareProfileBuilder::interfaceName,
              "the interface that the node boots from; `end0` by default");

  /** The whole file; nodes are kept as entries, since they refer to hardware by name. */
  static final Section<Draft, Draft> SPEC =
      new Section<>(Draft::new, (Draft draft) -> draft)
          .optional(
              "profile",
              Types.choice(Profile.class),
              (draft, profile) -> draft.builder.profile(profile),
              "whose choices fill in the rest: `recommended`, the default, or `guide`")
          .required(
              "cluster",
              Types.text("a cluster name", ClusterName.PATTERN, ClusterName::parse),
              (draft, name) -> draft.builder.cluster(name),
              "the cluster's name, such as `rocky-pi`")
          .required("sms", SMS, Draft::sms, "the management server")
          .required("network", NETWORK, Draft::network, "the cluster's own network")
          .optional(
              "time", TIME, (draft, time) -> draft.builder.time(time), "where the time comes from")
          .required(
              "nodes",
              new NodeEntries(),
              (draft, nodes) -> draft.nodes = Optional.of(nodes),
              "the nodes")
          .optional(
              "hardware",
              Types.map(Types.text("a word", Word.PATTERN, Word::parse), Word.PATTERN, HARDWARE),
              (draft, hardware) -> draft.hardware = hardware,
              "kinds of boards, by the name that nodes call them")
          .optional("slurm", SLURM, (draft, slurm) -> draft.builder.slurm(slurm), "Slurm")
          .optional("mpi", MPI, (draft, mpi) -> draft.builder.mpi(mpi), "MPI")
          .optional(
              "security",
              SECURITY,
              (draft, security) -> draft.builder.security(security),
              "who gets in")
          .optional(
              "storage",
              STORAGE,
              (draft, storage) -> draft.builder.storage(storage),
              "where things are kept")
          .optional(
              "firmware",
              FIRMWARE,
              (draft, firmware) -> draft.builder.firmware(firmware),
              "the boards' firmware")
          .optional(
              "dnsmasq", DNSMASQ, (draft, dnsmasq) -> draft.builder.dnsmasq(dnsmasq), "dnsmasq");

  private SpecShape() {}

  /** With {@code +} at its end, a key is read and the {@code +} is not (slurmd 22.05.8). */
  private static Word slurmKey(String text) {
    if (!text.matches(SLURM_KEY)) {
      throw new InvalidValueException(
          "`" + Types.visible(text) + "` is not a key of Slurm",
          "write it as slurm.conf(5) does, such as `SlurmdTimeout`");
    }
    return Word.parse(text);
  }

  /** A spec while it is read: what is there so far, whole or not. */
  static final class Draft {

    final ClusterSpecBuilder builder = ClusterSpec.builder();
    Optional<SmsSpec> sms = Optional.empty();
    Optional<NetworkSpec> network = Optional.empty();
    Optional<List<Tree.Mapping>> nodes = Optional.empty();
    Map<Word, HardwareProfileBuilder> hardware = Map.of();

    private void sms(SmsSpec sms) {
      this.sms = Optional.of(sms);
      builder.sms(sms);
    }

    private void network(NetworkSpec network) {
      this.network = Optional.of(network);
      builder.network(network);
    }
  }
}
