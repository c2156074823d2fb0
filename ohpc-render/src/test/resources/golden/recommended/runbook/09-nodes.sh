#!/bin/bash
# 9: The nodes. `run --help` tells the options.
set -euo pipefail
# shellcheck source=lib/steps.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib/steps.sh"

ohpc_phase 9 12 5 'The nodes'

# guide: 12.3
ohpc_step job-user c81bff0a4e476056 'Make the user that runs the validation job, here and on the nodes' image-copy
if ohpc_todo ||
  ! ohpc_check grep -q '^jobs:' /etc/passwd ||
  ! ohpc_check grep -q '^jobs:' /srv/nfs/image/etc/passwd; then
  ohpc_run bash "$TREE"/runbook/lib/make-user.sh / jobs 5000 /home/jobs
  ohpc_run bash "$TREE"/runbook/lib/make-user.sh /srv/nfs/image jobs 5000 /home/jobs
fi
ohpc_finish

# guide: 9.2
ohpc_step node-roots 22ee76427b20c3b1 'Copy the image to each node'\''s root' initramfs image-munge-key slurmd job-user
ohpc_nodes
while ohpc_next_node; do
  if ohpc_node_todo ||
    ! ohpc_check test -e /srv/nfs/"$NODE"/etc/os-release; then
    ohpc_run rsync -aHAXx --numeric-ids /srv/nfs/image/ /srv/nfs/"$NODE"/
  fi
  ohpc_node_finish
done 3< "$here/nodes.txt"
ohpc_finish

# guide: 9.2
ohpc_step node-files b76839b115030497 'Give each node its name' node-roots
ohpc_nodes
while ohpc_next_node; do
  if ohpc_node_todo ||
    ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/nodes/"$NODE"/etc/hostname /srv/nfs/"$NODE"/etc/hostname 0644 ||
    ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/nodes/"$NODE"/etc/hosts /srv/nfs/"$NODE"/etc/hosts 0644; then
    ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/nodes/"$NODE"/etc/hostname /srv/nfs/"$NODE"/etc/hostname
    ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/nodes/"$NODE"/etc/hosts /srv/nfs/"$NODE"/etc/hosts
  fi
  ohpc_node_finish
done 3< "$here/nodes.txt"
ohpc_finish

# guide: 9.2
ohpc_step node-exports b3c63ae1144240e2 'Export the roots anew' node-files nfs-server
if ohpc_todo; then
  ohpc_run exportfs -ra
fi
ohpc_finish

# guide: 9.1
ohpc_step eeprom f694ad92a25aff2a 'Tell each board to boot from the network'
if ohpc_todo; then
  ohpc_person 'Boot each board once from a card with Raspberry Pi OS, copy '"$TREE"'/eeprom/boot.conf to it, run sudo rpi-eeprom-config --apply boot.conf there, boot it from the card again, which is when it is written, and take the card out.' confirmed
fi
ohpc_finish
