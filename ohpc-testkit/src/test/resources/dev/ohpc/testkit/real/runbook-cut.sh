#!/bin/bash
# Runs each phase until it comes to its end, killed once before each command that it runs: the next
# run has to do with what the one before has left. Prints how often it was killed.
set -euo pipefail
mkdir -p /run/cut

# every bash that is not interactive reads this first
cat > /run/cut/trap.sh << 'TRAP'
: "${CUT_GROUP:=$$}"
export CUT_GROUP
set -T
cut_here() {
  case $0 in
    *.sh) ;;
    *) return 0 ;;
  esac
  case $1 in
    ohpc_run\ * | ohpc_run_io\ * | ohpc_finish* | ohpc_node_finish*) ;;
    *) [[ $0 == */lib/*.sh ]] || return 0 ;;
  esac
  local point="${0##*/} $1 ${NODE:-}"
  point=${point//[!A-Za-z0-9]/.}
  point=/run/cut/${point:0:100}${point: -100}
  [ ! -e "$point" ] || return 0
  : > "$point"
  kill -9 -- "-$CUT_GROUP"
}
trap 'cut_here "$BASH_COMMAND"' DEBUG
TRAP

kills=0
exec 2> /dev/null # bash tells of each process that was killed
for phase in /tree/runbook/[0-9][0-9]-*.sh; do
  for ((runs = 0; ; runs++)); do
    [ "$runs" -lt 500 ]
    status=0
    BASH_ENV=/run/cut/trap.sh setsid --wait bash "$phase" --confirm eeprom > /run/cut/printed 2>&1 ||
      status=$?
    [ "$status" != 0 ] || break
    [ "$status" = 137 ] || {
      echo "$phase ended with status $status:"
      cat /run/cut/printed
      exit 1
    }
    kills=$((kills + 1))
  done
done
echo "killed $kills times"
