#!/bin/bash
# ROOT USER: lets nobody log in with the password that the image came with.
set -euo pipefail
! grep -q "^$2:" "$1/etc/passwd" || usermod --prefix "$1" --lock -- "$2"
