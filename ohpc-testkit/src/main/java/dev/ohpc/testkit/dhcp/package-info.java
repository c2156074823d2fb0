/**
 * Clients of DHCP for tests: {@link dev.ohpc.testkit.dhcp.DhcpProfile} says what a kind of client
 * sends, {@link dev.ohpc.testkit.dhcp.DhcpClient} takes a lease as one.
 */
@NullMarked
package dev.ohpc.testkit.dhcp;

import org.jspecify.annotations.NullMarked;
