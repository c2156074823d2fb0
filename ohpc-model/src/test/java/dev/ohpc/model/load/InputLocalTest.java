package dev.ohpc.model.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.LoadResult;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.SpecText;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.value.ClusterName;
import org.junit.jupiter.api.Test;

class InputLocalTest {

  /** As OpenHPC 4's template writes it, and with its defaults. */
  private static final String TEMPLATE =
      """
      # -*-sh-*-
      # ------
      sms_name="${sms_name:-sms}"
      sms_ip="${sms_ip:-172.16.0.1}"
      sms_eth_internal="${sms_eth_internal:-eth1}"
      internal_netmask="${internal_netmask:-255.255.0.0}"
      internal_network="${internal_network:-172.16.0.0}"
      ipv4_gateway="${ipv4_gateway:-172.16.0.2}"
      ntp_server="${ntp_server:-0.centos.pool.ntp.org}"
      bmc_username="${bmc_username:-unknown}"
      dns_servers="${dns_servers:-172.30.0.254}"
      domain_name="${domain_name:-local}"
      ohpc_repo_dir_confluent="${ohpc_repo_dir:-/var/lib/confluent/public/ohpc}"
      ohpc_repo_dir="${ohpc_repo_dir:-/install/ohpc}"
      node_disk=${node_disk:=/dev/sda}
      enable_mpi_defaults="${enable_mpi_defaults:-1}"
      enable_kargs="${enable_kargs:-0}"
      update_slurm_nodeconfig="${update_slurm_nodeconfig:-0}"
      num_computes="${num_computes:-4}"
      compute_regex="${compute_regex:-c*}"
      compute_prefix="${compute_prefix:-c}"
      slurm_node_config="${slurm_node_config:-${compute_prefix}[1-${num_computes}] Sockets=2 CoresPerSocket=12 ThreadsPerCore=2}"
      c_name[0]=${c_name[0]:-c1}
      c_name[1]=${c_name[1]:-c2}
      c_name[2]=${c_name[2]:-c3}
      c_name[3]=${c_name[3]:-c4}
      c_ip[0]=${c_ip[0]:-172.16.1.1}
      c_ip[1]=${c_ip[1]:-172.16.1.2}
      c_ip[2]=${c_ip[2]:-172.16.1.3}
      c_ip[3]=${c_ip[3]:-172.16.1.4}
      c_mac[0]=${c_mac[0]:-00:1a:2b:3c:4f:56}
      c_mac[1]=${c_mac[1]:-00:1a:2b:3c:4f:57}
      c_mac[2]=${c_mac[2]:-00:1a:2b:3c:4f:58}
      c_mac[3]=${c_mac[3]:-00:1a:2b:3c:4f:59}
      kargs="${kargs:-acpi_pad.disable=1}"
      mgs_fs_name="${mgs_fs_name:-192.168.100.254@o2ib:/lustre1}"
      """;

  @Test
  void readsOpenHpcsTemplateAsItIs() {
    LoadResult result = ClusterSpec.tryLoad(TEMPLATE, "input.local");
    ClusterSpec spec = result.orThrow();

    assertThat(result.problems()).isEmpty();
    assertThat(spec.cluster()).hasToString("cluster");
    assertThat(spec.sms().interfaceName()).hasToString("eth1");
    assertThat(spec.network().subnet()).hasToString("172.16.0.0/16");
    assertThat(spec.network().router()).hasToString("Optional[172.16.0.2]");
    assertThat(spec.network().domain()).hasToString("Optional[local]");
    assertThat(spec.time().servers()).hasToString("[0.centos.pool.ntp.org]");
    assertThat(spec.nodes())
        .extracting(NodeSpec::toString)
        .hasSize(4)
        .element(3)
        .asString()
        .contains("name=c4", "address=172.16.1.4", "mac=00:1a:2b:3c:4f:59");
  }

  @Test
  void theGuidesCommaListsGiveTheGuidesCluster() {
    ClusterSpec guide = ClusterSpec.load(SpecText.GUIDE_CLUSTER, "guide");
    String text =
        """
        sms_name=sms
        sms_ip=192.168.1.1
        sms_eth_internal=end0
        internal_network=192.168.1.0
        internal_netmask=255.255.255.0
        ntp_server=mx.pool.ntp.org
        num_computes=3
        c_ips='192.168.1.11, 192.168.1.12, 192.168.1.13'
        c_macs="dc:a6:32:21:55:72, dc:a6:32:20:44:6d, dc:a6:32:20:2f:a0"
        c_names=node1,node2,node3
        """;

    ClusterSpec spec = ClusterSpec.load(text, "input.local");

    assertThat(
            ClusterSpec.builder()
                .from(spec)
                .cluster(guide.cluster())
                .network(guide.network())
                .build())
        .isEqualTo(guide);
    assertThat(spec.network().subnet()).isEqualTo(guide.network().subnet());
    assertThat(spec.cluster()).isEqualTo(ClusterName.parse("cluster"));
  }

  @Test
  void aPlainLineAboveTheTemplateSetsWhatTheTemplateDefaults() {
    ClusterSpec spec = ClusterSpec.load("sms_name=head\n" + TEMPLATE, "input.local");

    assertThat(spec.sms().name()).hasToString("head");
  }

  @Test
  void quotesEscapesArraysAndContinuationsAreThoseOfAShell() {
    String text =
        TEMPLATE.replaceAll("c_name\\[.*\\n", "")
            + """
            c_name=(c1 "c2" 'c'3 \\
              c4) # a comment
            domain_name=clus"ter".te\\st; ntp_server='a.test'
            export sms_name=head
            """;

    ClusterSpec spec = ClusterSpec.load(text, "input.local");

    assertThat(spec.nodes())
        .extracting(node -> node.name().toString())
        .containsExactly("c1", "c2", "c3", "c4");
    assertThat(spec.network().domain()).hasToString("Optional[cluster.test]");
    assertThat(spec.time().servers()).hasToString("[a.test]");
    assertThat(spec.sms().name()).hasToString("head");
  }

  @Test
  void whatTheNodeConfigurationHasBesidesIsSaid() {
    String text =
        TEMPLATE
            .replace("update_slurm_nodeconfig:-0", "update_slurm_nodeconfig:-1")
            .replace("ThreadsPerCore=2}", "ThreadsPerCore=2 Gres=gpu:1 Weight=2}");

    assertThat(ClusterSpec.tryLoad(text, "input.local").problems())
        .anySatisfy(
            problem -> assertThat(problem.message()).endsWith("no effect here: `Gres`, `Weight`"));
  }

  @Test
  void theNodeConfigurationCountsWhenItIsAskedFor() {
    String text =
        TEMPLATE
            .replace("update_slurm_nodeconfig:-0", "update_slurm_nodeconfig:-1")
            .replace("ThreadsPerCore=2}", "ThreadsPerCore=2 RealMemory=64000}");

    assertThat(ClusterSpec.load(text, "input.local").nodes().get(0).hardware())
        .satisfies(
            kind -> {
              assertThat(kind.sockets()).isEqualTo(2);
              assertThat(kind.coresPerSocket()).isEqualTo(12);
              assertThat(kind.threadsPerCore()).isEqualTo(2);
              assertThat(kind.realMemory()).hasToString("Optional[64000MiB]");
            });
  }

  @Test
  void kernelArgumentsCountWhenTheyAreEnabled() {
    String text = TEMPLATE.replace("enable_kargs:-0", "enable_kargs:-1");

    assertThat(ClusterSpec.load(text, "input.local").firmware().kernelArguments())
        .hasToString("[acpi_pad.disable=1]");
  }

  @Test
  void settingsWithoutEffectAreOneNote() {
    String text =
        TEMPLATE.replace("bmc_username:-unknown", "bmc_username:-admin") + "enable_ib=1\n";

    assertThat(ClusterSpec.tryLoad(text, "input.local").problems())
        .singleElement()
        .extracting(Problem::toLine)
        .isEqualTo(
            "input.local:10:1: note[unused-variable]: these settings of OpenHPC have no effect"
                + " here: `bmc_username`, `enable_ib`; they are for hardware or provisioners that"
                + " this library does not configure");
  }

  @Test
  void aHelperVariableThatIsUsedIsNoFault() {
    String text = "net=172.16\n" + TEMPLATE.replace("sms_ip:-172.16", "sms_ip:-$net");

    assertThat(ClusterSpec.tryLoad(text, "input.local").problems()).isEmpty();
  }

  @Test
  void nothingIsRun() {
    String marker = "ohpc-input-local-was-run";
    String text = TEMPLATE + "x=$(touch /tmp/" + marker + ")\ny=`touch /tmp/" + marker + "`\n";

    assertThat(ClusterSpec.tryLoad(text, "input.local").problems())
        .extracting(problem -> problem.code().toString())
        .containsExactly("needs-shell", "needs-shell");
    assertThat(java.nio.file.Path.of("/tmp", marker)).doesNotExist();
  }

  @Test
  void aValueThatIsWrongIsShownAtItsVariable() {
    String text = TEMPLATE.replace("172.16.1.3}", "172.16.1.300}");

    assertThat(ClusterSpec.tryLoad(text, "input.local").problems())
        .singleElement()
        .extracting(Problem::toLine)
        .asString()
        .startsWith(
            "input.local:29:9: error[invalid-value]: `172.16.1.300` is not an IPv4 address");
  }
}
