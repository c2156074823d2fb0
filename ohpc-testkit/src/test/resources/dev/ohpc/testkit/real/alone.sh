#!/bin/bash
# Runs a command in namespaces of its own, so that nothing of the host changes.
exec unshare --mount --net --uts --ipc --pid --fork --kill-child --mount-proc \
  --propagation private -- "$@"
