#!/bin/bash
# DIRECTORY PROGRAMS MODULE...: compiles pi_mpi with the MPI of a directory or of modules.
set -euo pipefail
cd -- "$1"
[ -z "$2" ] || PATH=$2:$PATH
shift 2
if [ $# -gt 0 ]; then
  set +eu # what sets up the modules is not ours
  # shellcheck source=/dev/null
  . /etc/profile
  set -e
  module load "$@"
  set -u
fi
mpicc -O2 -o pi_mpi.new pi_mpi.c -lm
mv -- pi_mpi.new pi_mpi
