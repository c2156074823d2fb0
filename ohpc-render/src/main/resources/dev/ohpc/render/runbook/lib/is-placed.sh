#!/bin/bash
# SOURCE TARGET MODE: whether the target is the source, with this mode, and is root's.
set -euo pipefail
cmp -s -- "$1" "$2"
[ "$(stat -c '%04a %U %G' -- "$2")" = "$3 root root" ]
