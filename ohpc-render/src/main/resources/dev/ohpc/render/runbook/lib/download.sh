#!/bin/bash
# URL FILE: downloads what xz(1) has packed and unpacks it; the file is there whole, or not at all.
set -euo pipefail
mkdir -p -- "$(dirname -- "$2")"
if [ ! -s "$2" ]; then
  curl --fail --location --continue-at - --output "$2.xz" -- "$1"
  xz --decompress --stdout -- "$2.xz" > "$2.new" || {
    rm -f -- "$2.xz" "$2.new" # what is broken would only be gone on with
    printf 'the download was broken and is removed; run this again to fetch it anew\n' >&2
    exit 1
  }
  mv -- "$2.new" "$2"
fi
rm -f -- "$2.xz"
