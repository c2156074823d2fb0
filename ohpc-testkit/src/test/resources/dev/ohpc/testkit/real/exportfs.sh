#!/bin/bash
# Exports the rendered exports in private namespaces, and prints what exportfs made of them.
# TREE: the rendered tree; WORK: a scratch directory.
set -eu

mount -t tmpfs tmpfs /srv
mount -t tmpfs tmpfs /opt
mkdir -p /srv/nfs/node1 /srv/nfs/node2 /srv/nfs/node3 /opt/ohpc/pub
mkdir "$WORK/nfs"
touch "$WORK/nfs/etab" "$WORK/nfs/rmtab"
mount --bind "$WORK/nfs" /var/lib/nfs
[ ! -d /etc/exports.d ] || mount -t tmpfs tmpfs /etc/exports.d
mount --bind "$TREE/sms/etc/exports" /etc/exports
exportfs -ra
cat /var/lib/nfs/etab
