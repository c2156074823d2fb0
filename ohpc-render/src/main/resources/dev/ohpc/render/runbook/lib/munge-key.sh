#!/bin/bash
# KEY: makes the key unless it is there (1024 random bytes), for munge's eyes only.
set -euo pipefail
umask 0077
[ -s "$1" ] || {
  dd if=/dev/urandom of="$1.new" bs=1024 count=1 status=none
  mv -- "$1.new" "$1"
}
chown munge:munge -- "$1"
chmod 0400 -- "$1"
