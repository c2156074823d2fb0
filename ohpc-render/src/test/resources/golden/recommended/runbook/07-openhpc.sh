#!/bin/bash
# 7: OpenHPC. `run --help` tells the options.
set -euo pipefail
# shellcheck source=lib/steps.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib/steps.sh"

ohpc_phase 7 12 7 OpenHPC

# guide: 7.1
ohpc_step openhpc-repository 7c0dabffb49963dc 'Add OpenHPC'\''s packages to the server'\''s'
if ohpc_todo ||
  ! ohpc_check rpm --quiet --query dnf-plugins-core epel-release ||
  ! ohpc_check rpm --quiet --query ohpc-release; then
  ohpc_run dnf -y install dnf-plugins-core epel-release
  ohpc_run dnf -y config-manager --set-enabled crb
  ohpc_run dnf -y install http://repos.openhpc.community/OpenHPC/4/EL_10/aarch64/ohpc-release-4-1.el10.aarch64.rpm
fi
ohpc_finish

# guide: 7.1
ohpc_step openhpc-server 4cca3328d902053e 'Install OpenHPC and Slurm'\''s controller' openhpc-repository
if ohpc_todo ||
  ! ohpc_check rpm --quiet --query ohpc-base ohpc-slurm-server munge; then
  ohpc_run dnf -y install ohpc-base ohpc-slurm-server munge
fi
ohpc_finish

# guide: 7.2
ohpc_step image-repository 849a6855e931152e 'Add OpenHPC'\''s packages to the image'\''s' image-copy
if ohpc_todo ||
  ! ohpc_check rpm --quiet --root=/srv/nfs/image --query dnf-plugins-core epel-release ||
  ! ohpc_check rpm --quiet --root=/srv/nfs/image --query ohpc-release; then
  ohpc_run dnf -y --installroot=/srv/nfs/image install dnf-plugins-core epel-release
  ohpc_run dnf -y --installroot=/srv/nfs/image config-manager --set-enabled crb
  ohpc_run dnf -y --installroot=/srv/nfs/image install http://repos.openhpc.community/OpenHPC/4/EL_10/aarch64/ohpc-release-4-1.el10.aarch64.rpm
fi
ohpc_finish

# guide: 7.2
ohpc_step openhpc-image 3d7a58e2b0153224 'Install OpenHPC and slurmd in the image' image-repository
if ohpc_todo ||
  ! ohpc_check rpm --quiet --root=/srv/nfs/image --query ohpc-base-compute ohpc-slurm-client munge lmod-ohpc; then
  ohpc_run dnf -y --installroot=/srv/nfs/image install ohpc-base-compute ohpc-slurm-client munge lmod-ohpc
fi
ohpc_finish

# guide: 7.3
ohpc_step munge-key 804528f697eaebf2 'Make the munge key' openhpc-server
ohpc_secret
if ohpc_todo ||
  ! ohpc_check test -s /etc/munge/munge.key; then
  ohpc_run bash "$TREE"/runbook/lib/munge-key.sh /etc/munge/munge.key
fi
ohpc_finish

# guide: 7.3
ohpc_step image-munge-key 32de902108349a7c 'Give the key to the image' munge-key openhpc-image
ohpc_secret
if ohpc_todo ||
  ! ohpc_check cmp -s /etc/munge/munge.key /srv/nfs/image/etc/munge/munge.key; then
  ohpc_run bash "$TREE"/runbook/lib/copy-munge-key.sh /srv/nfs/image
fi
ohpc_finish

# guide: 7.3
ohpc_step munge ee5880b5af8a493c 'Start munge' munge-key
if ohpc_todo ||
  ! ohpc_check systemctl --quiet is-enabled munge.service ||
  ! ohpc_check systemctl --quiet is-active munge.service; then
  ohpc_run systemctl enable munge.service
  ohpc_run systemctl restart munge.service
  ohpc_run bash "$TREE"/runbook/lib/munge-test.sh
fi
ohpc_finish
