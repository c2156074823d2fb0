#!/bin/bash
# ROOT USER NUMBER HOME: makes a user and its group; on the server its home too.
set -euo pipefail
prefix=(--prefix "$1")
[ "$1" != / ] || prefix=()
grep -q "^$2:" "$1/etc/group" || groupadd "${prefix[@]}" --gid "$3" -- "$2"
grep -q "^$2:" "$1/etc/passwd" ||
  useradd "${prefix[@]}" --uid "$3" --gid "$3" --home-dir "$4" --no-create-home \
    --shell /bin/bash -- "$2"
[ "$1" != / ] || install -d -o "$3" -g "$3" -m 0755 -- "$4"
