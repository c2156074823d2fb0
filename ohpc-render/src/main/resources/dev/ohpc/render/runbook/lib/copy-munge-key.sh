#!/bin/bash
# ROOT: gives the server's munge key to the image, whose munge may have another number.
set -euo pipefail
umask 0077
key=/etc/munge/munge.key
owner=$(awk -F : '$1 == "munge" { print $3 ":" $4 }' "$1/etc/passwd")
[ -n "$owner" ] || {
  printf 'the image has no user munge: is munge installed there?\n' >&2
  exit 1
}
cp -- "$key" "$1$key.new"
chown "$owner" -- "$1$key.new"
chmod 0400 -- "$1$key.new"
mv -- "$1$key.new" "$1$key"
