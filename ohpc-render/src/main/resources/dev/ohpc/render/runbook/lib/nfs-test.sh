#!/bin/bash
# SERVER DIRECTORY: mounts an export and sees a file of it, in a mount namespace of its own.
set -euo pipefail
if [ -z "${OHPC_ALONE:-}" ]; then
  OHPC_ALONE=yes exec unshare --mount --propagation private -- bash "$0" "$@"
fi
file=$2/.ohpc-nfs-test # always the same, so that a run that was cut off leaves none behind
trap 'rm -f -- "$file"' EXIT
: > "$file"
mount -t nfs -o ro,nfsvers=4.2 -- "$1:$2" /mnt
test -e "/mnt/${file##*/}"
