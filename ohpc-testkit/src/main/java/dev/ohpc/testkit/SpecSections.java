package dev.ohpc.testkit;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.ClusterSpecBuilder;
import dev.ohpc.model.DnsmasqSpec;
import dev.ohpc.model.FirmwareSpec;
import dev.ohpc.model.FirmwareSpecBuilder;
import dev.ohpc.model.MpiSpec;
import dev.ohpc.model.MpiSpecBuilder;
import dev.ohpc.model.SecuritySpec;
import dev.ohpc.model.SecuritySpecBuilder;
import dev.ohpc.model.SlurmSpec;
import dev.ohpc.model.SlurmSpecBuilder;
import dev.ohpc.model.StorageSpec;
import dev.ohpc.model.StorageSpecBuilder;
import dev.ohpc.model.TimeSpec;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.slurm.SlurmSeries;
import dev.ohpc.model.value.BootOrder;
import dev.ohpc.model.value.HostAddress;
import dev.ohpc.model.value.KernelParameter;
import dev.ohpc.model.value.PlainText;
import dev.ohpc.model.value.PublicKey;
import dev.ohpc.model.value.Timespan;
import dev.ohpc.model.value.UnixPath;
import dev.ohpc.model.value.Word;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;

/** The sections of a spec that may be left out, each in some of its corners. */
final class SpecSections {

  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA"
          + "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHw admin@sms";

  private SpecSections() {}

  /** A spec that has some of them. */
  static Arbitrary<ClusterSpecBuilder> some() {
    return Builders.withBuilder(ClusterSpec::builder)
        .use(time())
        .withProbability(0.5)
        .in(ClusterSpecBuilder::time)
        .use(slurm())
        .withProbability(0.5)
        .in(ClusterSpecBuilder::slurm)
        .use(mpi())
        .withProbability(0.5)
        .in(ClusterSpecBuilder::mpi)
        .use(security())
        .withProbability(0.5)
        .in(ClusterSpecBuilder::security)
        .use(storage())
        .withProbability(0.5)
        .in(ClusterSpecBuilder::storage)
        .use(firmware())
        .withProbability(0.5)
        .in(ClusterSpecBuilder::firmware)
        .use(dnsmasq())
        .withProbability(0.3)
        .in(ClusterSpecBuilder::dnsmasq)
        .build();
  }

  private static Arbitrary<TimeSpec> time() {
    return Arbitraries.of("pool.ntp.org", "192.0.2.1", "time.example.com")
        .map(HostAddress::parse)
        .list()
        .uniqueElements()
        .ofMaxSize(3)
        .map(servers -> TimeSpec.builder().addAllServers(servers).build());
  }

  private static Arbitrary<SlurmSpec> slurm() {
    Arbitrary<List<String>> keys =
        Arbitraries.of("SlurmdTimeout", "killwait", "BatchStartTimeout", "TmpFS")
            .list()
            .uniqueElements()
            .ofMaxSize(3);
    return Builders.withBuilder(SlurmSpec::builder)
        .use(Arbitraries.of(SlurmSeries.targets()))
        .withProbability(0.3)
        .in(SlurmSpecBuilder::version)
        .use(Arbitraries.of("debug", "normal", "long").map(Word::parse))
        .withProbability(0.5)
        .in(SlurmSpecBuilder::partition)
        .use(Arbitraries.of("24h", "90m", "45s", "infinite").map(Timespan::parse))
        .withProbability(0.5)
        .in(SlurmSpecBuilder::maxTime)
        .use(keys)
        .in(
            (builder, names) -> {
              names.forEach(
                  name -> builder.putParameters(Word.parse(name), PlainText.parse("300")));
              return builder;
            })
        .build(SlurmSpecBuilder::build);
  }

  private static Arbitrary<MpiSpec> mpi() {
    return Builders.withBuilder(MpiSpec::builder)
        .use(Arbitraries.of(MpiSpec.Stack.class))
        .withProbability(0.7)
        .in(MpiSpecBuilder::stack)
        .use(Arbitraries.of(MpiSpec.Launcher.class))
        .withProbability(0.7)
        .in(MpiSpecBuilder::launcher)
        .build(MpiSpecBuilder::build);
  }

  private static Arbitrary<SecuritySpec> security() {
    return Builders.withBuilder(SecuritySpec::builder)
        .use(Arbitraries.of(SecuritySpec.Selinux.class))
        .withProbability(0.7)
        .in(SecuritySpecBuilder::selinux)
        .use(Arbitraries.of(true, false))
        .withProbability(0.7)
        .in((builder, on) -> builder.firewall(on))
        .use(Arbitraries.just(PublicKey.parse(KEY)))
        .withProbability(0.5)
        .in((builder, key) -> builder.addAuthorizedKeys(key))
        .build(SecuritySpecBuilder::build);
  }

  private static Arbitrary<StorageSpec> storage() {
    Arbitrary<List<UnixPath>> shares =
        Arbitraries.of("/home", "/scratch", "/opt/data")
            .map(UnixPath::parse)
            .list()
            .uniqueElements()
            .ofMaxSize(2);
    return Builders.withBuilder(StorageSpec::builder)
        .use(Arbitraries.of("/srv/nfs", "/export/roots").map(UnixPath::parse))
        .withProbability(0.5)
        .in(StorageSpecBuilder::nfsDirectory)
        .use(Arbitraries.of("/srv/image", "/srv/nfs/rocky-10").map(UnixPath::parse))
        .withProbability(0.5)
        .in(StorageSpecBuilder::image)
        .use(shares)
        .withProbability(0.5)
        .in((builder, paths) -> builder.shared(paths))
        .build(StorageSpecBuilder::build);
  }

  private static Arbitrary<FirmwareSpec> firmware() {
    return Builders.withBuilder(FirmwareSpec::builder)
        .use(Arbitraries.of("0xf21", "0xf12", "0x21", "0xf2").map(BootOrder::parse))
        .withProbability(0.6)
        .in(FirmwareSpecBuilder::bootOrder)
        .use(Arbitraries.of("quiet", "loglevel=7", "rd.debug").map(KernelParameter::parse))
        .withProbability(0.4)
        .in((builder, argument) -> builder.addKernelArguments(argument))
        .use(Arbitraries.of("gpu_mem", "over_voltage", "enable_uart").map(Word::parse))
        .withProbability(0.4)
        .in((builder, key) -> builder.putConfig(key, PlainText.parse("16")))
        .build(FirmwareSpecBuilder::build);
  }

  private static Arbitrary<DnsmasqSpec> dnsmasq() {
    return Arbitraries.of("log-queries", "cache-size=1000", "address=/x.test/192.0.2.7")
        .map(DnsmasqOption.Other::of)
        .list()
        .uniqueElements()
        .ofMaxSize(2)
        .map(options -> DnsmasqSpec.builder().addAllOptions(options).build());
  }
}
