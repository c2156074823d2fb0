package dev.ohpc.model;

import dev.ohpc.model.style.ValueStyle;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.InterfaceName;
import dev.ohpc.model.value.Ipv4Address;
import org.immutables.value.Value;

/** The system management server: it boots the nodes, holds their roots, and runs slurmctld. */
@Value.Immutable
@ValueStyle
public abstract class SmsSpec {

  SmsSpec() {}

  /** The server's host name, one label. */
  public abstract HostName name();

  /** The server's address in the cluster's network. */
  public abstract Ipv4Address address();

  /** The server's interface in the cluster's network. */
  public abstract InterfaceName interfaceName();

  /** Starts a spec. */
  public static SmsSpecBuilder builder() {
    return new SmsSpecBuilder();
  }
}
