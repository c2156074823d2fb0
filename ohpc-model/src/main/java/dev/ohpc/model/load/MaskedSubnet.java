package dev.ohpc.model.load;

import dev.ohpc.model.load.Tree.Scalar;
import dev.ohpc.model.load.Tree.Unreadable;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Subnet;
import org.jspecify.annotations.Nullable;

/** A subnet that a source tells as a netmask, and the network or an address that is in it. */
final class MaskedSubnet {

  private static final SpecPath SUBNET = SpecPath.of("network", "subnet");

  private MaskedSubnet() {}

  /**
   * The subnet in CIDR form, or unreadable after a problem was reported.
   *
   * @param inside the network itself, or else the server's address, which is reported where it is
   *     read as such
   */
  static Tree read(Scalar mask, Scalar inside, boolean isNetwork, Reporter reporter) {
    Ipv4Address netmask = SpecShape.IPV4_ADDRESS.decode(mask, SUBNET, reporter);
    Ipv4Address address =
        isNetwork
            ? SpecShape.IPV4_ADDRESS.decode(inside, SUBNET, reporter)
            : tryAddress(inside.text());
    if (netmask == null || address == null) {
      return new Unreadable(inside.at());
    }
    try {
      Ipv4Subnet subnet = Ipv4Subnet.containing(address, netmask);
      return isNetwork && !subnet.network().equals(address)
          ? isInside(inside, subnet, reporter)
          : new Scalar(subnet.toString(), false, inside.at());
    } catch (InvalidValueException e) {
      return invalid(mask, e.getMessage(), e.hint(), reporter);
    }
  }

  private static @Nullable Ipv4Address tryAddress(String text) {
    try {
      return Ipv4Address.parse(text);
    } catch (InvalidValueException e) {
      return null;
    }
  }

  private static Unreadable isInside(Scalar network, Ipv4Subnet subnet, Reporter reporter) {
    String what = "`" + network.text() + "` is no network of the netmask `" + subnet.netmask();
    return invalid(network, what + "`", "write `" + subnet.network() + "`", reporter);
  }

  private static Unreadable invalid(Scalar value, String message, String hint, Reporter reporter) {
    reporter.add(ProblemCode.INVALID_VALUE, SUBNET, value.at(), message, hint);
    return new Unreadable(value.at());
  }
}
