#!/bin/bash
# 9: The nodes. `run --help` tells the options.
set -euo pipefail
# shellcheck source=lib/steps.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib/steps.sh"

ohpc_phase 9 12 3 'The nodes'

# guide: 9.1
ohpc_step eeprom f694ad92a25aff2a 'Tell each board to boot from the network'
if ohpc_todo; then
  ohpc_person 'Boot each board once from a card with Raspberry Pi OS, copy '"$TREE"'/eeprom/boot.conf to it, run sudo rpi-eeprom-config --apply boot.conf there, boot it from the card again, which is when it is written, and take the card out.' confirmed
fi
ohpc_finish

# guide: 9.2
ohpc_step node-roots 53a2143c39b9f524 'Copy the image to each node'\''s root' image-network munge-key
ohpc_nodes
while ohpc_next_node; do
  if ohpc_node_todo ||
    ! ohpc_check grep -qxF "$NODE" /srv/nfs/"$NODE"/etc/hostname; then
    ohpc_run rsync -xa /srv/nfs/rpi4/ /srv/nfs/"$NODE"
    ohpc_run bash "$TREE"/runbook/lib/add-line.sh '192.168.1.1 sms' /srv/nfs/"$NODE"/etc/hosts
    ohpc_run cp /etc/slurm/cgroup.conf /srv/nfs/"$NODE"/etc/slurm/
    ohpc_run_io '' /srv/nfs/"$NODE"/etc/hostname echo "$NODE"
  fi
  ohpc_node_finish
done 3< "$here/nodes.txt"
ohpc_finish

# guide: 9.2
ohpc_step node-exports fa8f9f62b9ce9551 'Export the roots' node-roots
if ohpc_todo; then
  ohpc_run exportfs -arv
fi
ohpc_finish
