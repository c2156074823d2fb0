#!/bin/bash
# Simulated boards boot from dnsmasq on the rendered files, and from an NFS server that reads the
# rendered exports; each on a network of its own.
# Arguments: a command that runs a class of these tests. Leaves NODE.boot for each node.
set -eu
# shellcheck source-path=SCRIPTDIR source=rendered.sh
. "$(dirname "$0")/rendered.sh"

start_nfs() { # COMMAND...
  mkdir -p "$WORK"/exported/{home,opt/ohpc/pub,srv/nfs}
  mount --bind "$TREE/nodes" "$WORK/exported/srv/nfs"
  on_network_of sms "$@" dev.ohpc.testkit.netboot.ServedExports "$TREE/sms/etc/exports" \
    "$WORK/exported" 192.168.1.1 > "$WORK/nfs.log" 2>&1 &
  await 60 grep -q 192.168.1.1 "$WORK/nfs.log"
}

for file in start4.elf fixup4.dat bcm2711-rpi-4-b.dtb initramfs8 kernel8.img; do
  head -c 100000 /dev/urandom > "/srv/tftp/$file"
done
# the kernel hands a socket only what is for an address that it has, and a board has none yet
give_addresses
start_dnsmasq
start_nfs "$@"
while read -r node mac _; do
  mkdir "$TREE/nodes/$node/proc" # without it dracut takes it for no root
  ip -n "$node" route add 255.255.255.255/32 dev end0
  on_network_of "$node" "$@" dev.ohpc.testkit.real.BootingBoard "$mac" > "$WORK/$node.boot" 2>&1 &
  boards+=($!)
done < "$WORK/nodes"
wait "${boards[@]}"
