#!/bin/bash
# Runs a command in namespaces of its own, where NFS servers find what they ask for: an address that
# is not loopback (ganesha), a port mapper, and empty directories for what they keep.
set -eu

[ "${1:-}" = --inside ] || exec unshare --mount --net --pid --fork --kill-child --mount-proc \
  --propagation private -- "$0" --inside "$@"
shift
ip link set lo up
ip link add bench type bridge
ip addr add 192.168.99.1/24 dev bench
ip link set bench up
mount -t tmpfs run /run
mount -t tmpfs nfs /var/lib/nfs
mkdir /run/ganesha /var/lib/nfs/ganesha
rpcbind -w
"$@"
