package dev.ohpc.render.machine;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.DnsmasqSpec;
import dev.ohpc.model.FirmwareSpec;
import dev.ohpc.model.SlurmSpec;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.ServerFiles;
import dev.ohpc.model.config.ClusterConfigs;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.SlurmLine.Parameter;
import dev.ohpc.model.config.SmsConfigs;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.problem.Severity;
import dev.ohpc.model.value.PlainText;
import dev.ohpc.model.value.Word;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.render.format.UnrepresentableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a spec adds to the files of its profile, so that they say what the files say that were
 * found: keys of slurm.conf and cgroup.conf, lines of dnsmasq.conf, and what the boards' firmware
 * reads. What the spec's own checks refuse is left out.
 */
final class Additions {

  private final Map<Word, PlainText> parameters = new LinkedHashMap<>();
  private final Map<Word, PlainText> cgroup = new LinkedHashMap<>();
  private final List<DnsmasqOption.Other> options = new ArrayList<>();
  private FirmwareSpec firmware = FirmwareSpec.builder().build();

  private Additions() {}

  /** The spec with all that can be added. */
  static ClusterSpec to(ClusterSpec spec, ClusterFiles all) {
    ServerFiles files = all.server();
    ClusterConfigs configs = spec.configs();
    SmsConfigs own = configs.sms();
    Additions additions = new Additions();
    all.boot()
        .ifPresent(boot -> additions.firmware = new FirmwareImport(boot, configs.boot()).spec());
    files
        .slurm()
        .ifPresent(
            slurm ->
                slurm
                    .entries(Parameter.class)
                    .filter(found -> !isTold(own.slurm().value(found.key()), found.value()))
                    .forEach(found -> put(additions.parameters, found.key(), found.value())));
    files
        .cgroup()
        .ifPresent(
            found ->
                found
                    .entries()
                    .filter(setting -> !isTold(own.cgroup().value(setting.key()), setting.value()))
                    .forEach(setting -> put(additions.cgroup, setting.key(), setting.value())));
    files.dnsmasq().ifPresent(found -> additions.addOptions(found, own.dnsmasq()));
    return additions.without(spec, refused(additions.in(spec)));
  }

  private static boolean isTold(Optional<String> own, String found) {
    return own.filter(found::equalsIgnoreCase).isPresent();
  }

  private static void put(Map<Word, PlainText> keys, String key, String value) {
    ServerImport.value(key, Word::parse)
        .ifPresent(
            word ->
                ServerImport.value(value, PlainText::parse)
                    .ifPresent(text -> putInAnyCase(keys, word, text)));
  }

  /** Slurm compares keys without regard to case, and takes the last value. */
  private static void putInAnyCase(Map<Word, PlainText> keys, Word key, PlainText value) {
    keys.keySet().removeIf(other -> other.toString().equalsIgnoreCase(key.toString()));
    keys.put(key, value);
  }

  private void addOptions(DnsmasqConfig found, DnsmasqConfig own) {
    Set<DnsmasqOption> told = own.entries().collect(Collectors.toSet());
    found
        .entries()
        .filter(option -> !told.contains(option))
        .flatMap(option -> line(option).stream())
        .flatMap(line -> ServerImport.value(line, DnsmasqOption.Other::of).stream())
        .forEach(options::add);
  }

  private static Optional<String> line(DnsmasqOption option) {
    try {
      return Optional.of(
          ConfigFormats.dnsmasq()
              .format(DnsmasqConfig.builder().addStanzas(Stanza.of(option)).build())
              .strip());
    } catch (UnrepresentableException e) {
      return Optional.empty();
    }
  }

  private ClusterSpec in(ClusterSpec spec) {
    return ClusterSpec.builder()
        .from(spec)
        .slurm(SlurmSpec.builder().from(spec.slurm()).parameters(parameters).cgroup(cgroup).build())
        .dnsmasq(DnsmasqSpec.builder().addAllOptions(options).build())
        .firmware(firmware)
        .build();
  }

  /** The paths of the keys that the spec's own checks have errors for. */
  private static Set<List<Object>> refused(ClusterSpec spec) {
    return spec.check().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(problem -> problem.path().steps())
        .collect(Collectors.toSet());
  }

  private ClusterSpec without(ClusterSpec spec, Set<List<Object>> refused) {
    parameters.keySet().removeIf(key -> refused.contains(List.of("slurm", "parameters", "" + key)));
    cgroup.keySet().removeIf(key -> refused.contains(List.of("slurm", "cgroup", "" + key)));
    for (int i = options.size() - 1; i >= 0; i--) {
      if (refused.contains(List.<Object>of("dnsmasq", "options", i))) {
        options.remove(i);
      }
    }
    if (refused.stream().anyMatch(path -> path.get(0).equals("firmware"))) {
      firmware = FirmwareSpec.builder().build();
    }
    return in(spec);
  }
}
