package dev.ohpc.testkit.broken;

import static dev.ohpc.model.problem.ProblemCode.ADDRESSES_DISAGREE;
import static dev.ohpc.model.problem.ProblemCode.BIND_CONFLICT;
import static dev.ohpc.model.problem.ProblemCode.BOOT_FILE_IGNORED;
import static dev.ohpc.model.problem.ProblemCode.COMMAND_LINE_ONLY;
import static dev.ohpc.model.problem.ProblemCode.DHCP_ADDRESS_NOT_SERVED;
import static dev.ohpc.model.problem.ProblemCode.DHCP_HOST_MISREAD;
import static dev.ohpc.model.problem.ProblemCode.DHCP_MAC_TWICE;
import static dev.ohpc.model.problem.ProblemCode.DHCP_NAME_TWICE;
import static dev.ohpc.model.problem.ProblemCode.DHCP_RANGE_REVERSED;
import static dev.ohpc.model.problem.ProblemCode.EXPORTED_TO_ALL;
import static dev.ohpc.model.problem.ProblemCode.EXPORT_TO_NOBODY;
import static dev.ohpc.model.problem.ProblemCode.FILE_SYNTAX;
import static dev.ohpc.model.problem.ProblemCode.INCLUDED_FILE_MISSING;
import static dev.ohpc.model.problem.ProblemCode.INTERFACE_BOUND_EARLY;
import static dev.ohpc.model.problem.ProblemCode.INTERFACE_WITHOUT_CONNECTION;
import static dev.ohpc.model.problem.ProblemCode.LINE_CUT;
import static dev.ohpc.model.problem.ProblemCode.MOUNT_NOT_EXPORTED;
import static dev.ohpc.model.problem.ProblemCode.NAME_WITH_UNDERSCORE;
import static dev.ohpc.model.problem.ProblemCode.NODES_NOT_IN_HOSTS;
import static dev.ohpc.model.problem.ProblemCode.NODE_WITHOUT_ROOT;
import static dev.ohpc.model.problem.ProblemCode.NO_EFFECT;
import static dev.ohpc.model.problem.ProblemCode.OPEN_POOL;
import static dev.ohpc.model.problem.ProblemCode.PSEUDO_ROOT;
import static dev.ohpc.model.problem.ProblemCode.ROOT_EXPORTED_READ_ONLY;
import static dev.ohpc.model.problem.ProblemCode.ROOT_NOT_EXPORTED;
import static dev.ohpc.model.problem.ProblemCode.ROOT_OVER_NFS3;
import static dev.ohpc.model.problem.ProblemCode.ROOT_SERVER_UNKNOWN;
import static dev.ohpc.model.problem.ProblemCode.ROOT_SQUASHED;
import static dev.ohpc.model.problem.ProblemCode.ROUTER_DOES_NOT_FORWARD;
import static dev.ohpc.model.problem.ProblemCode.SELINUX_NOT_OFF;
import static dev.ohpc.model.problem.ProblemCode.SERVER_IS_LOOPBACK;
import static dev.ohpc.model.problem.ProblemCode.SERVICES_NOT_ENABLED;
import static dev.ohpc.model.problem.ProblemCode.TAG_NEVER_SET;
import static dev.ohpc.model.problem.ProblemCode.TFTP_ROOT_NOT_MADE;
import static dev.ohpc.model.problem.ProblemCode.TFTP_ROOT_SHARED;
import static dev.ohpc.model.problem.ProblemCode.TIME_NOT_KEPT;
import static dev.ohpc.model.problem.ProblemCode.TIME_NOT_SERVED;
import static dev.ohpc.testkit.broken.Edits.all;
import static dev.ohpc.testkit.broken.Edits.and;
import static dev.ohpc.testkit.broken.Edits.removed;
import static dev.ohpc.testkit.broken.Edits.with;

import java.util.List;

/** Faults of the server's files, but for Slurm's. */
final class ServerMutations {

  private static final String EXPORTS = "sms/etc/exports";
  private static final String DNSMASQ = "sms/etc/dnsmasq.conf";
  private static final String HOSTS = "sms/etc/hosts";

  static final List<Mutation> ALL =
      List.of(
          new Mutation(
              ROOT_NOT_EXPORTED,
              "no export for a node",
              EXPORTS,
              with("^/srv/nfs/<name1> .*\\n", "")),
          new Mutation(ROOT_EXPORTED_READ_ONLY, "ro", EXPORTS, with("(?<=<address1>\\()rw", "ro")),
          new Mutation(ROOT_SQUASHED, "root_squash", EXPORTS, with("no_root_squash,", "")),
          new Mutation(
              PSEUDO_ROOT, "fsid=0", EXPORTS, and("/srv <subnet>(ro,fsid=0,no_subtree_check)\n")),
          new Mutation(MOUNT_NOT_EXPORTED, "no export of /home", EXPORTS, with("^/home .*\\n", "")),
          new Mutation(
              EXPORT_TO_NOBODY,
              "the root of a node that is gone",
              EXPORTS,
              and("/srv/nfs/old <free>(rw,no_root_squash,no_subtree_check)\n")),
          new Mutation(EXPORTED_TO_ALL, "no client", EXPORTS, and("/data\n")),
          new Mutation(FILE_SYNTAX, "an open bracket", EXPORTS, and("/data a(ro\n")),
          new Mutation(
              ROOT_SERVER_UNKNOWN,
              "another server",
              DNSMASQ,
              with("nfs4:<sms>:/srv/nfs/<name1>:", "nfs4:203.0.113.9:/srv/nfs/<name1>:")),
          new Mutation(
              NODE_WITHOUT_ROOT,
              "no root for a node",
              DNSMASQ,
              with("^dhcp-option=tag:<name1>,option:root-path,.*\\n", "")),
          new Mutation(
              ROOT_OVER_NFS3,
              "a root path as of old",
              DNSMASQ,
              with("nfs4:<sms>:/srv/nfs/<name1>:rw", "<sms>:/srv/nfs/<name1>,rw")),
          new Mutation(
              OPEN_POOL,
              "an address for any board",
              DNSMASQ,
              all(
                  with("^dhcp-range=.*", "dhcp-range=<free>,<free>,12h"),
                  with("^dhcp-ignore=.*\\n", ""))),
          new Mutation(
              DHCP_RANGE_REVERSED,
              "the last address before the first",
              DNSMASQ,
              with("^dhcp-range=.*", "dhcp-range=<free>,<address1>,12h")),
          new Mutation(BIND_CONFLICT, "two ways to bind", DNSMASQ, and("bind-interfaces\n")),
          new Mutation(
              INTERFACE_BOUND_EARLY,
              "bind-interfaces",
              DNSMASQ,
              with("^bind-dynamic", "bind-interfaces")),
          new Mutation(
              INTERFACE_WITHOUT_CONNECTION,
              "another interface",
              DNSMASQ,
              with("^interface=.*", "interface=end9")),
          new Mutation(
              TFTP_ROOT_SHARED,
              "one directory for all boards",
              DNSMASQ,
              with("^tftp-unique-root.*\\n", "")),
          new Mutation(BOOT_FILE_IGNORED, "a boot file", DNSMASQ, and("dhcp-boot=start4.elf\n")),
          new Mutation(
              TAG_NEVER_SET,
              "an option for boards that are not there",
              DNSMASQ,
              and("dhcp-option=tag:gpu,option:log-server,10.0.0.1\n")),
          new Mutation(
              ROUTER_DOES_NOT_FORWARD,
              "the server for a router",
              DNSMASQ,
              with("^dhcp-option=option:router$", "dhcp-option=option:router,<sms>")),
          new Mutation(
              DHCP_MAC_TWICE,
              "the MAC of another node",
              DNSMASQ,
              with("^dhcp-host=<mac2>", "dhcp-host=<mac1>")),
          new Mutation(
              DHCP_NAME_TWICE, "the name of another node", DNSMASQ, with(",<name2>$", ",<name1>")),
          new Mutation(
              DHCP_HOST_MISREAD,
              "a word for an address",
              DNSMASQ,
              with(",<address2>,<name2>$", ",192.168.1.999")),
          new Mutation(
              DHCP_ADDRESS_NOT_SERVED,
              "an address in no range",
              DNSMASQ,
              and("dhcp-host=02:ee:00:00:00:01,203.0.113.9,printer\n")),
          new Mutation(
              NAME_WITH_UNDERSCORE,
              "an underscore",
              DNSMASQ,
              and("dhcp-host=02:ee:00:00:00:01,<free>,a_b\n")),
          new Mutation(LINE_CUT, "a NUL", DNSMASQ, and("port=53\0#\n")),
          new Mutation(
              INCLUDED_FILE_MISSING,
              "an include of nothing",
              DNSMASQ,
              and("conf-file=/etc/nothing.conf\n")),
          new Mutation(COMMAND_LINE_ONLY, "an option of the command line", DNSMASQ, and("test\n")),
          new Mutation(NO_EFFECT, "an address that is none", HOSTS, and("10.0.0.256 a\n")),
          new Mutation(
              ADDRESSES_DISAGREE,
              "another address of a node",
              HOSTS,
              with("^<address1> ", "203.0.113.9 ")),
          new Mutation(
              SERVER_IS_LOOPBACK, "the server at 127.0.1.1", HOSTS, and("127.0.1.1 <server>\n")),
          new Mutation(
              NODES_NOT_IN_HOSTS,
              "a node that is not there",
              HOSTS,
              with("^<address1> <name1>\\n", "")),
          new Mutation(TIME_NOT_KEPT, "no chrony.conf", "sms/etc/chrony.conf", removed()),
          new Mutation(
              TIME_NOT_SERVED,
              "nobody is answered",
              "sms/etc/chrony.conf",
              with("^allow.*\\n", "")),
          new Mutation(
              SERVICES_NOT_ENABLED,
              "slurmctld is not",
              "sms/etc/systemd/system-preset/10-ohpc.preset",
              with("^enable slurmctld.*\\n", "")),
          new Mutation(
              TFTP_ROOT_NOT_MADE,
              "nobody makes it",
              "sms/etc/tmpfiles.d/ohpc.conf",
              with("^d /srv/tftp.*\\n", "")),
          new Mutation(
              SELINUX_NOT_OFF,
              "disabled",
              "sms/etc/selinux/config",
              with("^SELINUX=.*", "SELINUX=disabled")));

  private ServerMutations() {}
}
