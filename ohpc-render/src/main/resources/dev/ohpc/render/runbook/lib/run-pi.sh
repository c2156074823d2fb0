#!/bin/bash
# USER DIRECTORY: runs the job as a user and sees that it found Pi.
set -euo pipefail
cd -- "$2"
job=$(runuser -u "$1" -- sbatch --wait --parsable pi.sbatch)
result=pi-${job%%;*}.out
cat -- "$result"
grep -q '^Calculated Pi: 3\.14159265358' -- "$result"
