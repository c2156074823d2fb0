package dev.ohpc.model;

import dev.ohpc.model.style.ValueStyle;
import dev.ohpc.model.value.HostAddress;
import java.util.List;
import org.immutables.value.Value;

/** Where the cluster's time comes from. */
@Value.Immutable
@ValueStyle
public abstract class TimeSpec {

  TimeSpec() {}

  /** The NTP servers that the management server follows; the nodes follow it. */
  public abstract List<HostAddress> servers();

  /** Starts a spec. */
  public static TimeSpecBuilder builder() {
    return new TimeSpecBuilder();
  }
}
