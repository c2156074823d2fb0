package dev.ohpc.netboot.dhcp;

import dev.ohpc.model.config.DnsmasqConfig;
import java.util.List;

/**
 * Says what dnsmasq 2.90 would answer with a configuration: the same fields, and the same options
 * in the same order with the same octets. It has no socket and no clock, and keeps nothing.
 *
 * <pre>{@code
 * DhcpResponder responder = DhcpResponder.of(spec.configs().sms().dnsmasq(), end0);
 * DhcpAnswer answer = responder.answer(DhcpMessage.parse(datagram), leases, now);
 * answer.apply(leases);
 * }</pre>
 *
 * <p>It follows {@code interface}, {@code dhcp-range} of addresses and static ones, {@code
 * dhcp-host}, {@code dhcp-mac}, {@code dhcp-ignore}, {@code dhcp-option} and {@code
 * dhcp-option-force} with all that they can be put into, {@code dhcp-boot}, {@code pxe-service},
 * {@code dhcp-authoritative}, {@code dhcp-no-override}, {@code dhcp-lease-max}, {@code domain} and
 * {@code port}. {@link #notFollowed} tells what else there is.
 *
 * <p>What dnsmasq does beside that is not done: it pings an address before it offers it, looks
 * names of clients and servers up in DNS, answers BOOTP, relays, proxy DHCP and option 81, and
 * renews leases at times with some chance in them. The source is rfc2131.c of dnsmasq 2.90, and
 * what that program was seen to answer.
 */
public final class DhcpResponder {

  private final DhcpConfig config;

  private DhcpResponder(DhcpConfig config) {
    this.config = config;
  }

  /** The answers of a configuration to requests of an interface. */
  public static DhcpResponder of(DnsmasqConfig config, DhcpInterface at) {
    return new DhcpResponder(new DhcpConfig(config, at));
  }

  /** Options of the configuration that would change answers, and do not here. */
  public List<String> notFollowed() {
    return config.notFollowed();
  }

  /**
   * What is answered to a message of a client.
   *
   * @param leases the leases of now; they are only read
   * @param now seconds of any clock, the one of the leases
   */
  public DhcpAnswer answer(DhcpMessage request, Leases leases, long now) {
    return new Exchange(config, Client.of(request, config, leases), leases, now).answer();
  }
}
