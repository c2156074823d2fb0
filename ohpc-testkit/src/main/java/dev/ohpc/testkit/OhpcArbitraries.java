package dev.ohpc.testkit;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Values of this library's own types for every {@code @ForAll} that asks for one. Its priority is
 * below that of what users provide themselves.
 *
 * <p>It is public only because jqwik finds it by {@link java.util.ServiceLoader}.
 */
public final class OhpcArbitraries implements ArbitraryProvider {

  /** A provider has 0 unless it says otherwise. */
  private static final int BELOW_THOSE_OF_USERS = -1;

  /** For jqwik. */
  public OhpcArbitraries() {}

  @Override
  public boolean canProvideFor(TypeUsage wanted) {
    return kind(wanted).isPresent();
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage wanted, SubtypeProvider subtypes) {
    return kind(wanted).stream().map(kind -> kind.arbitrary().get()).collect(Collectors.toSet());
  }

  @Override
  public int priority() {
    return BELOW_THOSE_OF_USERS;
  }

  private static Optional<Kind<?>> kind(TypeUsage wanted) {
    return Kind.ALL.stream().filter(kind -> wanted.isOfType(kind.type())).findFirst();
  }
}
