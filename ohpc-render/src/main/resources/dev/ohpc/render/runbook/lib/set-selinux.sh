#!/bin/bash
# MODE: sets SELinux to enforcing (1) or permissive (0), unless the kernel was started without it.
set -euo pipefail
[ "$(getenforce)" = Disabled ] || setenforce "$1"
