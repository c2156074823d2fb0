package dev.ohpc.model;

import dev.ohpc.model.style.ValueStyle;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacAddress;
import org.immutables.value.Value;

/** One diskless node. */
@Value.Immutable
@ValueStyle
public abstract class NodeSpec {

  NodeSpec() {}

  /** The node's host name, one label; also its NodeName in Slurm. */
  public abstract HostName name();

  /** The node's fixed address in the cluster's network. */
  public abstract Ipv4Address address();

  /** The address of the interface that the node boots from. */
  public abstract MacAddress mac();

  /** What kind of board it is; a Raspberry Pi 4B unless given. */
  @Value.Default
  public HardwareProfile hardware() {
    return HardwareProfile.RASPBERRY_PI_4B;
  }

  /** Starts a spec. */
  public static NodeSpecBuilder builder() {
    return new NodeSpecBuilder();
  }
}
