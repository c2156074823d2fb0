#!/bin/bash
# Starts dnsmasq on the rendered files, for two seconds.
# TREE: the rendered tree; WORK: a scratch directory. Ends with the status of dnsmasq.
set -eu

ip link set lo up
ip link add end0 type bridge
ip addr add 192.168.1.1/24 dev end0
ip link set end0 up
mount -t tmpfs tmpfs /srv
mkdir -p /srv/tftp

timeout 2 dnsmasq -k -C "$TREE/sms/etc/dnsmasq.conf" --pid-file= --user=root \
  --dhcp-leasefile="$WORK/leases" --log-facility=-
