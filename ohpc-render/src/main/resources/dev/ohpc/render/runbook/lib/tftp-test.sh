#!/bin/bash
# SERVER DIRECTORY: fetches a file from the directory over TFTP.
set -euo pipefail
work=$(mktemp -d)
file=$2/ohpc-tftp-test # always the same, so that a run that was cut off leaves none behind
trap 'rm -rf -- "$work" "$file"' EXIT
printf 'Hello PXE\n' > "$file"
chmod 0644 -- "$file"
cd -- "$work"
timeout 60 tftp "$1" -c get "${file##*/}"
cmp -- "$file" "${file##*/}"
