#!/bin/bash
# 8: Slurm. `run --help` tells the options.
set -euo pipefail
# shellcheck source=lib/steps.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib/steps.sh"

ohpc_phase 8 12 2 Slurm

# guide: 8.1, 8.2
ohpc_step slurm-files bccc03d1bfcfbe21 'Configure Slurm' openhpc-server
if ohpc_todo ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/sms/etc/slurm/slurm.conf /etc/slurm/slurm.conf 0644 ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/sms/etc/slurm/cgroup.conf /etc/slurm/cgroup.conf 0644; then
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/sms/etc/slurm/slurm.conf /etc/slurm/slurm.conf
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/sms/etc/slurm/cgroup.conf /etc/slurm/cgroup.conf
fi
ohpc_finish

# guide: 8.3
ohpc_step slurmctld c8c402f0ec9d3aea 'Make its directories and start the controller' slurm-files munge-key
if ohpc_todo ||
  ! ohpc_check systemctl --quiet is-active slurmctld; then
  ohpc_run touch /var/log/slurmctld.log
  ohpc_run chown slurm:slurm /var/log/slurmctld.log
  ohpc_run chmod 644 /var/log/slurmctld.log
  ohpc_run mkdir -p /var/run/slurm
  ohpc_run chown slurm:slurm /var/run/slurm
  ohpc_run mkdir -p /var/spool/slurm
  ohpc_run chown slurm:slurm /var/spool/slurm
  ohpc_run chmod 755 /var/spool/slurm
  ohpc_run systemctl restart slurmctld
fi
ohpc_finish
