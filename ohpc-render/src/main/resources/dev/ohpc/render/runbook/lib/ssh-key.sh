#!/bin/bash
# KEY: makes an Ed25519 key without a passphrase, unless it is there.
set -euo pipefail
umask 0077
mkdir -p -- "$(dirname -- "$1")"
[ -s "$1" ] || {
  rm -f -- "$1.new" "$1.new.pub"
  ssh-keygen -q -t ed25519 -N '' -f "$1.new"
  mv -- "$1.new" "$1"
}
ssh-keygen -y -f "$1" > "$1.pub.new"
mv -- "$1.pub.new" "$1.pub"
chmod 0644 -- "$1.pub"
