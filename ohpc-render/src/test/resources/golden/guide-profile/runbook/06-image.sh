#!/bin/bash
# 6: The nodes' base system. `run --help` tells the options.
set -euo pipefail
# shellcheck source=lib/steps.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib/steps.sh"

ohpc_phase 6 12 8 'The nodes'\'' base system'

# guide: 6.1
ohpc_step image-tools 4c21380e79189115 'Install what unpacks the image'
if ohpc_todo ||
  ! ohpc_check rpm --quiet --query kpartx rsync; then
  ohpc_run dnf -y install kpartx rsync
fi
ohpc_finish

# guide: 6.1
ohpc_step image-download 70683fbdcb0edf86 'Download the image and unpack it' image-tools
if ohpc_todo ||
  ! ohpc_check test -s Rocky-10-SBC-RaspberryPi.latest.aarch64.raw; then
  ohpc_run wget -c --show-progress https://dl.rockylinux.org/pub/rocky/10/images/aarch64/Rocky-10-SBC-RaspberryPi.latest.aarch64.raw.xz
  ohpc_run unxz Rocky-10-SBC-RaspberryPi.latest.aarch64.raw.xz
fi
ohpc_finish

# guide: 6.1
ohpc_step image-mount 2af648a47332aac4 'Mount the image'\''s partitions' image-download
if ohpc_todo; then
  ohpc_run kpartx -av Rocky-10-SBC-RaspberryPi.latest.aarch64.raw
  ohpc_run mkdir /mnt/tmp_boot /mnt/tmp_root
  ohpc_run mount /dev/mapper/loop0p1 /mnt/tmp_boot
  ohpc_run mount /dev/mapper/loop0p3 /mnt/tmp_root
fi
ohpc_finish

# guide: 6.2
ohpc_step image-copy 651a0c71a90fc460 'Copy the boot files and the root file system' image-mount
if ohpc_todo; then
  ohpc_run cp -r /mnt/tmp_boot/. /srv/tftp/
  ohpc_run rsync -xa --progress /mnt/tmp_root/ /srv/nfs/rpi4/
fi
ohpc_finish

# guide: 6.2
ohpc_step image-unmount 1e4a4dc685d0f2ec 'Unmount the image'\''s partitions' image-copy
if ohpc_todo; then
  ohpc_run umount /mnt/tmp_boot
  ohpc_run umount /mnt/tmp_root
  ohpc_run kpartx -d rocky.img
  ohpc_run rmdir /mnt/tmp_boot /mnt/tmp_root
fi
ohpc_finish

# guide: 6.3
ohpc_step boot-files 35b99c7994dbc099 'Tell the nodes what to boot' image-copy
if ohpc_todo ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/image/etc/fstab /srv/nfs/rpi4/etc/fstab 0644 ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/tftp/cmdline.txt /srv/tftp/cmdline.txt 0644; then
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/image/etc/fstab /srv/nfs/rpi4/etc/fstab
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/tftp/cmdline.txt /srv/tftp/cmdline.txt
fi
ohpc_finish

# guide: 6.4
ohpc_step initramfs 2d4df26986846e31 'Make the initramfs' image-copy
if ohpc_todo ||
  ! ohpc_check rpm --quiet --root=/srv/nfs/rpi4 --query dracut-network nfs-utils ||
  ! ohpc_check test -s /srv/tftp/initramfs8; then
  ohpc_run mount --bind /proc /srv/nfs/rpi4/proc
  ohpc_run mount --bind /sys /srv/nfs/rpi4/sys
  ohpc_run mount --bind /dev /srv/nfs/rpi4/dev
  ohpc_run mount --bind /run /srv/nfs/rpi4/run
  ohpc_run dnf -y --installroot=/srv/nfs/rpi4 install dracut-network nfs-utils
  ohpc_run dracut --add nfs --force /boot/initramfs-6.6.77-8.el10.altarch.aarch64+16k.img 6.6.77-8.el10.altarch.aarch64+16k
  ohpc_run umount /srv/nfs/rpi4/proc
  ohpc_run umount /srv/nfs/rpi4/sys
  ohpc_run umount /srv/nfs/rpi4/dev
  ohpc_run umount /srv/nfs/rpi4/run
  ohpc_run cp /srv/nfs/rpi4/boot/initramfs-6.6.77-8.el10.altarch.aarch64+16k.img /srv/tftp/initramfs8
  ohpc_run chmod 644 /srv/tftp/initramfs8
fi
ohpc_finish

# guide: 6.5
ohpc_step image-network c12dddc7101e7b47 'Let the nodes take their names from DHCP' image-copy
if ohpc_todo ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/image/etc/NetworkManager/system-connections/end0.nmconnection /srv/nfs/rpi4/etc/NetworkManager/system-connections/end0.nmconnection 0600 ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/image/etc/hostname /srv/nfs/rpi4/etc/hostname 0644; then
  ohpc_run install -C -D -o root -g root -m 0600 -- "$TREE"/image/etc/NetworkManager/system-connections/end0.nmconnection /srv/nfs/rpi4/etc/NetworkManager/system-connections/end0.nmconnection
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/image/etc/hostname /srv/nfs/rpi4/etc/hostname
fi
ohpc_finish
