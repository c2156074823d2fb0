package dev.ohpc.testkit;

import java.util.Collection;
import java.util.List;
import net.jqwik.api.SampleReportingFormat;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.api.providers.ArbitraryProvider;

/**
 * Specs, typed configurations and their values, all valid; and all that jqwik provides itself.
 *
 * <p>A test class without a domain has them anyway. One that names a domain of its own names this
 * one beside it, since a domain hides what it does not name.
 *
 * <pre>{@code
 * @Property
 * @Domain(OhpcDomain.class)
 * @Domain(MyDomain.class)
 * void isRendered(@ForAll ClusterSpec spec, @ForAll MyOptions options, @ForAll int retries) { … }
 * }</pre>
 *
 * <p>What a factory such as {@link ClusterSpecs} can be told is for methods with {@code @Provide}.
 */
@Domain(DomainContext.Global.class)
public class OhpcDomain extends DomainContextBase {

  /** For jqwik. */
  public OhpcDomain() {}

  @Override
  public Collection<ArbitraryProvider> getArbitraryProviders() {
    return List.of(new OhpcArbitraries());
  }

  @Override
  public Collection<SampleReportingFormat> getReportingFormats() {
    return List.of(new OhpcReports());
  }
}
