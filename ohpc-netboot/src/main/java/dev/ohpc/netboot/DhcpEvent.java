package dev.ohpc.netboot;

import dev.ohpc.netboot.dhcp.DhcpAnswer;
import dev.ohpc.netboot.dhcp.DhcpMessage;
import java.net.InetSocketAddress;

/**
 * A message that came to a {@link DhcpServer}, and what was done about it.
 *
 * @param client where it came from
 */
public record DhcpEvent(InetSocketAddress client, DhcpMessage request, DhcpAnswer answer) {}
