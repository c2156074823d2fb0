#!/bin/bash
# USER DIRECTORY: runs the job as a user and sees that it found Pi. It is submitted from a login
# shell, whose modules go along with it: OpenHPC's profile sets up none inside a job.
set -euo pipefail
cd -- "$2"
status=0
printf -v submit 'cd -- %q && exec sbatch --wait --parsable pi.sbatch' "$2"
job=$(timeout 1800 runuser --login "$1" --command "$submit") || status=$?
job=${job##*$'\n'} # what comes before it, the profile has printed
result=pi-${job%%;*}.out
cat -- "$result"
grep -qx PASSED -- "$result"
exit "$status"
