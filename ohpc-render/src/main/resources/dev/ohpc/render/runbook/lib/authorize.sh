#!/bin/bash
# KEY ROOT: lets a public key in as root of another root.
set -euo pipefail
umask 0077
mkdir -p -- "$2/root/.ssh"
bash "${BASH_SOURCE[0]%/*}/add-line.sh" "$(cat -- "$1")" "$2/root/.ssh/authorized_keys"
chmod 0700 -- "$2/root/.ssh"
chmod 0600 -- "$2/root/.ssh/authorized_keys"
