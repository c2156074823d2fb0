package dev.ohpc.testkit;

import java.util.Optional;
import net.jqwik.api.SampleReportingFormat;

/**
 * How a report of jqwik shows values of this library: a spec as its YAML, a configuration as its
 * file, a host list folded.
 *
 * <p>It is public only because jqwik finds it by {@link java.util.ServiceLoader}.
 */
public final class OhpcReports implements SampleReportingFormat {

  /** For jqwik. */
  public OhpcReports() {}

  @Override
  public boolean appliesTo(Object value) {
    return kind(value).isPresent();
  }

  @Override
  public Object report(Object value) {
    return SampleReportingFormat.plainLabel(kind(value).orElseThrow().report(value));
  }

  private static Optional<Kind<?>> kind(Object value) {
    return Kind.ALL.stream().filter(kind -> kind.type().isInstance(value)).findFirst();
  }
}
