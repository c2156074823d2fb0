package dev.ohpc.model.load;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Set;

/**
 * The keys that Warewulf knows in one kind of mapping.
 *
 * <p>Source: the structures that Warewulf 4.3 to 4.7 read their files into, and those of {@code
 * wwctl upgrade}, which knows the older names too.
 *
 * @param where what messages put before a key, such as {@code kernel.}
 * @param read those that are read here, or that tell nothing about the cluster
 * @param unused those that have no effect here
 */
record WarewulfKeys(String where, Set<String> read, Set<String> unused) {

  static final WarewulfKeys NODES_CONF =
      new WarewulfKeys("", ImmutableSet.of("WW_INTERNAL", "nodeprofiles", "nodes"), Set.of());

  /** Of a node and of a profile. */
  static final WarewulfKeys NODE =
      new WarewulfKeys(
          "",
          ImmutableSet.of(
              "profiles",
              "comment",
              "cluster name",
              "discoverable",
              "kernel",
              "kernel args",
              "network devices",
              "primary network"),
          ImmutableSet.of(
              "asset key",
              "container name",
              "disabled",
              "disks",
              "filesystems",
              "image name",
              "init",
              "ipmi",
              "ipmi escapechar",
              "ipmi gateway",
              "ipmi interface",
              "ipmi ipaddr",
              "ipmi netmask",
              "ipmi password",
              "ipmi port",
              "ipmi username",
              "ipmi write",
              "ipxe template",
              "kernel override",
              "kernel version",
              "keys",
              "resources",
              "root",
              "runtime overlay",
              "system overlay",
              "tags",
              "tagsdel"));

  static final WarewulfKeys KERNEL =
      new WarewulfKeys("kernel.", ImmutableSet.of("args"), ImmutableSet.of("override", "version"));

  static final WarewulfKeys NETWORK =
      new WarewulfKeys(
          "network devices.",
          ImmutableSet.of("hwaddr", "ipaddr", "ipcidr", "netmask", "gateway", "primary", "default"),
          ImmutableSet.of(
              "device",
              "gateway6",
              "ip6addr",
              "ipaddr6",
              "mtu",
              "onboot",
              "prefix",
              "prefixlen6",
              "tags",
              "tagsdel",
              "type"));

  static final WarewulfKeys WAREWULF_CONF =
      new WarewulfKeys(
          "",
          ImmutableSet.of(
              "WW_INTERNAL",
              "comment",
              "ipaddr",
              "netmask",
              "network",
              "fqdn",
              "dhcp",
              "tftp",
              "nfs"),
          ImmutableSet.of(
              "api",
              "container mounts",
              "image mounts",
              "ipaddr6",
              "ipv6net",
              "paths",
              "prefixlen6",
              "ssh",
              "warewulf",
              "wwclient"));

  static final WarewulfKeys DHCP =
      new WarewulfKeys(
          "dhcp.",
          ImmutableSet.of("enabled", "range start", "range end"),
          ImmutableSet.of("range6 end", "range6 start", "systemd name", "template"));

  static final WarewulfKeys TFTP =
      new WarewulfKeys(
          "tftp.", ImmutableSet.of("enabled", "tftproot"), ImmutableSet.of("ipxe", "systemd name"));

  static final WarewulfKeys NFS =
      new WarewulfKeys(
          "nfs.",
          ImmutableSet.of("enabled", "export paths", "exports"),
          ImmutableSet.of("systemd name"));

  static final WarewulfKeys EXPORT =
      new WarewulfKeys(
          "nfs.export paths.",
          ImmutableSet.of("path", "export options", "mount"),
          ImmutableSet.of("mount options"));

  boolean knows(String key) {
    return read.contains(key) || unused.contains(key);
  }

  Set<String> all() {
    return Sets.union(read, unused);
  }
}
