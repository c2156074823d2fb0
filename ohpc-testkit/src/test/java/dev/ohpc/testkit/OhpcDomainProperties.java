package dev.ohpc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.MacAddress;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Types of this library are provided everywhere, and users have the last word. */
class OhpcDomainProperties {

  private static final MacAddress OWN = MacAddress.parse("02:11:22:33:44:55");
  private static final int TRIES = 20;

  /** What somebody has who tests with a domain of their own. */
  static class OwnDomain extends DomainContextBase {
    @Provide
    Arbitrary<StringBuilder> builders() {
      return Arbitraries.of("a", "b").map(StringBuilder::new);
    }
  }

  /** The same, and MAC addresses of their own choice. */
  static class DomainOfOneMac extends DomainContextBase {
    @Provide
    Arbitrary<MacAddress> macs() {
      return Arbitraries.just(OWN);
    }
  }

  /** A provider that says nothing of its priority. */
  static class ProviderOfOneMac implements ArbitraryProvider {
    @Override
    public boolean canProvideFor(TypeUsage wanted) {
      return wanted.isOfType(MacAddress.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage wanted, SubtypeProvider subtypes) {
      return Set.of(Arbitraries.just(OWN));
    }
  }

  /** The provider as one that jqwik finds by itself. */
  static class DomainOfAProvider extends DomainContextBase {
    @Override
    public Collection<ArbitraryProvider> getArbitraryProviders() {
      return List.of(new ProviderOfOneMac());
    }
  }

  @Property(tries = TRIES)
  void typesAreProvidedWithoutADomain(
      @ForAll ClusterSpec spec,
      @ForAll SlurmConfig slurm,
      @ForAll ExportsConfig exports,
      @ForAll @NotEmpty List<HostList> lists) {
    assertThat(spec.nodes()).isNotEmpty();
    assertThat(slurm.nodes()).isNotEmpty();
    assertThat(exports.entries()).allMatch(export -> !export.clients().isEmpty());
    assertThat(lists).isNotEmpty();
  }

  @Property(tries = TRIES)
  @Domain(OhpcDomain.class)
  void theDomainKeepsWhatJqwikProvides(
      @ForAll ClusterSpec spec, @ForAll @IntRange(min = 1, max = 3) int retries) {
    assertThat(spec.check().hasErrors()).isFalse();
    assertThat(retries).isBetween(1, 3);
  }

  @Property(tries = TRIES)
  @Domain(OhpcDomain.class)
  @Domain(OwnDomain.class)
  void theDomainStandsBesideOthers(@ForAll MacAddress mac, @ForAll StringBuilder builder) {
    assertThat(mac).isNotNull();
    assertThat(builder).hasSize(1);
  }

  @Property(tries = TRIES)
  @Domain(DomainContext.Global.class)
  @Domain(DomainOfOneMac.class)
  void whatUsersProvideCountsMore(@ForAll MacAddress mac) {
    assertThat(mac).isEqualTo(OWN);
  }

  @Property(tries = TRIES)
  @Domain(OhpcDomain.class)
  @Domain(DomainOfAProvider.class)
  void aProviderOfUsersCountsMore(@ForAll MacAddress mac) {
    assertThat(mac).isEqualTo(OWN);
  }

  @Property(tries = TRIES)
  void noOtherTypeIsTouched(@ForAll boolean ignored) {
    Collection<ArbitraryProvider> providers = new OhpcDomain().getArbitraryProviders();

    for (Class<?> other : Set.of(Object.class, String.class, Comparable.class, List.class)) {
      assertThat(providers).noneMatch(each -> each.canProvideFor(TypeUsage.of(other)));
    }
  }
}
