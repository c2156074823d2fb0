#!/bin/bash
# 11: Open MPI. `run --help` tells the options.
set -euo pipefail
# shellcheck source=lib/steps.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib/steps.sh"

ohpc_phase 11 12 1 'Open MPI'

# guide: 11.1, 11.2
ohpc_step openmpi f7a750df9d194980 'Install Open MPI and its compiler' openhpc-repository
if ohpc_todo ||
  ! ohpc_check rpm --quiet --query gnu15-compilers-ohpc openmpi5-pmix-gnu15-ohpc lmod-defaults-gnu15-openmpi5-ohpc; then
  ohpc_run dnf -y install gnu15-compilers-ohpc openmpi5-pmix-gnu15-ohpc lmod-defaults-gnu15-openmpi5-ohpc
fi
ohpc_finish
