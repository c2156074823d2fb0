#!/bin/bash
# ROOTS FILE: whether the file has the host keys of all nodes.
set -euo pipefail
bash "${BASH_SOURCE[0]%/*}/host-keys.sh" "$1" | cmp -s - "$2"
