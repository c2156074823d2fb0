package dev.ohpc.testkit.dhcp;

import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.netboot.dhcp.DhcpCode;
import dev.ohpc.netboot.dhcp.DhcpField;
import dev.ohpc.netboot.dhcp.DhcpMessage;
import dev.ohpc.netboot.dhcp.DhcpType;
import dev.ohpc.netboot.dhcp.Octets;
import java.util.ArrayList;
import java.util.List;

/**
 * What one kind of client sends beside the address that it asks for.
 *
 * @param discover the options of a DISCOVER after its type, in their order
 * @param request those of a REQUEST after its type, the address and the server
 */
public record DhcpProfile(List<DhcpField> discover, List<DhcpField> request) {

  private static final Octets ETHERNET = Octets.of(1);

  /** Copies the options. */
  public DhcpProfile {
    discover = List.copyOf(discover);
    request = List.copyOf(request);
  }

  /** A client that sends the same options each time. */
  public static DhcpProfile of(DhcpField... options) {
    return new DhcpProfile(List.of(options), List.of(options));
  }

  /** A client that sends nothing but what it must, and so is sent everything. */
  public static DhcpProfile bare() {
    return of();
  }

  /** The kernel's own client ({@code ip=dhcp}; net/ipv4/ipconfig.c of Linux 6.1). */
  public static DhcpProfile kernel() {
    return of(
        list(1, 3, 6, 12, 15, 17, 26, 42, 40),
        new DhcpField(DhcpCode.MESSAGE_SIZE, Octets.of(1500 >>> 8, 1500 & 0xff)));
  }

  /**
   * NetworkManager in an initramfs that dracut made: it asks for the root path too, and says who it
   * is by its hardware address.
   */
  public static DhcpProfile networkManager(MacAddress mac) {
    return of(
        new DhcpField(DhcpCode.CLIENT_IDENTIFIER, ETHERNET.and(Octets.of(mac))),
        list(1, 2, 6, 12, 15, 26, 28, 119, 121, 249, 33, 42, 3, 17),
        new DhcpField(DhcpCode.MESSAGE_SIZE, Octets.of(1472 >>> 8, 1472 & 0xff)));
  }

  /** The option by which a client tells what it asks for. */
  public static DhcpField list(int... codes) {
    return new DhcpField(DhcpCode.PARAMETER_LIST, Octets.of(codes));
  }

  /** The first message. */
  public DhcpMessage discover(int xid, MacAddress mac) {
    return DhcpMessage.ofClient(xid, Octets.of(mac), and(DhcpType.DISCOVER, List.of(), discover));
  }

  /** The message that takes an offer. */
  public DhcpMessage request(MacAddress mac, DhcpMessage offer) {
    Octets server = offer.option(DhcpCode.SERVER_IDENTIFIER).orElse(Octets.of(offer.siaddr()));
    List<DhcpField> chosen =
        List.of(address(offer.yiaddr()), new DhcpField(DhcpCode.SERVER_IDENTIFIER, server));
    return DhcpMessage.ofClient(
        offer.xid(), Octets.of(mac), and(DhcpType.REQUEST, chosen, request));
  }

  private static DhcpField address(Ipv4Address address) {
    return new DhcpField(DhcpCode.REQUESTED_ADDRESS, Octets.of(address));
  }

  private static List<DhcpField> and(
      DhcpType type, List<DhcpField> chosen, List<DhcpField> options) {
    List<DhcpField> all = new ArrayList<>();
    all.add(type.field());
    all.addAll(chosen);
    all.addAll(options);
    return all;
  }
}
