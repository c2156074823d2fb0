#!/bin/bash
# 4: NFS. `run --help` tells the options.
set -euo pipefail
# shellcheck source=lib/steps.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib/steps.sh"

ohpc_phase 4 12 5 NFS

# guide: 4.1
ohpc_step nfs-packages bb30aa23a38a4c6c 'Install NFS'
if ohpc_todo ||
  ! ohpc_check rpm --quiet --query nfs-utils; then
  ohpc_run dnf -y install nfs-utils
fi
ohpc_finish

# guide: 4.1
ohpc_step shared-directories e742568fd73ccc21 'Make the directories that are exported'
if ohpc_todo ||
  ! ohpc_check test -d /srv/nfs/image ||
  ! ohpc_check test -d /home ||
  ! ohpc_check test -d /opt/ohpc/pub; then
  ohpc_run mkdir -p -- /srv/nfs/image
  ohpc_run mkdir -p -- /home
  ohpc_run mkdir -p -- /opt/ohpc/pub
fi
ohpc_finish

# guide: 4.1
ohpc_step node-directories 1e47b6a582f1a73a 'Make a directory for each node'\''s root'
ohpc_nodes
while ohpc_next_node; do
  if ohpc_node_todo ||
    ! ohpc_check test -d /srv/nfs/"$NODE"; then
    ohpc_run mkdir -p -- /srv/nfs/"$NODE"
  fi
  ohpc_node_finish
done 3< "$here/nodes.txt"
ohpc_finish

# guide: 4.1
ohpc_step nfs-server ea61355d41d0a7cf 'Export the roots and what all share' nfs-packages shared-directories node-directories
if ohpc_todo ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/sms/etc/exports /etc/exports 0644 ||
  ! ohpc_check systemctl --quiet is-enabled nfs-server.service ||
  ! ohpc_check systemctl --quiet is-active nfs-server.service; then
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/sms/etc/exports /etc/exports
  ohpc_run systemctl enable nfs-server.service
  ohpc_run systemctl restart nfs-server.service
  ohpc_run exportfs -ra
  ohpc_run bash "$TREE"/runbook/lib/says.sh /srv/nfs/ exportfs -s
fi
ohpc_finish

# guide: 4.2
ohpc_step nfs-test c07b8d33bb71b781 'Mount an export as a node does' nfs-server cluster-connection
if ohpc_todo; then
  ohpc_run bash "$TREE"/runbook/lib/nfs-test.sh 192.168.1.1 /home
fi
ohpc_finish
