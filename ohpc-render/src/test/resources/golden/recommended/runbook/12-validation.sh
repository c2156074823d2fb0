#!/bin/bash
# 12: The validation job. `run --help` tells the options.
set -euo pipefail
# shellcheck source=lib/steps.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib/steps.sh"

ohpc_phase 12 12 2 'The validation job'

# guide: 12.1, 12.2
ohpc_step pi-program a37765811455cb2c 'Compile the program' openmpi job-user
if ohpc_todo ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/jobs/pi_mpi.c /home/jobs/pi_mpi.c 0644 ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/jobs/pi.sbatch /home/jobs/pi.sbatch 0644 ||
  ! ohpc_check test -x /home/jobs/pi_mpi; then
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/jobs/pi_mpi.c /home/jobs/pi_mpi.c
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/jobs/pi.sbatch /home/jobs/pi.sbatch
  ohpc_run bash "$TREE"/runbook/lib/build-pi.sh /home/jobs '' gnu15 openmpi5
fi
ohpc_finish

# guide: 12.3
ohpc_step pi-job a902673dd834faa6 'Compute Pi on all nodes' pi-program slurm-test
if ohpc_todo; then
  ohpc_run bash "$TREE"/runbook/lib/run-pi.sh jobs /home/jobs
fi
ohpc_finish
