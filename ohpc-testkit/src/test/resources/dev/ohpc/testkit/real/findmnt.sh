#!/bin/bash
# Verifies the rendered fstab where its mount points are.
# TREE: the rendered tree.
set -eu

mount -t tmpfs tmpfs /opt
mkdir -p /opt/ohpc/pub
findmnt --verify --tab-file "$TREE/image/etc/fstab"
