#!/bin/bash
# 10: SSH. `run --help` tells the options.
set -euo pipefail
# shellcheck source=lib/steps.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib/steps.sh"

ohpc_phase 10 12 6 SSH

# guide: 10.1
ohpc_step node-sshd f4fa9428dc42147a 'Let root log in to the nodes by password' node-roots
ohpc_nodes
while ohpc_next_node; do
  if ohpc_node_todo; then
    ohpc_run sed -i 's/^#PermitRootLogin.*/PermitRootLogin yes/' /srv/nfs/"$NODE"/etc/ssh/sshd_config
    ohpc_run sed -i 's/^PermitRootLogin.*/PermitRootLogin yes/' /srv/nfs/"$NODE"/etc/ssh/sshd_config
    ohpc_run sed -i 's/^#PasswordAuthentication.*/PasswordAuthentication yes/' /srv/nfs/"$NODE"/etc/ssh/sshd_config
  fi
  ohpc_node_finish
done 3< "$here/nodes.txt"
ohpc_finish

# guide: 10.2
ohpc_step ssh-key af991e508a00cab8 'Make the key of the server'\''s root'
ohpc_secret
if ohpc_todo ||
  ! ohpc_check test -s /root/.ssh/id_ed25519.pub; then
  ohpc_run mkdir -p -m 700 /root/.ssh
  ohpc_run ssh-keygen -q -t ed25519 -f /root/.ssh/id_ed25519 -N ''
fi
ohpc_finish

# guide: 10.2
ohpc_step node-ssh-keys 9c67f36c004d1fac 'Let that key in to each node' ssh-key node-roots
ohpc_nodes
while ohpc_next_node; do
  if ohpc_node_todo; then
    ohpc_run bash "$TREE"/runbook/lib/authorize.sh /root/.ssh/id_ed25519.pub /srv/nfs/"$NODE"
  fi
  ohpc_node_finish
done 3< "$here/nodes.txt"
ohpc_finish

# guide: 9.1
ohpc_step power-on 18af9b001b6b35c3 'Start the nodes' eeprom node-ssh-keys node-exports
if ! ohpc_check bash "$TREE"/runbook/lib/nodes-answer.sh; then
  ohpc_person 'Turn the boards on, and wait until each answers at its address.'
fi
ohpc_finish

# guide: 10.3
ohpc_step node-firewalls 6a6715d66d4c5841 'Turn the nodes'\'' firewalls off' power-on
ohpc_nodes
while ohpc_next_node; do
  if ohpc_node_todo; then
    ohpc_run ssh -o BatchMode=yes "root@$ADDRESS" 'systemctl stop firewalld'
    ohpc_run ssh -o BatchMode=yes "root@$ADDRESS" 'systemctl disable firewalld'
  fi
  ohpc_node_finish
done 3< "$here/nodes.txt"
ohpc_finish

# guide: 10.4
ohpc_step slurm-test dae5ba894e1a8c35 'Run a command on all nodes' node-firewalls slurmctld
if ohpc_todo; then
  ohpc_run srun -N3 -l hostname
fi
ohpc_finish
