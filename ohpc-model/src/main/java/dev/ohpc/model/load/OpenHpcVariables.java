package dev.ohpc.model.load;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * The variables of OpenHPC's {@code input.local} that this library does nothing with, and their
 * defaults. Source: the template of OpenHPC 4 for Rocky Linux 10, and that of 3 for Rocky Linux 9.
 */
final class OpenHpcVariables {

  static final Map<String, String> WITHOUT_EFFECT =
      ImmutableMap.<String, String>builder()
          .put("bmc_username", "unknown")
          .put("bmc_password", "unknown")
          .put("provision_wait", "180")
          .put("iso_path", "")
          .put("initialize_options", "usklpta")
          .put("deployment_protocols", "firmware")
          .put("ohpc_repo_dir_confluent", "/var/lib/confluent/public/ohpc")
          .put("ohpc_repo_remote_dir", "/confluent-public/ohpc")
          .put("epel_repo_dir_confluent", "/var/lib/confluent/public/epel")
          .put("epel_repo_remote_dir", "/confluent-public/epel")
          .put("ohpc_repo_dir", "/install/ohpc")
          .put("epel_repo_dir", "/install/epel")
          .put("eth_provision", "eth0")
          .put("node_disk", "/dev/sda")
          .put("enable_ib", "0")
          .put("enable_opa", "0")
          .put("enable_opafm", "0")
          .put("enable_mpi_defaults", "1")
          .put("enable_mpich_ucx", "1")
          .put("enable_ipoib", "0")
          .put("enable_todisk", "0")
          .put("enable_clustershell", "0")
          .put("enable_ipmisol", "0")
          .put("enable_opensm", "0")
          .put("enable_genders", "0")
          .put("enable_magpie", "0")
          .put("enable_beegfs_client", "0")
          .put("enable_lustre_client", "0")
          .put("enable_mrsh", "0")
          .put("enable_pmix", "0")
          .put("enable_geopm", "0")
          .put("enable_intel_packages", "0")
          .put("enable_arm1_packages", "0")
          .put("enable_nvidia_gpu_driver", "0")
          .put("compute_regex", "c*")
          .put("compute_prefix", "c")
          .put("c_bmc", "10.16.1.1")
          .put("beegfs_repo", "https://www.beegfs.io/release/beegfs_6/dists/beegfs-rhel7.repo")
          .put("sysmgmtd_host", "172.17.1.16")
          .put("mgs_fs_name", "192.168.100.254@o2ib:/lustre1")
          .put("ipoib_netmask", "255.255.0.0")
          .put("sms_ipoib", "192.168.0.1")
          .put("c_ipoib", "192.168.1.1")
          .buildOrThrow();

  private OpenHpcVariables() {}
}
