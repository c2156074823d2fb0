#!/bin/bash
# 4: NFS. `run --help` tells the options.
set -euo pipefail
# shellcheck source=lib/steps.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib/steps.sh"

ohpc_phase 4 12 7 NFS

# guide: 4.1
ohpc_step nfs-packages bb30aa23a38a4c6c 'Install NFS'
if ohpc_todo ||
  ! ohpc_check rpm --quiet --query nfs-utils; then
  ohpc_run dnf -y install nfs-utils
fi
ohpc_finish

# guide: 4.1
ohpc_step image-directory 801b6fb9318cc3b3 'Make the directory of the root image'
if ohpc_todo ||
  ! ohpc_check test -d /srv/nfs/rpi4; then
  ohpc_run mkdir -p /srv/nfs/rpi4
fi
ohpc_finish

# guide: 4.1
ohpc_step selinux 137c8eca68516069 'Turn SELinux off'
if ohpc_todo; then
  ohpc_run setenforce 0
  ohpc_run sed -i 's/^SELINUX=.*/SELINUX=disabled/g' /etc/selinux/config
fi
ohpc_finish

# guide: 4.1
ohpc_step firewall 8ff0c2aee007142f 'Turn the firewall off'
if ohpc_todo; then
  ohpc_run systemctl stop firewalld
  ohpc_run systemctl disable firewalld
fi
ohpc_finish

# guide: 4.1
ohpc_step nfs-reboot 0e73a2d145c05703 'Boot the server again' selinux firewall
if ohpc_todo; then
  ohpc_reboot 'Boot the server again.'
fi
ohpc_finish

# guide: 4.1
ohpc_step nfs-server 24e3502323550456 'Start NFS and export' nfs-packages nfs-reboot
if ohpc_todo ||
  ! ohpc_check systemctl --quiet is-active nfs-server; then
  ohpc_run systemctl enable --now nfs-server
  ohpc_run systemctl restart nfs-server
  ohpc_run exportfs -arv
fi
ohpc_finish

# guide: 4.2
ohpc_step nfs-test d254dce470614bba 'Mount an export' nfs-server
if ohpc_todo; then
  ohpc_run mkdir /mnt/test_nfs
  ohpc_run mount -t nfs 192.168.1.1:/srv/nfs/rpi4 /mnt/test_nfs
  ohpc_run touch /mnt/test_nfs/hello_cluster
  ohpc_run ls -l /srv/nfs/rpi4/hello_cluster
  ohpc_run umount /mnt/test_nfs
  ohpc_run rm /mnt/test_nfs -rf
  ohpc_run rm /srv/nfs/rpi4/hello_cluster
fi
ohpc_finish
