package dev.ohpc.netboot.dhcp;

import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Subnet;

/**
 * The interface of a DHCP server that requests come to.
 *
 * @param name its name, such as {@code end0}; it is a tag of each client too
 * @param address the server's address on it
 * @param subnet the network of that address
 */
public record DhcpInterface(String name, Ipv4Address address, Ipv4Subnet subnet) {}
