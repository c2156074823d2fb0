#!/bin/bash
# ROOTS FILE: writes the host keys of all nodes.
set -euo pipefail
bash "${BASH_SOURCE[0]%/*}/host-keys.sh" "$1" > "$2.new"
chmod 0644 -- "$2.new"
mv -- "$2.new" "$2"
