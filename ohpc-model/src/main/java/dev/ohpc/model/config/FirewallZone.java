package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import dev.ohpc.model.value.InterfaceName;
import java.util.List;
import org.immutables.value.Value;

/** A zone of firewalld, firewalld.zone(5). */
@Value.Immutable
@ValueStyle
public abstract class FirewallZone {

  FirewallZone() {}

  /** What people read, such as "OpenHPC". */
  public abstract String shortName();

  /** What the zone is for. */
  public abstract String description();

  /** Whether all that no rule names is let in; otherwise it is rejected. */
  public abstract boolean acceptsAll();

  /** The interfaces of the zone. */
  public abstract List<InterfaceName> interfaces();

  /** Starts a zone. */
  public static FirewallZoneBuilder builder() {
    return new FirewallZoneBuilder();
  }
}
