#!/bin/bash
# 11: Open MPI. `run --help` tells the options.
set -euo pipefail
# shellcheck source=lib/steps.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib/steps.sh"

ohpc_phase 11 12 3 'Open MPI'

# guide: 11.1
ohpc_step openmpi ddcc27298964b781 'Install Open MPI and a compiler'
if ohpc_todo ||
  ! ohpc_check rpm --quiet --query openmpi openmpi-devel gcc; then
  ohpc_run dnf -y install openmpi openmpi-devel gcc
fi
ohpc_finish

# guide: 11.2
ohpc_step node-openmpi d0d274f7e53d6ad1 'Install Open MPI on each node' node-roots
ohpc_nodes
while ohpc_next_node; do
  if ohpc_node_todo ||
    ! ohpc_check rpm --quiet --root=/srv/nfs/"$NODE" --query openmpi; then
    ohpc_run dnf -y --installroot=/srv/nfs/"$NODE" install openmpi
  fi
  ohpc_node_finish
done 3< "$here/nodes.txt"
ohpc_finish

# guide: 11.3
ohpc_step node-libraries 7c9d54737566c17e 'Let the nodes find its libraries' node-openmpi
ohpc_nodes
while ohpc_next_node; do
  if ohpc_node_todo ||
    ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/nodes/"$NODE"/etc/ld.so.conf.d/openmpi.conf /srv/nfs/"$NODE"/etc/ld.so.conf.d/openmpi.conf 0644; then
    ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/nodes/"$NODE"/etc/ld.so.conf.d/openmpi.conf /srv/nfs/"$NODE"/etc/ld.so.conf.d/openmpi.conf
    ohpc_run chroot /srv/nfs/"$NODE" ldconfig
  fi
  ohpc_node_finish
done 3< "$here/nodes.txt"
ohpc_finish
