package dev.ohpc.model.load;

import static dev.ohpc.model.problem.ProblemCode.ADDRESSES_DISAGREE;
import static dev.ohpc.model.problem.ProblemCode.ADDRESS_OF_SMS;
import static dev.ohpc.model.problem.ProblemCode.ADDRESS_OUTSIDE_SUBNET;
import static dev.ohpc.model.problem.ProblemCode.ALIAS_EXPANSION;
import static dev.ohpc.model.problem.ProblemCode.ASKS_ITSELF;
import static dev.ohpc.model.problem.ProblemCode.BOOT_FILE_IGNORED;
import static dev.ohpc.model.problem.ProblemCode.BROADCAST_ADDRESS;
import static dev.ohpc.model.problem.ProblemCode.COMMAND_LINE_ONLY;
import static dev.ohpc.model.problem.ProblemCode.CONFLICTING_KEYS;
import static dev.ohpc.model.problem.ProblemCode.COUNT_MISMATCH;
import static dev.ohpc.model.problem.ProblemCode.DEFAULT_MEMORY_TOO_LARGE;
import static dev.ohpc.model.problem.ProblemCode.DUBIOUS_KERNEL_PARAMETER;
import static dev.ohpc.model.problem.ProblemCode.DUPLICATE_ADDRESS;
import static dev.ohpc.model.problem.ProblemCode.DUPLICATE_KEY;
import static dev.ohpc.model.problem.ProblemCode.DUPLICATE_MAC;
import static dev.ohpc.model.problem.ProblemCode.DUPLICATE_NAME;
import static dev.ohpc.model.problem.ProblemCode.EMPTY_DOCUMENT;
import static dev.ohpc.model.problem.ProblemCode.FIRMWARE_LINE_CUT;
import static dev.ohpc.model.problem.ProblemCode.INITRAMFS_OF_OTHER_KERNEL;
import static dev.ohpc.model.problem.ProblemCode.INVALID_VALUE;
import static dev.ohpc.model.problem.ProblemCode.KERNEL_NOT_FOR_BOARD;
import static dev.ohpc.model.problem.ProblemCode.LEASE_TOO_SHORT;
import static dev.ohpc.model.problem.ProblemCode.MISSING_KEY;
import static dev.ohpc.model.problem.ProblemCode.MIXED_BOOT;
import static dev.ohpc.model.problem.ProblemCode.MPI_LAUNCHER;
import static dev.ohpc.model.problem.ProblemCode.NAME_OF_SMS;
import static dev.ohpc.model.problem.ProblemCode.NAME_WITH_DOMAIN;
import static dev.ohpc.model.problem.ProblemCode.NEEDS_SHELL;
import static dev.ohpc.model.problem.ProblemCode.NETWORK_ADDRESS;
import static dev.ohpc.model.problem.ProblemCode.NOT_REPRESENTABLE;
import static dev.ohpc.model.problem.ProblemCode.NO_NODES;
import static dev.ohpc.model.problem.ProblemCode.POOL_OUTSIDE_SUBNET;
import static dev.ohpc.model.problem.ProblemCode.POOL_OVERLAP;
import static dev.ohpc.model.problem.ProblemCode.REAL_MEMORY_TOO_LARGE;
import static dev.ohpc.model.problem.ProblemCode.RESERVED_NAME;
import static dev.ohpc.model.problem.ProblemCode.ROOT_TWICE;
import static dev.ohpc.model.problem.ProblemCode.SHELL_SYNTAX;
import static dev.ohpc.model.problem.ProblemCode.SLURM_FUTURE_KEY;
import static dev.ohpc.model.problem.ProblemCode.SLURM_REMOVED_KEY;
import static dev.ohpc.model.problem.ProblemCode.SLURM_UNKNOWN_KEY;
import static dev.ohpc.model.problem.ProblemCode.SLURM_VALUE;
import static dev.ohpc.model.problem.ProblemCode.STATE_IN_MEMORY;
import static dev.ohpc.model.problem.ProblemCode.STORAGE_CONFLICT;
import static dev.ohpc.model.problem.ProblemCode.SUBNET_NOT_FOR_HOSTS;
import static dev.ohpc.model.problem.ProblemCode.SUBNET_TOO_SMALL;
import static dev.ohpc.model.problem.ProblemCode.TAG_NEVER_SET;
import static dev.ohpc.model.problem.ProblemCode.TOLD_ELSEWHERE;
import static dev.ohpc.model.problem.ProblemCode.TOO_DEEP;
import static dev.ohpc.model.problem.ProblemCode.TOO_MANY_NODES;
import static dev.ohpc.model.problem.ProblemCode.UNDEFINED_VARIABLE;
import static dev.ohpc.model.problem.ProblemCode.UNKNOWN_KEY;
import static dev.ohpc.model.problem.ProblemCode.UNKNOWN_VARIABLE;
import static dev.ohpc.model.problem.ProblemCode.UNTESTED_MPI_PAIR;
import static dev.ohpc.model.problem.ProblemCode.UNUSED_VARIABLE;
import static dev.ohpc.model.problem.ProblemCode.WRONG_TYPE;
import static dev.ohpc.model.problem.ProblemCode.YAML_SYNTAX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.SpecText;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault of a text is one problem, of one kind, at its place. */
public class LoadProblemsTest {

  private static final String INPUT_LOCAL =
      """
      sms_name=sms
      sms_ip=192.168.1.1
      sms_eth_internal=end0
      internal_netmask=255.255.255.0
      num_computes=2
      c_names="node1,node2"
      c_ips="192.168.1.11, 192.168.1.12"
      c_macs="dc:a6:32:21:55:72,dc:a6:32:20:44:6d"
      """;

  static Stream<Arguments> faults() {
    return Stream.of(
        // text of the source
        yaml(EMPTY_DOCUMENT, 1, 1, ""),
        yaml(EMPTY_DOCUMENT, 1, 1, "# nothing\n"),
        yaml(EMPTY_DOCUMENT, 1, 1, "---\n"),
        yaml(YAML_SYNTAX, 2, 1, "a: 1\n\tb: 2\n"),
        yaml(YAML_SYNTAX, 2, 8, "sms:\n name: [a\n"),
        yaml(YAML_SYNTAX, 1, 4, "a: \u0000\n"),
        yaml(YAML_SYNTAX, 2, 1, "a: 1\n---\nb: 2\n"),
        yaml(TOO_DEEP, 1, 33, "[".repeat(100)),
        yaml(ALIAS_EXPANSION, 1, 11, "sms: &a [ *a ]\n"),
        yaml(ALIAS_EXPANSION, 1, 6, "sms: *nothing\n"),
        yaml(ALIAS_EXPANSION, 7, 30, aliasBomb()),
        yaml(DUPLICATE_KEY, 2, 1, SpecText.with("cluster: rocky-pi\n", "cluster: a\ncluster: b\n")),
        yaml(WRONG_TYPE, 1, 1, "just a text\n"),
        yaml(WRONG_TYPE, 1, 1, "- a list\n"),
        // keys
        yaml(UNKNOWN_KEY, 1, 1, SpecText.with("cluster:", "colour: red\ncluster:")),
        yaml(UNKNOWN_KEY, 1, 1, SpecText.with("cluster:", "clutser:")),
        yaml(UNKNOWN_KEY, 14, 5, SpecText.with("name: node1", "nmae: node1")),
        yaml(UNKNOWN_KEY, 8, 3, SpecText.with("dhcp-range", "dhcp_range")),
        yaml(MISSING_KEY, 1, 1, SpecText.with("cluster: rocky-pi\n", "")),
        yaml(MISSING_KEY, 3, 3, SpecText.with("  interface: end0\n", "")),
        yaml(MISSING_KEY, 14, 5, SpecText.with("    mac: dc:a6:32:21:55:72\n", "")),
        yaml(
            CONFLICTING_KEYS,
            15,
            5,
            SpecText.with("name: node1", "name: node1\n    names: [node1]")),
        // types
        yaml(WRONG_TYPE, 1, 10, SpecText.with("rocky-pi", "[rocky-pi]")),
        yaml(WRONG_TYPE, 1, 10, SpecText.with("rocky-pi", "42")),
        yaml(WRONG_TYPE, 1, 9, SpecText.with(" rocky-pi", "")),
        yaml(WRONG_TYPE, 10, 8, SpecText.with("[8.8.8.8, 8.8.4.4]", "8.8.8.8")),
        yaml(WRONG_TYPE, 22, 13, SpecText.and("security:\n  firewall: yes\n")),
        yaml(
            WRONG_TYPE,
            2,
            6,
            SpecText.with(
                "sms:\n  name: sms\n  address: 192.168.1.1\n  interface: end0", "sms: sms")),
        yaml(
            WRONG_TYPE,
            14,
            5,
            SpecText.with(
                "- name: node1\n    address: 192.168.1.11\n    mac: dc:a6:32:21:55:72", "- node1")),
        // values
        yaml(INVALID_VALUE, 4, 12, SpecText.with("192.168.1.1\n", "192.168.1.256\n")),
        yaml(INVALID_VALUE, 5, 14, SpecText.with("interface: end0", "interface: the cluster lan")),
        yaml(INVALID_VALUE, 7, 11, SpecText.with("1.0/24", "1.7/24")),
        yaml(INVALID_VALUE, 8, 15, SpecText.with("1.50-192.168.1.150", "1.150-192.168.1.50")),
        yaml(INVALID_VALUE, 16, 10, SpecText.with("55:72", "55:7x")),
        yaml(INVALID_VALUE, 17, 12, SpecText.with("node[2-3]", "node[2-3")),
        yaml(INVALID_VALUE, 20, 15, SpecText.with("raspberry-pi-4b", "raspberry-pi-5")),
        yaml(INVALID_VALUE, 1, 10, "profile: guied\n" + SpecText.GUIDE_CLUSTER),
        yaml(INVALID_VALUE, 1, 10, SpecText.with("rocky-pi", "\"rocky\\npi\"")),
        yaml(INVALID_VALUE, 22, 22, SpecText.and("firmware:\n  kernel-arguments: [\"a\\\"b\"]\n")),
        yaml(COUNT_MISMATCH, 17, 12, SpecText.with("[12-13]", "[12-14]")),
        // the cluster as a whole
        yaml(NO_NODES, 13, 1, SpecText.GUIDE_CLUSTER.replaceFirst("(?s)nodes:.*", "nodes: []\n")),
        yaml(DUPLICATE_NAME, 17, 12, SpecText.with("node[2-3]", "NODE[1-2]")),
        yaml(DUPLICATE_ADDRESS, 18, 16, SpecText.with("192.168.1.[12-13]", "192.168.1.[11-12]")),
        yaml(DUPLICATE_MAC, 19, 31, SpecText.with("dc:a6:32:20:2f:a0", "DC-A6-32-21-55-72")),
        yaml(NAME_OF_SMS, 14, 11, SpecText.with("name: node1", "name: SMS")),
        yaml(ADDRESS_OF_SMS, 15, 14, SpecText.with("192.168.1.11", "192.168.1.1")),
        yaml(NAME_WITH_DOMAIN, 14, 11, SpecText.with("name: node1", "name: node1.cluster")),
        yaml(NAME_WITH_DOMAIN, 3, 9, SpecText.with("name: sms", "name: sms.cluster")),
        yaml(RESERVED_NAME, 14, 11, SpecText.with("name: node1", "name: default")),
        yaml(RESERVED_NAME, 14, 11, SpecText.with("name: node1", "name: end0")),
        yaml(RESERVED_NAME, 14, 11, SpecText.with("name: node1", "name: image")),
        yaml(ADDRESS_OUTSIDE_SUBNET, 15, 14, SpecText.with("192.168.1.11", "192.168.2.11")),
        yaml(ADDRESS_OUTSIDE_SUBNET, 4, 12, SpecText.with("192.168.1.1\n", "192.168.2.1\n")),
        yaml(ADDRESS_OUTSIDE_SUBNET, 8, 11, SpecText.with("/24", "/24\n  router: 10.0.0.1")),
        yaml(NETWORK_ADDRESS, 15, 14, SpecText.with("192.168.1.11", "192.168.1.0")),
        yaml(BROADCAST_ADDRESS, 15, 14, SpecText.with("192.168.1.11", "192.168.1.255")),
        yaml(
            SUBNET_TOO_SMALL,
            7,
            11,
            SpecText.with("dhcp-range: 192.168.1.50-192.168.1.150", "#")
                .replace("1.0/24", "1.0/31")),
        yaml(SUBNET_NOT_FOR_HOSTS, 7, 11, SpecText.GUIDE_CLUSTER.replace("192.168.1.", "127.0.0.")),
        yaml(DUPLICATE_ADDRESS, 8, 11, SpecText.with("/24", "/24\n  router: 192.168.1.11")),
        yaml(POOL_OVERLAP, 9, 15, SpecText.with("/24", "/24\n  router: 192.168.1.99")),
        yaml(BROADCAST_ADDRESS, 8, 15, SpecText.with("1.150\n", "1.255\n")),
        yaml(POOL_OUTSIDE_SUBNET, 8, 15, SpecText.with("1.150\n", "2.150\n")),
        yaml(POOL_OVERLAP, 8, 15, SpecText.with("192.168.1.50-", "192.168.1.13-")),
        yaml(POOL_OVERLAP, 8, 15, SpecText.with("1.50-192.168.1.150", "1.1-192.168.1.9")),
        yaml(LEASE_TOO_SHORT, 9, 15, SpecText.with("12h", "119s")),
        yaml(TOLD_ELSEWHERE, 22, 29, SpecText.and("slurm:\n  parameters: {ClusterName: x}\n")),
        yaml(INVALID_VALUE, 22, 16, SpecText.and("slurm:\n  parameters: {KillWait+: 1}\n")),
        yaml(SLURM_UNKNOWN_KEY, 22, 26, SpecText.and("slurm:\n  parameters: {NodeAddr: x}\n")),
        yaml(SLURM_UNKNOWN_KEY, 22, 25, SpecText.and("slurm:\n  parameters: {include: x}\n")),
        yaml(SLURM_REMOVED_KEY, 22, 30, SpecText.and("slurm:\n  parameters: {FrontendName: x}\n")),
        yaml(SLURM_VALUE, 22, 24, SpecText.and("slurm:\n  parameters: {UsePAM: maybe}\n")),
        yaml(
            SLURM_FUTURE_KEY,
            23,
            28,
            SpecText.and("slurm:\n  version: 22.05\n  parameters: {HashPlugin: hash/sha3}\n")),
        yaml(INVALID_VALUE, 22, 12, SpecText.and("slurm:\n  version: 21.08\n")),
        yaml(WRONG_TYPE, 22, 12, SpecText.and("slurm:\n  version: 25\n")),
        yaml(ASKS_ITSELF, 10, 18, SpecText.with("8.8.4.4", "192.168.1.1")),
        yaml(ASKS_ITSELF, 12, 13, SpecText.with("mx.pool.ntp.org", "SMS")),
        yaml(ASKS_ITSELF, 12, 13, SpecText.with("mx.pool.ntp.org", "192.168.1.12")),
        yaml(TOLD_ELSEWHERE, 22, 13, SpecText.and("dnsmasq:\n  options: [bind-interfaces]\n")),
        yaml(
            DUPLICATE_KEY,
            22,
            43,
            SpecText.and("slurm:\n  cgroup: {CgroupPlugin: a, cgroupplugin: b}\n")),
        yaml(DUPLICATE_KEY, 22, 22, SpecText.and("dnsmasq:\n  options: [port=53, port=54]\n")),
        yaml(UNKNOWN_KEY, 22, 13, SpecText.and("dnsmasq:\n  options: [log-querys]\n")),
        yaml(INVALID_VALUE, 22, 23, SpecText.and("dnsmasq:\n  options: [log-dhcp, port=x]\n")),
        yaml(INVALID_VALUE, 22, 13, SpecText.and("dnsmasq:\n  options: [log-dhcp=1]\n")),
        yaml(COMMAND_LINE_ONLY, 22, 13, SpecText.and("dnsmasq:\n  options: [test]\n")),
        yaml(RESERVED_NAME, 22, 14, SpecText.and("slurm:\n  partition: Default\n")),
        yaml(RESERVED_NAME, 14, 11, SpecText.with("name: node1", "name: ignore")),
        yaml(RESERVED_NAME, 14, 11, SpecText.with("name: node1", "name: 12h")),
        yaml(RESERVED_NAME, 14, 11, SpecText.and("storage: {image: /srv/nfs/node1/x}\n")),
        yaml(STORAGE_CONFLICT, 21, 20, SpecText.and("storage: {shared: [/srv]}\n")),
        yaml(STORAGE_CONFLICT, 21, 20, SpecText.and("storage: {shared: [/srv/nfs/a]}\n")),
        yaml(STORAGE_CONFLICT, 21, 20, SpecText.and("storage: {shared: [/tmp]}\n")),
        yaml(STORAGE_CONFLICT, 21, 24, SpecText.and("storage: {shared: [/a, /a]}\n")),
        yaml(STORAGE_CONFLICT, 21, 27, SpecText.and("storage: {tftp-directory: /srv/nfs}\n")),
        yaml(
            NOT_REPRESENTABLE,
            22,
            3,
            SpecText.and(
                "firmware:\n  kernel-arguments: ["
                    + "a,".repeat(12).replace("a", "x".repeat(199))
                    + "]\n")),
        yaml(INVALID_VALUE, 22, 22, SpecText.and("firmware:\n  kernel-arguments: [a b]\n")),
        yaml(INVALID_VALUE, 9, 15, SpecText.with("12h", "1000w")),
        yaml(
            INVALID_VALUE,
            21,
            26,
            SpecText.and("hardware: {pi: {sockets: 0, cores-per-socket: 4}}\n")
                .replace("hardware: raspberry-pi-4b", "hardware: pi")),
        yaml(
            MIXED_BOOT,
            21,
            15,
            "hardware: {pi-5: {kernel: kernel_2712.img}}\n"
                + SpecText.with("hardware: raspberry-pi-4b", "hardware: pi-5")),
        // what the files of a spec would do
        yaml(ROOT_TWICE, 22, 3, SpecText.and("firmware:\n  kernel-arguments: [root=/dev/sda1]\n")),
        yaml(
            DUBIOUS_KERNEL_PARAMETER,
            22,
            29,
            SpecText.and("firmware:\n  kernel-arguments: [quiet, elevation=0, swapaccount=1]\n")),
        yaml(
            KERNEL_NOT_FOR_BOARD,
            22,
            20,
            SpecText.and("firmware:\n  config: {kernel: kernel_2712.img}\n")),
        yaml(KERNEL_NOT_FOR_BOARD, 22, 23, SpecText.and("firmware:\n  config: {arm_64bit: 0}\n")),
        yaml(
            KERNEL_NOT_FOR_BOARD,
            21,
            1,
            SpecText.and("hardware: {raspberry-pi-4b: {kernel: kernel_2712.img}}\n")),
        yaml(
            INITRAMFS_OF_OTHER_KERNEL,
            21,
            1,
            SpecText.and("hardware: {raspberry-pi-4b: {initramfs: initramfs_2712}}\n")),
        yaml(
            FIRMWARE_LINE_CUT,
            22,
            21,
            SpecText.and("firmware:\n  config: {dtparam: " + "x".repeat(91) + "}\n")),
        yaml(
            REAL_MEMORY_TOO_LARGE,
            21,
            1,
            SpecText.and("hardware: {raspberry-pi-4b: {memory: 4GiB, real-memory: 4GiB}}\n")),
        yaml(
            DEFAULT_MEMORY_TOO_LARGE,
            22,
            36,
            SpecText.and(
                """
                hardware: {raspberry-pi-4b: {memory: 4GiB}}
                slurm: {parameters: {DefMemPerCPU: 2000}}
                """)),
        yaml(
            STATE_IN_MEMORY,
            21,
            41,
            SpecText.and("slurm: {parameters: {StateSaveLocation: /run/slurm}}\n")),
        yaml(
            TOLD_ELSEWHERE,
            21,
            37,
            SpecText.and("slurm: {parameters: {SlurmctldAddr: 192.168.1.2}}\n")),
        yaml(
            TAG_NEVER_SET,
            21,
            11,
            SpecText.and(
                "dnsmasq: {options: ['dhcp-option=tag:gpu,option:log-server,10.0.0.1']}\n")),
        yaml(
            ADDRESSES_DISAGREE,
            13,
            1,
            SpecText.and("dnsmasq: {options: ['host-record=node1,192.168.1.99']}\n")),
        yaml(
            BOOT_FILE_IGNORED,
            21,
            32,
            SpecText.and("dnsmasq: {options: [log-debug, dhcp-boot=start4.elf]}\n")),
        yaml(MPI_LAUNCHER, 21, 17, SpecText.and("mpi: {launcher: none}\n")),
        yaml(UNTESTED_MPI_PAIR, 21, 14, SpecText.and("mpi: {stack: distribution}\n")),
        yaml(TOO_MANY_NODES, 4, 1, tooManyNodes()),
        // input.local
        yaml(SHELL_SYNTAX, 1, 10, "sms_name=\"sms\n"),
        yaml(SHELL_SYNTAX, 9, 1, INPUT_LOCAL + "=5\n"),
        yaml(NEEDS_SHELL, 9, 3, INPUT_LOCAL + "x=$(hostname)\n"),
        yaml(NEEDS_SHELL, 9, 3, INPUT_LOCAL + "x=`hostname`\n"),
        yaml(NEEDS_SHELL, 9, 3, INPUT_LOCAL + "x=${sms_name%x}\n"),
        yaml(NEEDS_SHELL, 9, 1, INPUT_LOCAL + "source other.sh\n"),
        yaml(
            NEEDS_SHELL,
            7,
            21,
            INPUT_LOCAL.replace("\"192.168.1.11, 192.168.1.12\"", "192.168.1.11, 192.168.1.12")),
        yaml(UNDEFINED_VARIABLE, 1, 10, INPUT_LOCAL.replace("sms_name=sms", "sms_name=${name}")),
        yaml(UNKNOWN_VARIABLE, 9, 1, INPUT_LOCAL + "sms_nmae=x\n"),
        yaml(UNUSED_VARIABLE, 9, 1, INPUT_LOCAL + "enable_ib=1\nbmc_username=admin\n"),
        yaml(COUNT_MISMATCH, 6, 9, INPUT_LOCAL.replace("\"node1,node2\"", "node1,node2,node3")),
        yaml(COUNT_MISMATCH, 5, 14, INPUT_LOCAL.replace("num_computes=2", "num_computes=3")),
        yaml(CONFLICTING_KEYS, 6, 1, INPUT_LOCAL + "c_name[0]=node1\nc_name[1]=node2\n"),
        yaml(INVALID_VALUE, 4, 18, INPUT_LOCAL.replace("255.255.255.0", "255.0.255.0")),
        yaml(INVALID_VALUE, 2, 8, INPUT_LOCAL.replace("192.168.1.1\n", "192.168.1\n")),
        yaml(MISSING_KEY, 1, 1, INPUT_LOCAL.replace("sms_ip=192.168.1.1\n", "")),
        yaml(MISSING_KEY, 1, 1, INPUT_LOCAL.replaceFirst("c_names=.*\n", "")),
        yaml(MISSING_KEY, 1, 1, INPUT_LOCAL.replace("internal_netmask=255.255.255.0\n", "")));
  }

  /** The problems that the faults of this test are. */
  public static Stream<Problem> problems() {
    return faults().flatMap(fault -> problems((String) fault.get()[3]).stream());
  }

  private static List<Problem> problems(String text) {
    return ClusterSpec.tryLoad(text, "test.yaml").problems().all();
  }

  private static Arguments yaml(ProblemCode code, int line, int column, String text) {
    return arguments(code, line, column, text);
  }

  private static String aliasBomb() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      text.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9) + "x"));
    }
    return text.toString();
  }

  private static String tooManyNodes() {
    return SpecText.manyNodes(65_536)
        .replace("node[1-65536]", "node[1-65536],extra")
        .replace("addresses: [", "addresses: [10.200.0.1, ")
        .replace("macs: [", "macs: [\"02:99:00:00:00:01\", ");
  }

  @ParameterizedTest(name = "{0} at {1}:{2}")
  @MethodSource("faults")
  void isOneProblemAtItsPlace(ProblemCode code, int line, int column, String text) {
    List<Problem> problems = problems(text);

    assertThat(problems).extracting(Problem::code).containsExactly(code);
    assertThat(problems.get(0).span())
        .hasToString("Optional[test.yaml:" + line + ":" + column + "]");
    assertThat(problems.get(0).hint()).isPresent();
  }
}
