package dev.ohpc.testkit.pi4;

import dev.ohpc.netboot.dhcp.DhcpMessage;

/**
 * What a board was offered, and then given. A REQUEST without option 60 gets an answer without a
 * menu, so that where to boot from stands in the offer alone.
 */
record BoardLease(DhcpMessage offer, DhcpMessage given) {}
