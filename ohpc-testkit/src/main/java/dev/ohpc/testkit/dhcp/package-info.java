/**
 * Clients of DHCP for tests: {@link dev.ohpc.testkit.dhcp.DhcpProfile} says what a kind of client
 * sends.
 */
@NullMarked
package dev.ohpc.testkit.dhcp;

import org.jspecify.annotations.NullMarked;
