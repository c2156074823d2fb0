package dev.ohpc.testkit.rehearsal;

import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption.TftpRoot;
import dev.ohpc.model.config.EepromConfig;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.Severity;
import dev.ohpc.render.format.ConfigDocument;
import dev.ohpc.render.format.ConfigFormats;
import java.io.IOException;
import java.util.Optional;

/**
 * What the programs of the management server read from the rehearsed files.
 *
 * @param dnsmasqProblem what keeps dnsmasq from starting
 */
record ServedConfigs(
    DnsmasqConfig dnsmasq,
    Optional<Problem> dnsmasqProblem,
    ExportsConfig exports,
    EepromConfig eeprom) {

  static final String DNSMASQ = "sms/etc/dnsmasq.conf";
  static final String EXPORTS = "sms/etc/exports";
  static final String EEPROM = "eeprom/boot.conf";

  static ServedConfigs of(RehearsedFiles files) throws IOException {
    ConfigDocument<DnsmasqConfig> dnsmasq =
        ConfigFormats.dnsmasq().parse(files.text(DNSMASQ).orElse(""), DNSMASQ);
    return new ServedConfigs(
        dnsmasq.config(),
        dnsmasq.problems().stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .findFirst(),
        ConfigFormats.exports().parse(files.text(EXPORTS).orElse(""), EXPORTS).config(),
        ConfigFormats.eeprom().parse(files.text(EEPROM).orElse(""), EEPROM).config());
  }

  /** Whether dnsmasq runs, and serves the directory that the boot files are in. */
  boolean servesTftp(String directory) {
    return dnsmasqProblem.isEmpty()
        && dnsmasq.entries().anyMatch(option -> option.keyword().equals("enable-tftp"))
        && dnsmasq.entries(TftpRoot.class).anyMatch(root -> root.directory().equals(directory));
  }
}
