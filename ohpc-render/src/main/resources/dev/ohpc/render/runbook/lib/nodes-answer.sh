#!/bin/bash
# Whether each node answers at its address.
set -euo pipefail
while read -r node address; do
  ping -c 1 -W 2 -- "$address" > /dev/null < /dev/null || {
    printf '%s does not answer at %s\n' "$node" "$address" >&2
    exit 1
  }
done < "${BASH_SOURCE[0]%/*}/../nodes.txt"
