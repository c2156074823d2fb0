package dev.ohpc.model.problem;

import static dev.ohpc.model.problem.Severity.ERROR;
import static dev.ohpc.model.problem.Severity.NOTE;
import static dev.ohpc.model.problem.Severity.WARNING;

import java.util.Locale;

/**
 * The kinds of problems. A kind and its severity stay from version to version.
 *
 * <p>Written in lower case with hyphens: {@code duplicate-mac}.
 */
public enum ProblemCode {

  // ---- reading a spec

  /** The source holds no spec: it is empty, or has comments only. */
  EMPTY_DOCUMENT(ERROR),
  /** The source is not UTF-8 text. */
  NOT_TEXT(ERROR),
  /** The source is larger than any spec needs to be. */
  TOO_LARGE(ERROR),
  /** Lists and mappings are nested deeper than any spec needs. */
  TOO_DEEP(ERROR),
  /** Aliases or profiles make more of the document than any spec needs; or an alias of itself. */
  ALIAS_EXPANSION(ERROR),
  /** The text is not YAML 1.2. */
  YAML_SYNTAX(ERROR),
  /** A line of an {@code input.local} is no assignment. */
  SHELL_SYNTAX(ERROR),
  /** A line of an {@code input.local} can only be read by running a shell, which is never done. */
  NEEDS_SHELL(ERROR),
  /** A variable of an {@code input.local} is used and has no value. */
  UNDEFINED_VARIABLE(ERROR),
  /** What OpenHPC or Warewulf, whose file it stands in, does not know, and nothing uses. */
  UNKNOWN_VARIABLE(WARNING),
  /** Settings of OpenHPC or Warewulf that this library does nothing with. */
  UNUSED_VARIABLE(NOTE),
  /** What no file of another tool, or of a cluster that is there, tells, and a spec needs. */
  ASSUMED(NOTE),
  /** A key stands twice in one mapping; YAML forbids it. */
  DUPLICATE_KEY(ERROR),
  /** A key that a spec does not have. */
  UNKNOWN_KEY(ERROR),
  /** A key that must be there is not. */
  MISSING_KEY(ERROR),
  /** Keys that exclude each other. */
  CONFLICTING_KEYS(ERROR),
  /** A list where a text belongs, a number where a name belongs, and the like. */
  WRONG_TYPE(ERROR),
  /** A text that is no value of its kind. */
  INVALID_VALUE(ERROR),
  /** Lists that go together have different lengths. */
  COUNT_MISMATCH(ERROR),

  // ---- the cluster as a whole

  /** The spec has no node. */
  NO_NODES(ERROR),
  /** Two nodes have one name; names are compared without regard to case, as DNS does. */
  DUPLICATE_NAME(ERROR),
  /** Two nodes have one address. dnsmasq ends when two dhcp-hosts have. */
  DUPLICATE_ADDRESS(ERROR),
  /** Two nodes have one MAC address. */
  DUPLICATE_MAC(ERROR),
  /** A node is named as the management server is. */
  NAME_OF_SMS(ERROR),
  /** A node has the address of the management server. */
  ADDRESS_OF_SMS(ERROR),
  /** A name that is more than one label where Slurm wants a short name. */
  NAME_WITH_DOMAIN(ERROR),
  /** A node name with a meaning of its own in some file, such as {@code DEFAULT} in slurm.conf. */
  RESERVED_NAME(ERROR),
  /** An address that is not in the cluster's subnet. */
  ADDRESS_OUTSIDE_SUBNET(ERROR),
  /** An address that is the subnet itself. */
  NETWORK_ADDRESS(ERROR),
  /** An address that is the subnet's broadcast address. */
  BROADCAST_ADDRESS(ERROR),
  /** A subnet that has no room for a server and a node. */
  SUBNET_TOO_SMALL(ERROR),
  /** A subnet whose addresses no host can have, such as multicast (RFC 6890). */
  SUBNET_NOT_FOR_HOSTS(ERROR),
  /** A DHCP pool that is not in the cluster's subnet. */
  POOL_OUTSIDE_SUBNET(ERROR),
  /** A DHCP pool that holds the address of a node or of the management server. */
  POOL_OVERLAP(ERROR),
  /** A lease shorter than the two minutes that dnsmasq allows. */
  LEASE_TOO_SHORT(ERROR),
  /** A line of slurm.conf or dnsmasq.conf that another part of the spec gives. */
  TOLD_ELSEWHERE(ERROR),
  /** More nodes than Slurm takes in one range: 65,536. */
  TOO_MANY_NODES(ERROR),
  /** More boards than dnsmasq keeps leases for: 1,000 unless it is told otherwise. */
  LEASE_CAPACITY(WARNING),
  /** More nodes than dnsmasq serves files to at once: 50 unless it is told otherwise. */
  TFTP_CAPACITY(WARNING),
  /** Directories that must be apart and are not, or that each node must have of its own. */
  STORAGE_CONFLICT(ERROR),
  /** A name server or time server that is in the cluster itself. */
  ASKS_ITSELF(ERROR),
  /** Keys of a spec that its profile does nothing with, and lines that a file's program skips. */
  NO_EFFECT(WARNING),
  /** Two kinds of hardware that have one name and are not alike. */
  HARDWARE_NAMED_TWICE(ERROR),
  /** Nodes of one root image that do not boot alike. */
  MIXED_BOOT(ERROR),

  // ---- what the derived files say

  /** A node's root is not exported to it, so that it cannot be mounted. */
  ROOT_NOT_EXPORTED(WARNING),
  /** A node's root is exported read only, and the node mounts it for writing. */
  ROOT_EXPORTED_READ_ONLY(WARNING),
  /** A node's root is exported with {@code root_squash}: its root user owns nothing of it. */
  ROOT_SQUASHED(WARNING),
  /** An export with {@code fsid=0}, where NFSv4's paths begin, and paths that begin elsewhere. */
  PSEUDO_ROOT(WARNING),
  /** A root path names a server that is not this one. */
  ROOT_SERVER_UNKNOWN(WARNING),
  /** Neither the kernel command line nor the root path says {@code rw}. */
  ROOT_MOUNTED_READ_ONLY(WARNING),
  /** DHCP tells a board no root, and others one. */
  NODE_WITHOUT_ROOT(WARNING),
  /** Nodes mount a directory of the server that is not exported to them. */
  MOUNT_NOT_EXPORTED(WARNING),
  /** No unit preset enables what a node must run. */
  SERVICES_NOT_ENABLED(WARNING),
  /** Nodes have no slurm.conf and no way to fetch it. */
  SLURMD_WITHOUT_CONFIG(WARNING),
  /** No file says that the TFTP directory is made before dnsmasq starts. */
  TFTP_ROOT_NOT_MADE(WARNING),
  /** {@code root=dhcp} without {@code ip=dhcp}: no network in the initramfs. */
  ROOT_WITHOUT_NETWORK(WARNING),
  /** A kernel parameter that no kernel knows, or that is deprecated. */
  DUBIOUS_KERNEL_PARAMETER(WARNING),
  /** A root path without {@code nfs4:}, which dracut mounts as NFSv3. */
  ROOT_OVER_NFS3(WARNING),
  /** {@code root=} stands twice on the kernel command line; the last one is taken. */
  ROOT_TWICE(WARNING),
  /**
   * The root on the kernel command line is a disk of the board's, and DHCP tells of one that nobody
   * asks for.
   */
  ROOT_ON_DISK(WARNING),
  /** A kernel that the boards cannot run: 32-bit, or with pages of a size that they have not. */
  KERNEL_NOT_FOR_BOARD(WARNING),
  /** An initramfs beside a kernel that it was not made for. */
  INITRAMFS_OF_OTHER_KERNEL(WARNING),
  /** A line of config.txt is longer than the firmware reads: 98 characters. */
  FIRMWARE_LINE_CUT(WARNING),
  /** The initramfs is made for the machine that makes it, not for the boards. */
  INITRAMFS_HOST_ONLY(WARNING),
  /** The firmware is not told to load an initramfs. */
  INITRAMFS_NOT_LOADED(WARNING),
  /** No chrony.conf keeps the time of the server and of the nodes. */
  TIME_NOT_KEPT(WARNING),
  /** The nodes' time servers are out of their reach. */
  TIME_SOURCE_UNREACHABLE(WARNING),
  /** The server's chronyd does not answer the nodes that ask it. */
  TIME_NOT_SERVED(WARNING),
  /** The nodes' chronyd never steps a clock that is far off. */
  CLOCK_NOT_STEPPED(WARNING),
  /** Nodes are told to route through a server that does not forward. */
  ROUTER_DOES_NOT_FORWARD(WARNING),
  /** A job is started in a way that its MPI library has not, such as PMI-2 with Open MPI 5. */
  MPI_LAUNCHER(WARNING),
  /** The distribution's Open MPI beside OpenHPC's Slurm. */
  UNTESTED_MPI_PAIR(NOTE),
  /** A job's program is in a directory that nodes do not share. */
  PROGRAM_NOT_SHARED(WARNING),
  /**
   * A key that Slurm does not have at this place, in no release series. It is an error: each
   * program of Slurm ends when it meets a key that it does not know.
   */
  SLURM_UNKNOWN_KEY(ERROR),
  /**
   * A key that Slurm had, and that the series of the cluster does not have any more or refuses. It
   * is an error: the programs of Slurm end when they meet it.
   */
  SLURM_REMOVED_KEY(ERROR),
  /**
   * A key of a newer series of Slurm than the cluster's. It is an error: the programs of Slurm end
   * when they meet a key that they do not know.
   */
  SLURM_FUTURE_KEY(ERROR),
  /**
   * A key that the cluster's series of Slurm reads and does nothing with. Slurm goes on, at most
   * with a line in its log, and whoever wrote the key waits for an effect in vain.
   */
  SLURM_DEFUNCT_KEY(WARNING),
  /**
   * The old name of a key of Slurm's, which still works. Newer manual pages do not tell of it, and
   * a later series may not have it.
   */
  SLURM_RENAMED_KEY(NOTE),
  /**
   * A value that a key of Slurm's cannot have, such as a word where it wants a number. It is an
   * error: each program of Slurm ends when it meets one.
   */
  SLURM_VALUE(ERROR),
  /**
   * A ClusterName of more than 40 characters, which is more than a table of the accounting database
   * can be called, or with capitals, which Slurm takes for small letters.
   */
  CLUSTER_NAME(WARNING),
  /** SlurmctldAddr, which is for virtual addresses. */
  SLURMCTLD_ADDR(WARNING),
  /** {@code SlurmctldHost=a,b}, which is one name to Slurm. */
  SLURMCTLD_HOST_LIST(WARNING),
  /** CPUs of a node line that its sockets, cores and threads do not make. */
  SLURM_CPUS(WARNING),
  /** Resources in Gres of a kind that is not in GresTypes. */
  GRES_TYPES(WARNING),
  /** slurmctld keeps its state in a directory that no file makes for it. */
  STATE_DIRECTORY_NOT_MADE(WARNING),
  /** slurmctld keeps its state in memory, where it is gone after a reboot. */
  STATE_IN_MEMORY(WARNING),
  /** RealMemory is all the memory of the board, or more: Slurm drains the node. */
  REAL_MEMORY_TOO_LARGE(WARNING),
  /** The memory that a job gets by default does not fit all CPUs of a node. */
  DEFAULT_MEMORY_TOO_LARGE(WARNING),
  /** Memory is limited by a RealMemory that is not given. */
  MEMORY_UNKNOWN(WARNING),
  /** ReturnToService is 0: a node that was off stays DOWN. */
  NODES_STAY_DOWN(WARNING),
  /** MpiDefault is not given, or not what jobs need. */
  MPI_DEFAULT(WARNING),
  /** The server does not know its nodes by name. */
  NODES_NOT_IN_HOSTS(WARNING),
  /** DHCP answers boards that are not in the spec. */
  OPEN_POOL(WARNING),
  /** An option of dnsmasq for a tag that nothing sets. */
  TAG_NEVER_SET(WARNING),
  /** A dhcp-range whose last address is lower than its first. */
  DHCP_RANGE_REVERSED(WARNING),
  /** {@code bind-interfaces} beside {@code bind-dynamic}. dnsmasq ends. */
  BIND_CONFLICT(ERROR),
  /** dnsmasq answers on an interface that no connection is for. */
  INTERFACE_WITHOUT_CONNECTION(WARNING),
  /** All boards boot from one TFTP directory, and none can have a kernel of its own. */
  TFTP_ROOT_SHARED(NOTE),
  /** dnsmasq fails when the interface is not there at its start. */
  INTERFACE_BOUND_EARLY(WARNING),
  /** A boot file that a Pi 4 never asks DHCP for. */
  BOOT_FILE_IGNORED(WARNING),
  /** A boot order that does not start again, or does not try the network. */
  BOOT_ORDER(WARNING),
  /** A key of a keyfile that NetworkManager drops. */
  KEYFILE_KEY(WARNING),
  /** The nodes' firewall keeps Slurm and MPI out. */
  FIREWALL_ON_NODES(WARNING),
  /** NetworkManager may give up the connection that the root is mounted over. */
  ROOT_CONNECTION_GIVEN_UP(NOTE),
  /** A setting of sshd that an earlier file decides otherwise. */
  SSHD_SETTING_SHADOWED(WARNING),
  /** Root may log in to the nodes with a password. */
  ROOT_LOGIN_BY_PASSWORD(WARNING),
  /** A host name that is given by DHCP and by a file as well. */
  HOST_NAME_TWICE(WARNING),
  /** {@code SELINUX=disabled}, which no longer disables. */
  SELINUX_NOT_OFF(WARNING),

  // ---- who is who: the same hosts in all files

  /** A line of slurm.conf has a node that an earlier one has. slurmctld ends. */
  SLURM_NODE_TWICE(ERROR),
  /**
   * A line of slurm.conf has neither one address for all its nodes nor one each. slurmctld ends.
   */
  SLURM_ADDRESS_COUNT(ERROR),
  /** Nodes of slurm.conf share an address and a port, so that one board answers for several. */
  SLURM_ADDRESS_TWICE(WARNING),
  /** slurm.conf has no partition. slurmctld ends. */
  NO_PARTITION(ERROR),
  /** A line of slurm.conf has a partition that an earlier one has. slurmctld ends. */
  PARTITION_TWICE(ERROR),
  /** A partition has nodes that slurm.conf does not have. slurmctld ends. */
  PARTITION_NODES(ERROR),
  /** No partition is the default, or several are, of which Slurm takes the last. */
  DEFAULT_PARTITION(WARNING),
  /** Two dhcp-hosts of one network have one MAC address. */
  DHCP_MAC_TWICE(WARNING),
  /** Two dhcp-hosts have one name. */
  DHCP_NAME_TWICE(WARNING),
  /**
   * A word of a dhcp-host that is no address to dnsmasq, such as {@code 192.168.1.999}, or a
   * hardware address that has not six octets. dnsmasq starts, and the board gets another address or
   * none.
   */
  DHCP_HOST_MISREAD(WARNING),
  /** A dhcp-host has an address in the network of no dhcp-range, so that it is never given. */
  DHCP_ADDRESS_NOT_SERVED(WARNING),
  /** A host name with an underscore, which RFC 1123 does not have. */
  NAME_WITH_UNDERSCORE(WARNING),
  /** A node of slurm.conf has no dhcp-host, so that no board boots as it. */
  NODE_NOT_IN_DHCP(WARNING),
  /** A board boots a root over the network and is no node of slurm.conf. */
  NODE_NOT_IN_SLURM(WARNING),
  /** Files give one name different addresses. */
  ADDRESSES_DISAGREE(WARNING),
  /**
   * The root that a board boots has the host name of another in it, so that Slurm takes the one for
   * the other.
   */
  HOST_NAME_OF_OTHER(WARNING),
  /** slurm.conf does not name this server as a controller. slurmctld ends. */
  NOT_A_CONTROLLER(ERROR),
  /**
   * {@code /etc/hosts} gives the server's own name a loopback address, which dnsmasq tells the
   * nodes, too: a node that asks for the server finds itself.
   */
  SERVER_IS_LOOPBACK(WARNING),
  /** A directory is exported to an address of the cluster that no host has. */
  EXPORT_TO_NOBODY(NOTE),

  // ---- reading and writing files

  /** A line that its file's grammar does not have. The program that reads the file refuses it. */
  FILE_SYNTAX(ERROR),
  /**
   * A line that includes a file which is not there. dnsmasq ends at once, and Slurm after a minute
   * of waiting.
   */
  INCLUDED_FILE_MISSING(ERROR),
  /**
   * A line of slurm.conf includes the file that it stands in, or one that includes that. No program
   * of Slurm comes to an end of it.
   */
  INCLUDE_LOOP(ERROR),
  /** A key that a line or a file sets again; the program takes the last value and goes on. */
  REPEATED_KEY(WARNING),
  /** {@code +=} or another operator, which Slurm reads as {@code =}: the earlier value is lost. */
  OPERATOR_IGNORED(WARNING),
  /**
   * A line of which its program takes the end for another line, or for none: dnsmasq reads 1,024
   * bytes, then what follows as if a line began there, and nothing that follows a NUL.
   */
  LINE_CUT(WARNING),
  /**
   * An option that its program has for the command line. In a file dnsmasq 2.90 takes {@code test},
   * {@code help} and {@code version}, and does something else than their names say.
   */
  COMMAND_LINE_ONLY(WARNING),
  /** A line of which the program reads only the beginning, or whose rest it takes for another. */
  LINE_TOO_LONG(WARNING),
  /** A directory that is exported to everybody because no client stands where one was meant. */
  EXPORTED_TO_ALL(WARNING),

  /** What an imported file says and a spec, or the files that it gives, cannot say. */
  NOT_CARRIED(WARNING),
  /** A value that a file's format cannot carry. */
  NOT_REPRESENTABLE(ERROR);

  private final Severity severity;
  private final String id;

  ProblemCode(Severity severity) {
    this.severity = severity;
    this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How bad a problem of this kind is. */
  public Severity severity() {
    return severity;
  }

  /** In lower case with hyphens: {@code duplicate-mac}. */
  @Override
  public String toString() {
    return id;
  }
}
