#!/bin/bash
# 7: OpenHPC. `run --help` tells the options.
set -euo pipefail
# shellcheck source=lib/steps.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib/steps.sh"

ohpc_phase 7 12 5 OpenHPC

# guide: 7.1
ohpc_step openhpc-repository e63b506e18274bfa 'Add OpenHPC'\''s packages to the server'\''s'
if ohpc_todo ||
  ! ohpc_check rpm --quiet --query epel-release ||
  ! ohpc_check rpm --quiet --query ohpc-release; then
  ohpc_run dnf config-manager --set-enabled crb
  ohpc_run dnf -y install epel-release
  ohpc_run /usr/bin/crb enable
  ohpc_run dnf -y install http://repos.openhpc.community/OpenHPC/4/EL_10/aarch64/ohpc-release-4-1.el10.aarch64.rpm
fi
ohpc_finish

# guide: 7.1
ohpc_step openhpc-server 41c0b789121b397f 'Install OpenHPC and Slurm'\''s controller' openhpc-repository
if ohpc_todo ||
  ! ohpc_check rpm --quiet --query ohpc-base yq ||
  ! ohpc_check rpm --quiet --query munge ohpc-slurm-server; then
  ohpc_run dnf -y install ohpc-base yq
  ohpc_run dnf -y install munge ohpc-slurm-server
fi
ohpc_finish

# guide: 7.2
ohpc_step image-repository e0d93b43d4c2eba6 'Add OpenHPC'\''s packages to the image'\''s' image-copy
if ohpc_todo ||
  ! ohpc_check rpm --quiet --root=/srv/nfs/rpi4 --query dnf-utils ||
  ! ohpc_check rpm --quiet --root=/srv/nfs/rpi4 --query epel-release ||
  ! ohpc_check rpm --quiet --root=/srv/nfs/rpi4 --query ohpc-release; then
  ohpc_run dnf -y --installroot=/srv/nfs/rpi4 install dnf-utils
  ohpc_run dnf -y --installroot=/srv/nfs/rpi4 install epel-release
  ohpc_run dnf -y --installroot=/srv/nfs/rpi4 config-manager --set-enabled crb
  ohpc_run dnf -y --installroot=/srv/nfs/rpi4 install http://repos.openhpc.community/OpenHPC/4/EL_10/aarch64/ohpc-release-4-1.el10.aarch64.rpm
fi
ohpc_finish

# guide: 7.2
ohpc_step openhpc-image ac56df55441cf4cf 'Install OpenHPC and slurmd in the image' image-repository
if ohpc_todo ||
  ! ohpc_check rpm --quiet --root=/srv/nfs/rpi4 --query ohpc-base-compute ||
  ! ohpc_check rpm --quiet --root=/srv/nfs/rpi4 --query munge ohpc-slurm-client; then
  ohpc_run dnf -y --installroot=/srv/nfs/rpi4 install ohpc-base-compute
  ohpc_run dnf -y --installroot=/srv/nfs/rpi4 install munge ohpc-slurm-client
fi
ohpc_finish

# guide: 7.3
ohpc_step munge-key d49dac7b7b58099e 'Make the munge key, give it to the image, start munge' openhpc-server openhpc-image
ohpc_secret
if ohpc_todo ||
  ! ohpc_check cmp -s /etc/munge/munge.key /srv/nfs/rpi4/etc/munge/munge.key; then
  ohpc_run_io '' /etc/munge/munge.key dd if=/dev/urandom bs=1 count=1024
  ohpc_run chown munge: /etc/munge/munge.key
  ohpc_run cp /etc/munge/munge.key /srv/nfs/rpi4/etc/munge/munge.key
  ohpc_run chroot /srv/nfs/rpi4 chown munge:munge /etc/munge/munge.key
  ohpc_run chroot /srv/nfs/rpi4 chmod 400 /etc/munge/munge.key
  ohpc_run systemctl enable --now munge
fi
ohpc_finish
