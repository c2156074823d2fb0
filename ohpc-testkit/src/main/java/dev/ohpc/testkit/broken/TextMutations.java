package dev.ohpc.testkit.broken;

import static dev.ohpc.model.problem.ProblemCode.ALIAS_EXPANSION;
import static dev.ohpc.model.problem.ProblemCode.CONFLICTING_KEYS;
import static dev.ohpc.model.problem.ProblemCode.COUNT_MISMATCH;
import static dev.ohpc.model.problem.ProblemCode.DUPLICATE_KEY;
import static dev.ohpc.model.problem.ProblemCode.EMPTY_DOCUMENT;
import static dev.ohpc.model.problem.ProblemCode.INVALID_VALUE;
import static dev.ohpc.model.problem.ProblemCode.MISSING_KEY;
import static dev.ohpc.model.problem.ProblemCode.NEEDS_SHELL;
import static dev.ohpc.model.problem.ProblemCode.SHELL_SYNTAX;
import static dev.ohpc.model.problem.ProblemCode.TOO_DEEP;
import static dev.ohpc.model.problem.ProblemCode.TOO_LARGE;
import static dev.ohpc.model.problem.ProblemCode.UNDEFINED_VARIABLE;
import static dev.ohpc.model.problem.ProblemCode.UNKNOWN_KEY;
import static dev.ohpc.model.problem.ProblemCode.UNKNOWN_VARIABLE;
import static dev.ohpc.model.problem.ProblemCode.UNUSED_VARIABLE;
import static dev.ohpc.model.problem.ProblemCode.WRONG_TYPE;
import static dev.ohpc.model.problem.ProblemCode.YAML_SYNTAX;
import static dev.ohpc.testkit.broken.Edits.all;
import static dev.ohpc.testkit.broken.Edits.and;
import static dev.ohpc.testkit.broken.Edits.whole;
import static dev.ohpc.testkit.broken.Edits.with;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.testkit.broken.Mutation.Edit;
import java.util.List;

/** Faults of the text, its keys and its values, without regard to the cluster. */
final class TextMutations {

  static final List<Mutation> ALL =
      List.of(
          new Mutation(EMPTY_DOCUMENT, "nothing", "", whole("")),
          new Mutation(EMPTY_DOCUMENT, "a comment only", "", whole("# nothing\n")),
          new Mutation(TOO_LARGE, "17 MiB of a comment", "", TextMutations::large),
          new Mutation(TOO_DEEP, "a hundred brackets", "", whole("[".repeat(100))),
          new Mutation(
              ALIAS_EXPANSION, "an alias of itself", "", and("time: {servers: &a [*a]}\n")),
          new Mutation(ALIAS_EXPANSION, "an alias of nothing", "", and("time: *nothing\n")),
          new Mutation(YAML_SYNTAX, "a tab", "", and("\ttime: {}\n")),
          new Mutation(YAML_SYNTAX, "a bracket that stays open", "", and("time: [\n")),
          new Mutation(DUPLICATE_KEY, "a key again", "cluster", and("cluster: another\n")),
          new Mutation(
              DUPLICATE_KEY,
              "a key of dnsmasq again",
              "dnsmasq.options[1]",
              and("dnsmasq: {options: [port=53, port=54]}\n")),
          new Mutation(UNKNOWN_KEY, "a misspelt section", "stroage", and("stroage: {}\n")),
          new Mutation(
              UNKNOWN_KEY,
              "a misspelt key of a node",
              "nodes[1].nmae",
              and("  - {name: extra, nmae: x, address: <free>, mac: \"02:ee:00:00:00:01\"}\n")),
          new Mutation(
              MISSING_KEY, "no name of the cluster", "cluster", with("^cluster: .*\\n", "")),
          new Mutation(
              MISSING_KEY,
              "a server without an interface",
              "sms.interface",
              with("^  interface: .*\\n", "")),
          new Mutation(
              MISSING_KEY,
              "a node without a MAC",
              "nodes[1].mac",
              and("  - {name: extra, address: <free>}\n")),
          new Mutation(
              CONFLICTING_KEYS,
              "a name and names",
              "nodes[1].names",
              and(
                  "  - {name: extra, names: [extra], address: <free>, mac: \"02:ee:00:00:00:01\"}\n")),
          new Mutation(
              WRONG_TYPE,
              "a list for a text",
              "cluster",
              with("^cluster: .*", "cluster: [rocky-pi]")),
          new Mutation(
              WRONG_TYPE, "a number for a name", "cluster", with("^cluster: .*", "cluster: 42")),
          new Mutation(WRONG_TYPE, "a text for a mapping", "storage", and("storage: /srv\n")),
          new Mutation(
              WRONG_TYPE,
              "a word for true",
              "security.firewall",
              and("security: {firewall: yes}\n")),
          new Mutation(
              INVALID_VALUE,
              "no address",
              "sms.address",
              with("^  address: .*", "  address: 192.168.1.256")),
          new Mutation(
              INVALID_VALUE,
              "an address in a subnet",
              "network.subnet",
              with("^  subnet: .*", "  subnet: <sms>/24")),
          new Mutation(
              INVALID_VALUE,
              "no hardware",
              "nodes[0].hardware",
              with("^    hardware: .*", "    hardware: raspberry-pi-9")),
          new Mutation(
              INVALID_VALUE,
              "no MAC address",
              "nodes[1].mac",
              and("  - {name: extra, address: <free>, mac: 02:ee}\n")),
          new Mutation(
              COUNT_MISMATCH,
              "a name too many",
              "nodes[1]",
              and("  - {names: \"x[1-3]\", addresses: [<free>], macs: [\"02:ee:00:00:00:01\"]}\n")),
          new Mutation(SHELL_SYNTAX, "a line that is no assignment", "", inputLocal("=5\n")),
          new Mutation(NEEDS_SHELL, "a command", "", inputLocal("x=$(hostname)\n")),
          new Mutation(
              UNDEFINED_VARIABLE, "a variable without a value", "", inputLocal("x=${nothing}\n")),
          new Mutation(UNKNOWN_VARIABLE, "a misspelt variable", "", inputLocal("sms_nmae=x\n")),
          new Mutation(
              UNUSED_VARIABLE, "a setting for InfiniBand", "", inputLocal("enable_ib=1\n")));

  private TextMutations() {}

  /** More than the 16 MiB that a spec may have. */
  private static String large(String text, ClusterSpec spec) {
    return "#".repeat(17 << 20) + "\n" + text;
  }

  /** The cluster as an OpenHPC input.local, and more lines. */
  private static Edit inputLocal(String more) {
    return all(
        whole(
            """
            sms_name=<server>
            sms_ip=<sms>
            sms_eth_internal=end0
            internal_netmask=255.255.0.0
            num_computes=1
            c_names=<name1>
            c_ips=<address1>
            c_macs=<mac1>
            """),
        and(more));
  }
}
