#!/bin/bash
# ROOT KERNEL INITRAMFS: makes the initramfs of the kernel that the firmware loads, in the image.
set -euo pipefail
# all of the kernel is read: a pipe that is closed before its end counts as a failure
version=$({ gzip -dc -- "$2" 2> /dev/null || cat -- "$2"; } |
  LC_ALL=C grep -ao 'Linux version [0-9][^ ]*' | sed -n '1s/^Linux version //p') || {
  printf '%s is no kernel: it does not name its version\n' "$2" >&2
  exit 1
}
[ -d "$1/lib/modules/$version" ] || {
  printf 'the image has no modules of the kernel %s in /lib/modules\n' "$version" >&2
  exit 1
}
made=/boot/initramfs-$version.img
bash "${BASH_SOURCE[0]%/*}/in-image.sh" "$1" \
  dracut --force --no-hostonly --add 'network nfs' --kver "$version" "$made"
install -m 0644 -- "$1$made" "$3.new"
mv -- "$3.new" "$3"
