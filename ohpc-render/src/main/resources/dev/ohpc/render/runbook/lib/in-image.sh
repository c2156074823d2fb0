#!/bin/bash
# ROOT COMMAND...: runs a command in another root, with the kernel's file systems mounted there in
# a namespace of its own, so that nothing stays mounted however it ends.
set -euo pipefail
if [ -z "${OHPC_ALONE:-}" ]; then
  OHPC_ALONE=yes exec unshare --mount --propagation private -- bash "$0" "$@"
fi
unset OHPC_ALONE
for directory in proc sys dev run; do
  mkdir -p -- "$1/$directory"
  mount --rbind -- "/$directory" "$1/$directory"
done
exec chroot "$@"
