package dev.ohpc.render.machine;

import com.google.common.base.Splitter;
import dev.ohpc.model.SmsSpec;
import dev.ohpc.model.check.files.ServerFiles;
import dev.ohpc.model.config.DnsmasqOption.Interface;
import dev.ohpc.model.config.HostsEntry;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.config.SlurmLine.Parameter;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.InterfaceName;
import dev.ohpc.model.value.Ipv4Address;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The management server, from its files: what Slurm calls it comes before what others do. */
final class ServerImport {

  private final ServerFiles files;
  private final ImportProblems problems;

  ServerImport(ServerFiles files, ImportProblems problems) {
    this.files = files;
    this.problems = problems;
  }

  Optional<SmsSpec> spec() {
    Optional<HostName> name = name();
    Optional<Ipv4Address> address = name.flatMap(this::address);
    Optional<InterfaceName> interfaceName = interfaceName(address);
    if (name.isEmpty()) {
      problems.missing(
          "the server's name", "add `SlurmctldHost=NAME(ADDRESS)` to slurm.conf", "sms", "name");
    } else if (address.isEmpty()) {
      problems.missing(
          "the address of `" + name.get() + "`",
          "write `SlurmctldHost=" + name.get() + "(ADDRESS)` in slurm.conf",
          "sms",
          "address");
    }
    if (interfaceName.isEmpty()) {
      problems.missing(
          "the server's interface", "add `interface=NAME` to dnsmasq.conf", "sms", "interface");
    }
    return name.isPresent() && address.isPresent() && interfaceName.isPresent()
        ? Optional.of(
            SmsSpec.builder()
                .name(name.get())
                .address(address.get())
                .interfaceName(interfaceName.get())
                .build())
        : Optional.empty();
  }

  private Optional<String> controller() {
    return files.slurm().stream()
        .flatMap(slurm -> Stream.of("SlurmctldHost", "ControlMachine").flatMap(slurm::parameters))
        .map(Parameter::value)
        .findFirst();
  }

  private Optional<HostName> name() {
    return controller()
        .map(host -> host.substring(0, host.indexOf('(') < 0 ? host.length() : host.indexOf('(')))
        .flatMap(text -> value(text, HostName::parse))
        .or(() -> files.hostname().flatMap(hostname -> hostname.name()));
  }

  private Optional<Ipv4Address> address(HostName name) {
    return controller()
        .filter(host -> host.endsWith(")"))
        .map(host -> host.substring(host.indexOf('(') + 1, host.length() - 1))
        .or(() -> slurm("SlurmctldAddr"))
        .or(() -> slurm("ControlAddr"))
        .flatMap(text -> value(text, Ipv4Address::parse))
        .or(() -> inHosts(name))
        .or(this::ofKeyfiles);
  }

  private Optional<String> slurm(String key) {
    return files.slurm().flatMap(slurm -> slurm.value(key));
  }

  private Optional<Ipv4Address> inHosts(HostName name) {
    return files.hosts().stream()
        .flatMap(hosts -> hosts.entries())
        .filter(entry -> entry.names().contains(name.toString()))
        .map(HostsEntry::address)
        .filter(address -> !address.startsWith("127."))
        .flatMap(address -> value(address, Ipv4Address::parse).stream())
        .findFirst();
  }

  private Optional<Ipv4Address> ofKeyfiles() {
    return files.keyfiles().stream()
        .flatMap(keyfile -> keyfile.value("ipv4", "address1").stream())
        .map(text -> Splitter.on('/').split(text).iterator().next())
        .flatMap(text -> value(text, Ipv4Address::parse).stream())
        .findFirst();
  }

  private Optional<InterfaceName> interfaceName(Optional<Ipv4Address> address) {
    return files.dnsmasq().stream()
        .flatMap(dnsmasq -> dnsmasq.entries(Interface.class))
        .flatMap(option -> option.names().stream())
        .filter(name -> !name.equals("lo"))
        .findFirst()
        .or(() -> address.flatMap(this::ofKeyfile))
        .flatMap(text -> value(text, InterfaceName::parse));
  }

  private Optional<String> ofKeyfile(Ipv4Address address) {
    return files.keyfiles().stream()
        .filter(
            keyfile ->
                keyfile.value("ipv4", "address1").stream()
                    .anyMatch(own -> own.startsWith(address + "/")))
        .flatMap((KeyfileConfig keyfile) -> keyfile.value("connection", "interface-name").stream())
        .findFirst();
  }

  /** The value of a text, if it is one. */
  static <T> Optional<T> value(String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
