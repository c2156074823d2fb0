package dev.ohpc.testkit.bench;

import dev.ohpc.model.config.SmsConfigs;
import dev.ohpc.render.format.ConfigFormats;
import java.util.Map;

/**
 * The files that hold every node, which a template engine can make too.
 *
 * @param dnsmasq dnsmasq.conf
 * @param slurm slurm.conf
 * @param hosts hosts
 */
record ThreeFiles(String dnsmasq, String slurm, String hosts) {

  static ThreeFiles of(SmsConfigs sms) {
    return new ThreeFiles(
        ConfigFormats.dnsmasq().format(sms.dnsmasq()),
        ConfigFormats.slurm().format(sms.slurm()),
        ConfigFormats.hosts().format(sms.hosts().orElseThrow()));
  }

  Map<String, String> byName() {
    return Map.of("dnsmasq.conf", dnsmasq, "slurm.conf", slurm, "hosts", hosts);
  }
}
