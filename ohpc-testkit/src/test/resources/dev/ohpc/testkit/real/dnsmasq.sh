#!/bin/bash
# Starts dnsmasq on the rendered files as the machine sms; boards on networks of their own ask it.
# TREE: the rendered tree; WORK: a scratch directory. Prints a line a board.
set -eu
# shellcheck source-path=SCRIPTDIR source=machines.sh
. "$(dirname "$0")/machines.sh"

board() { # NODE MAC
  plug_in "$1" "$2"
  on_network_of "$1" busybox udhcpc -i end0 -n -q -f -t 4 -T 1 -O rootpath -O hostname \
    -s "$WORK/lease.sh" 2> /dev/null || echo "no lease"
}

kernel() { # NODE ADDRESS
  ip -n "$1" addr add "$2/24" dev end0
  on_network_of "$1" tftp 192.168.1.1 -c get kernel8.img "$WORK/kernel-$1"
  cat "$WORK/kernel-$1"
}

mount -t tmpfs tmpfs /srv
mkdir -p /srv/tftp/dc-a6-32-20-44-6d
echo "shared kernel" > /srv/tftp/kernel8.img
echo "own kernel" > /srv/tftp/dc-a6-32-20-44-6d/kernel8.img
cat > "$WORK/lease.sh" << 'LEASE'
#!/bin/sh
[ "$1" != bound ] || echo "$ip ${hostname:-} ${rootpath:-} router=${router:-none} dns=${dns:-}"
LEASE
chmod +x "$WORK/lease.sh"

network
start_dnsmasq
board node1 dc:a6:32:21:55:72
board node2 dc:a6:32:20:44:6d
board stranger dc:a6:32:00:00:09
kernel node1 192.168.1.11
kernel node2 192.168.1.12
