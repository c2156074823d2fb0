#!/bin/bash
# The machines of a rendered cluster, with each rendered file where it belongs. For scripts that run
# in new namespaces, which source this.
# TREE: the rendered tree; WORK: a scratch directory, with a line NAME MAC ADDRESS a node of the
# spec in `nodes`.

# shellcheck source-path=SCRIPTDIR source=machines.sh
. "$(dirname "${BASH_SOURCE[0]}")/machines.sh"

mount -t tmpfs tmpfs /srv
mkdir /srv/tftp
mount --bind "$TREE/tftp" /srv/tftp

network
while read -r node mac _; do
  plug_in "$node" "$mac"
done < "$WORK/nodes"

give_addresses() { # to nodes that do not ask DHCP
  local node address
  while read -r node _ address; do
    ip -n "$node" addr add "$address/24" dev end0
  done < "$WORK/nodes"
}

management_server() { # COMMAND...
  own_etc sms
  hostname "$(cat /etc/hostname)"
  systemd-tmpfiles --create /etc/tmpfiles.d/ohpc.conf
  "$@"
}

node() { # NODE COMMAND...
  own_etc image "nodes/$1"
  hostname "$(cat /etc/hostname)"
  "${@:2}"
}
