#!/bin/bash
# ROOTS: prints the host keys of all nodes for ssh(1), each under its name and its address.
set -euo pipefail
while read -r node address; do
  read -r kind key _ < "$1/$node/etc/ssh/ssh_host_ed25519_key.pub"
  printf '%s,%s %s %s\n' "$node" "$address" "$kind" "$key"
done < "${BASH_SOURCE[0]%/*}/../nodes.txt"
