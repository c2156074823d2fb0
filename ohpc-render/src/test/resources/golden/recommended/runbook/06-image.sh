#!/bin/bash
# 6: The nodes' base system. `run --help` tells the options.
set -euo pipefail
# shellcheck source=lib/steps.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib/steps.sh"

ohpc_phase 6 12 8 'The nodes'\'' base system'

# guide: 6.1
ohpc_step image-tools baa6824c2591aa13 'Install what unpacks the image'
if ohpc_todo ||
  ! ohpc_check rpm --quiet --query rsync curl xz util-linux; then
  ohpc_run dnf -y install rsync curl xz util-linux
fi
ohpc_finish

# guide: 6.1
ohpc_step image-download c79eab0737be46dc 'Download the image and unpack it' image-tools
if ohpc_todo ||
  ! ohpc_check test -s /var/cache/ohpc/image.raw; then
  ohpc_run bash "$TREE"/runbook/lib/download.sh https://dl.rockylinux.org/pub/rocky/10/images/aarch64/Rocky-10-SBC-RaspberryPi.latest.aarch64.raw.xz /var/cache/ohpc/image.raw
fi
ohpc_finish

# guide: 6.1, 6.2
ohpc_step image-copy 595f1cc6d1c1fcaa 'Copy the boot files and the root file system' image-download dnsmasq shared-directories
if ohpc_todo ||
  ! ohpc_check test -e /srv/nfs/image/etc/os-release; then
  ohpc_run bash "$TREE"/runbook/lib/copy-image.sh /var/cache/ohpc/image.raw /srv/tftp /srv/nfs/image
fi
ohpc_finish

# guide: 1.1
ohpc_step image-password 505379efba99971d 'Lock the image'\''s default user' image-copy
if ohpc_todo; then
  ohpc_run bash "$TREE"/runbook/lib/lock-user.sh /srv/nfs/image rocky
fi
ohpc_finish

# guide: 6.3
ohpc_step boot-files 9ae7d552947f91b5 'Tell the firmware what to boot' image-copy
if ohpc_todo ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/tftp/cmdline.txt /srv/tftp/cmdline.txt 0644 ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/tftp/config.txt /srv/tftp/config.txt 0644; then
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/tftp/cmdline.txt /srv/tftp/cmdline.txt
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/tftp/config.txt /srv/tftp/config.txt
fi
ohpc_finish

# guide: 6.3, 6.5, 10.1
ohpc_step image-files 7c1cfb48233a1e7f 'Put the nodes'\'' configuration into the image' image-copy
if ohpc_todo ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/image/etc/fstab /srv/nfs/image/etc/fstab 0644 ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/image/etc/NetworkManager/system-connections/end0.nmconnection /srv/nfs/image/etc/NetworkManager/system-connections/end0.nmconnection 0600 ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/image/etc/chrony.conf /srv/nfs/image/etc/chrony.conf 0644 ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/image/etc/dracut.conf.d/ohpc.conf /srv/nfs/image/etc/dracut.conf.d/ohpc.conf 0644 ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/image/etc/ssh/sshd_config.d/00-ohpc.conf /srv/nfs/image/etc/ssh/sshd_config.d/00-ohpc.conf 0600 ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/image/etc/security/limits.d/ohpc.conf /srv/nfs/image/etc/security/limits.d/ohpc.conf 0644 ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/image/etc/selinux/config /srv/nfs/image/etc/selinux/config 0644 ||
  ! ohpc_check test '!' -s /srv/nfs/image/etc/machine-id; then
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/image/etc/fstab /srv/nfs/image/etc/fstab
  ohpc_run install -C -D -o root -g root -m 0600 -- "$TREE"/image/etc/NetworkManager/system-connections/end0.nmconnection /srv/nfs/image/etc/NetworkManager/system-connections/end0.nmconnection
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/image/etc/chrony.conf /srv/nfs/image/etc/chrony.conf
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/image/etc/dracut.conf.d/ohpc.conf /srv/nfs/image/etc/dracut.conf.d/ohpc.conf
  ohpc_run install -C -D -o root -g root -m 0600 -- "$TREE"/image/etc/ssh/sshd_config.d/00-ohpc.conf /srv/nfs/image/etc/ssh/sshd_config.d/00-ohpc.conf
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/image/etc/security/limits.d/ohpc.conf /srv/nfs/image/etc/security/limits.d/ohpc.conf
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/image/etc/selinux/config /srv/nfs/image/etc/selinux/config
  ohpc_run truncate -s 0 -- /srv/nfs/image/etc/machine-id
fi
ohpc_finish

# guide: 6.4
ohpc_step image-packages 25450e3e6731f8c5 'Install what an NFS root needs' image-copy
if ohpc_todo ||
  ! ohpc_check rpm --quiet --root=/srv/nfs/image --query dracut-network nfs-utils chrony; then
  ohpc_run dnf -y --installroot=/srv/nfs/image install dracut-network nfs-utils chrony
fi
ohpc_finish

# guide: 6.4
ohpc_step initramfs efbb70a8f7e7b9c9 'Make the initramfs that mounts an NFS root' image-files image-packages
if ohpc_todo ||
  ! ohpc_check test -s /srv/tftp/initramfs8; then
  ohpc_run bash "$TREE"/runbook/lib/initramfs.sh /srv/nfs/image /srv/tftp/kernel8.img /srv/tftp/initramfs8
fi
ohpc_finish
