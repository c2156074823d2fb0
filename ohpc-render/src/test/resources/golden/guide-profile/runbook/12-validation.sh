#!/bin/bash
# 12: The validation job. `run --help` tells the options.
set -euo pipefail
# shellcheck source=lib/steps.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib/steps.sh"

ohpc_phase 12 12 2 'The validation job'

# guide: 12.1, 12.2
ohpc_step pi-program 12c0e25d78ba1509 'Compile the program' openmpi
if ohpc_todo ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/jobs/pi_mpi.c /root/pi_mpi.c 0644 ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/jobs/pi.sbatch /root/pi.sbatch 0644 ||
  ! ohpc_check test -x /root/pi_mpi; then
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/jobs/pi_mpi.c /root/pi_mpi.c
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/jobs/pi.sbatch /root/pi.sbatch
  ohpc_run /usr/lib64/openmpi/bin/mpicc /root/pi_mpi.c -o /root/pi_mpi -lm
fi
ohpc_finish

# guide: 12.3
ohpc_step pi-job 0d65b29404afb5d9 'Compute Pi on one node, then on all' pi-program slurm-test
if ohpc_todo; then
  ohpc_run srun --mpi=pmi2 -N1 -n1 /root/pi_mpi
  ohpc_run srun --mpi=pmi2 -N3 -n12 /root/pi_mpi
fi
ohpc_finish
