/**
 * DHCP for IPv4 (RFC 2131, RFC 2132) as dnsmasq(8) speaks it: {@link
 * dev.ohpc.netboot.dhcp.DhcpMessage} is a message and its octets, and {@link
 * dev.ohpc.netboot.dhcp.DhcpResponder} says what dnsmasq 2.90 would answer.
 */
@NullMarked
package dev.ohpc.netboot.dhcp;

import org.jspecify.annotations.NullMarked;
