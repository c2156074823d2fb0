#!/bin/bash
# 10: SSH. `run --help` tells the options.
set -euo pipefail
# shellcheck source=lib/steps.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib/steps.sh"

ohpc_phase 10 12 7 SSH

# guide: 10.1
ohpc_step host-keys 37822a477a91e62c 'Make each node'\''s host keys' node-roots
ohpc_secret
ohpc_nodes
while ohpc_next_node; do
  if ohpc_node_todo ||
    ! ohpc_check test -s /srv/nfs/"$NODE"/etc/ssh/ssh_host_ed25519_key; then
    ohpc_run ssh-keygen -A -f /srv/nfs/"$NODE"
  fi
  ohpc_node_finish
done 3< "$here/nodes.txt"
ohpc_finish

# guide: 10.2
ohpc_step known-hosts 4c6a3736004377f1 'Let the server know them' host-keys
if ohpc_todo ||
  ! ohpc_check bash "$TREE"/runbook/lib/knows-hosts.sh /srv/nfs /etc/ssh/ssh_known_hosts ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/sms/etc/ssh/ssh_config.d/10-ohpc.conf /etc/ssh/ssh_config.d/10-ohpc.conf 0644; then
  ohpc_run bash "$TREE"/runbook/lib/known-hosts.sh /srv/nfs /etc/ssh/ssh_known_hosts
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/sms/etc/ssh/ssh_config.d/10-ohpc.conf /etc/ssh/ssh_config.d/10-ohpc.conf
fi
ohpc_finish

# guide: 10.2
ohpc_step ssh-key 56829dfbe136bea7 'Make the key of the server'\''s root'
ohpc_secret
if ohpc_todo ||
  ! ohpc_check test -s /root/.ssh/id_ed25519.pub; then
  ohpc_run bash "$TREE"/runbook/lib/ssh-key.sh /root/.ssh/id_ed25519
fi
ohpc_finish

# guide: 10.2
ohpc_step image-ssh-key 1d28d37edc80ecb3 'Let that key in to what is copied from the image' ssh-key image-copy
if ohpc_todo ||
  ! ohpc_check test -s /srv/nfs/image/root/.ssh/authorized_keys; then
  ohpc_run bash "$TREE"/runbook/lib/authorize.sh /root/.ssh/id_ed25519.pub /srv/nfs/image
fi
ohpc_finish

# guide: 10.2
ohpc_step node-ssh-keys 9c67f36c004d1fac 'Let that key in to each node' ssh-key node-roots
ohpc_nodes
while ohpc_next_node; do
  if ohpc_node_todo ||
    ! ohpc_check test -s /srv/nfs/"$NODE"/root/.ssh/authorized_keys; then
    ohpc_run bash "$TREE"/runbook/lib/authorize.sh /root/.ssh/id_ed25519.pub /srv/nfs/"$NODE"
  fi
  ohpc_node_finish
done 3< "$here/nodes.txt"
ohpc_finish

# guide: 9.1, 10.3
ohpc_step power-on 18af9b001b6b35c3 'Start the nodes' eeprom known-hosts node-exports slurmctld
if ! ohpc_check bash "$TREE"/runbook/lib/nodes-answer.sh; then
  ohpc_person 'Turn the boards on, and wait until each answers at its address.'
fi
ohpc_finish

# guide: 10.4
ohpc_step slurm-test ddcf3564365529d7 'Run a command on all nodes' power-on slurmctld
if ohpc_todo; then
  ohpc_run timeout 600 srun --nodes=3 --label hostname
fi
ohpc_finish
