#!/bin/bash
# DISK TFTP ROOT: copies the boot files and the root file system out of the partitions of a disk.
# What a partition is for is told by what is on it. All mounts are in a namespace of its own.
set -euo pipefail
if [ -z "${OHPC_ALONE:-}" ]; then
  OHPC_ALONE=yes exec unshare --mount --propagation private -- bash "$0" "$@"
fi
disk=$1 tftp=$2 root=$3
boot_found='' root_found=''
while read -r start sectors; do
  mount -o "ro,loop,offset=$((start * 512)),sizelimit=$((sectors * 512))" -- "$disk" /mnt \
    2> /dev/null || continue # swap, for instance
  if [ -e /mnt/start4.elf ]; then
    rsync -rt --no-perms --chmod=D0755,F0644 -- /mnt/ "$tftp/"
    boot_found=yes
  elif [ -e /mnt/etc/os-release ] || [ -L /mnt/etc/os-release ]; then
    rsync -aHAXx --numeric-ids -- /mnt/ "$root/"
    root_found=yes
  fi
  umount /mnt
done < <(partx --raw --noheadings --output START,SECTORS -- "$disk")
[ -n "$boot_found" ] || {
  printf 'no partition of %s has the firmware start4.elf\n' "$disk" >&2
  exit 1
}
[ -n "$root_found" ] || {
  printf 'no partition of %s has a root file system\n' "$disk" >&2
  exit 1
}
