#!/bin/bash
# 8: Slurm. `run --help` tells the options.
set -euo pipefail
# shellcheck source=lib/steps.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib/steps.sh"

ohpc_phase 8 12 3 Slurm

# guide: 8.3
ohpc_step slurm-files 9b21d516a4b445b7 'Make Slurm'\''s directories, and configure what goes with it' openhpc-server
if ohpc_todo ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/sms/etc/clustershell/groups.d/local.cfg /etc/clustershell/groups.d/local.cfg 0644 ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/sms/etc/genders /etc/genders 0644 ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/sms/etc/security/limits.d/ohpc.conf /etc/security/limits.d/ohpc.conf 0644 ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/sms/etc/systemd/system-preset/10-ohpc.preset /etc/systemd/system-preset/10-ohpc.preset 0644 ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/sms/etc/tmpfiles.d/ohpc.conf /etc/tmpfiles.d/ohpc.conf 0644; then
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/sms/etc/clustershell/groups.d/local.cfg /etc/clustershell/groups.d/local.cfg
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/sms/etc/genders /etc/genders
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/sms/etc/security/limits.d/ohpc.conf /etc/security/limits.d/ohpc.conf
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/sms/etc/systemd/system-preset/10-ohpc.preset /etc/systemd/system-preset/10-ohpc.preset
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/sms/etc/tmpfiles.d/ohpc.conf /etc/tmpfiles.d/ohpc.conf
  ohpc_run systemd-tmpfiles --create /etc/tmpfiles.d/ohpc.conf
fi
ohpc_finish

# guide: 8.1, 8.2, 8.3
ohpc_step slurmctld 7a96a7946d4beefb 'Configure Slurm'\''s controller and start it' slurm-files munge
if ohpc_todo ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/sms/etc/slurm/slurm.conf /etc/slurm/slurm.conf 0644 ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/sms/etc/slurm/cgroup.conf /etc/slurm/cgroup.conf 0644 ||
  ! ohpc_check systemctl --quiet is-enabled slurmctld.service ||
  ! ohpc_check systemctl --quiet is-active slurmctld.service; then
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/sms/etc/slurm/slurm.conf /etc/slurm/slurm.conf
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/sms/etc/slurm/cgroup.conf /etc/slurm/cgroup.conf
  ohpc_run systemctl enable slurmctld.service
  ohpc_run systemctl restart slurmctld.service
  ohpc_run bash "$TREE"/runbook/lib/says.sh 'is UP' scontrol ping
fi
ohpc_finish

# guide: 7.2, 8.2
ohpc_step slurmd 3ee663785fbc0358 'Let each node start slurmd and munge' openhpc-image
if ohpc_todo ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/image/etc/sysconfig/slurmd /srv/nfs/image/etc/sysconfig/slurmd 0644 ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/image/etc/systemd/system/slurmd.service.d/ohpc.conf /srv/nfs/image/etc/systemd/system/slurmd.service.d/ohpc.conf 0644 ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/image/etc/systemd/system-preset/10-ohpc.preset /srv/nfs/image/etc/systemd/system-preset/10-ohpc.preset 0644 ||
  ! ohpc_check systemctl --quiet --root=/srv/nfs/image is-enabled slurmd.service ||
  ! ohpc_check systemctl --quiet --root=/srv/nfs/image is-enabled munge.service; then
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/image/etc/sysconfig/slurmd /srv/nfs/image/etc/sysconfig/slurmd
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/image/etc/systemd/system/slurmd.service.d/ohpc.conf /srv/nfs/image/etc/systemd/system/slurmd.service.d/ohpc.conf
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/image/etc/systemd/system-preset/10-ohpc.preset /srv/nfs/image/etc/systemd/system-preset/10-ohpc.preset
  ohpc_run systemctl --root=/srv/nfs/image preset-all
fi
ohpc_finish
