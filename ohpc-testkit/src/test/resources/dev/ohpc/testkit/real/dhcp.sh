#!/bin/bash
# Two network namespaces of one wire: this one for clients, and another, with 192.168.1.1 at end0,
# for dnsmasq. The addresses from 192.168.1.4 on are all the clients'.
# Arguments: the command of the clients, which gets WORK, a scratch directory, and the process id of
# the other namespace.
set -eu

ip link set lo up
mount -t tmpfs tmpfs /srv
mkdir /srv/tftp
unshare -n sleep 600 &
server=$!
trap 'kill $server' EXIT
for _ in $(seq 100); do
  [ "$(readlink /proc/self/ns/net)" = "$(readlink "/proc/$server/ns/net")" ] || break
  sleep 0.02
done
ip link add board type veth peer name end0
ip link set end0 netns "$server"
nsenter -t "$server" -n ip link set lo up
nsenter -t "$server" -n ip addr add 192.168.1.1/24 dev end0
nsenter -t "$server" -n ip link set end0 up
ip link set board up
ip addr add 192.168.1.2/24 dev board
ip route add 255.255.255.255/32 dev board
for part in 4/30 8/29 16/28 32/27 64/26 128/25; do
  ip route add local "192.168.1.$part" dev lo
done

"$@" "$WORK" "$server"
