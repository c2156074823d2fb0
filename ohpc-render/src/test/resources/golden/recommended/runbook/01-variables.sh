#!/bin/bash
# 1: The variables of the cluster. `run --help` tells the options.
set -euo pipefail
# shellcheck source=lib/steps.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib/steps.sh"

ohpc_phase 1 12 2 'The variables of the cluster'

# guide: Variables
ohpc_step rendered-tree a96cf1a0c01e669a 'See that the rendered directory is whole'
if ohpc_todo; then
  ohpc_run test -s "$TREE"/manifest.json
fi
ohpc_finish

# guide: Variables
ohpc_step server-interface ea05caf7cada6f2b 'See that the server has the cluster'\''s interface' rendered-tree
if ohpc_todo; then
  ohpc_run test -e /sys/class/net/end0
fi
ohpc_finish
