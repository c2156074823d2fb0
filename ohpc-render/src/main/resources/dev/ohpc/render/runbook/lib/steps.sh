# shellcheck shell=bash
# What all phases share: which steps are done, what is run, and what is told.
#
# Sourced by a phase with its options as "$@". The state directory holds done/STEP, the fingerprint
# under which a step was done; nodes/STEP, the same and the nodes for which it is done so far;
# boot/STEP, the boot in which it asked for another; and log.

# what is made here, dnsmasq, slurmd and users read too, whatever root's own habits are
umask 0022
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck disable=SC2034 # the phases take their files from there
TREE=${here%/*}

usage() {
  cat <<'USAGE'
usage: run [--dry-run] [--confirm STEP]... [--again STEP]... [--state DIR]

  --dry-run       show what would be run, and change nothing
  --confirm STEP  say that a person has done what this step asks for
  --again STEP    do this step again, although it is done
  --state DIR     where to keep what is done, and the log; default: /var/lib/ohpc-runbook

exit status: 0 all is done; 1 a step failed; 2 the command itself is wrong;
75 something has to be done first: the server booted again, or a person's part
USAGE
}

mistake() {
  printf 'runbook: %s\n' "$1" >&2
  usage >&2
  exit 2
}

known_step() { # whether a phase has it
  grep -Fqs -- "ohpc_step $1 " "$here"/[0-9][0-9]-*.sh
}

dry_run=
confirmed=' '
again=' '
state=/var/lib/ohpc-runbook
while [ $# -gt 0 ]; do
  case $1 in
    --dry-run) dry_run=yes ;;
    --confirm | --again | --state)
      [ $# -gt 1 ] || mistake "$1 needs a value"
      [ "$1" = --state ] || known_step "$2" || mistake "there is no step $2"
      case $1 in
        --confirm) confirmed+="$2 " ;;
        --again) again+="$2 " ;;
        --state) state=$2 ;;
      esac
      shift ;;
    --help)
      usage
      exit 0 ;;
    *) mistake "unknown option $1" ;;
  esac
  shift
done

log=/dev/null
if [ -z "$dry_run" ]; then
  mkdir -p -- "$state/done" "$state/nodes" "$state/boot"
  chmod 0700 -- "$state"
  log=$state/log
  exec 9> "$state/lock"
  # a run that was killed may need a moment to be gone
  flock --wait 10 9 || {
    printf 'runbook: another run is at work in %s; wait for it\n' "$state" >&2
    exit 1
  }
fi
step=
number=0
declare -A finished

tell() {
  printf '%s\n' "$*"
  printf '%(%FT%TZ)T %s\n' -1 "$*" >> "$log"
}

ohpc_phase() { # NUMBER PHASES STEPS TITLE
  phase="$1/$2"
  steps=$3
  tell "== phase $phase: $4"
}

ohpc_step() { # ID FINGERPRINT TITLE NEEDED...
  step=$1 fingerprint=$2 title=$3 worked='' secret='' marked=''
  number=$((number + 1))
  [ ! -e "$state/done/$step" ] || read -r marked < "$state/done/$step"
  shift 3
  local needed
  for needed; do
    [ -n "$dry_run" ] || [ -e "$state/done/$needed" ] ||
      ohpc_fail "it needs the step $needed, which is not done; do its phase first"
  done
}

ohpc_secret() { # nothing that the commands of this step print is kept
  secret=yes
}

ohpc_todo() { # whether the step was never done, or was another when it was
  [[ $again == *" $step "* ]] || [ "$marked" != "$fingerprint" ]
}

ohpc_nodes() { # what comes is done once a node: those for which it is done already are known
  local node mark=
  finished=()
  [ -e "$state/nodes/$step" ] || return 0
  while read -r node; do
    if [ -z "$mark" ]; then
      mark=$node
      [ "$mark" = "$fingerprint" ] || return 0
    fi
    finished[$node]=yes
  done < "$state/nodes/$step"
}

# shellcheck disable=SC2034 # what a phase does not ask of a node, another does
ohpc_next_node() {
  read -r NODE ADDRESS <&3
}

ohpc_node_todo() {
  [ -z "${finished[$NODE]:-}" ] && ohpc_todo
}

ohpc_node_finish() {
  [ -z "$dry_run" ] && [ -n "$worked" ] || return 0
  [ ${#finished[@]} -gt 0 ] || printf '%s\n' "$fingerprint" > "$state/nodes/$step"
  printf '%s\n' "$NODE" >> "$state/nodes/$step"
  finished[$NODE]=yes
}

ohpc_check() { # whether a command ends well, in silence
  "$@" > /dev/null 2>&1 < /dev/null 3<&- 9>&-
}

ohpc_run() { # COMMAND...
  ohpc_run_io '' '' "$@"
}

ohpc_run_io() { # INPUT OUTPUT COMMAND...
  local input=$1 output=$2 status=0
  shift 2
  if [ -z "$worked" ]; then
    worked=yes
    # if it is cut off, what it has left may look as if it were done
    [ -n "$dry_run" ] || rm -f -- "$state/done/$step"
    tell "[$phase $number/$steps] $step: $title"
  fi
  ohpc_show "$output" "$@"
  [ -z "$dry_run" ] || return 0
  ohpc_log "$@" < <(printf '%s' "$input") || status=$?
  [ "$status" = 0 ] || ohpc_fail "the command above ended with status $status"
}

ohpc_show() { # OUTPUT COMMAND...
  local line
  printf -v line ' %q' "${@:2}"
  [ -z "$1" ] || printf -v line '%s > %q' "$line" "$1"
  tell "  +$line"
}

ohpc_log() { # COMMAND...: what it prints goes to $output, the rest to the terminal and the log
  if [ -n "$secret" ]; then
    "$@" > "${output:-/dev/null}" 2> /dev/null 3<&- 9>&-
  elif [ -n "$output" ]; then
    { "$@" > "$output" 3<&- 9>&-; } 2>&1 | tee -a -- "$log" 9>&-
  else
    "$@" 2>&1 3<&- 9>&- | tee -a -- "$log" 9>&-
  fi
}

ohpc_fail() { # REASON
  tell "runbook: the step $step ($title) failed: $1"
  tell "runbook: mend that and run it again: it goes on at this step; what was printed is in $log"
  exit 1
}

ohpc_wait() { # INSTRUCTION HOW
  tell "[$phase $number/$steps] $step: $title"
  tell "runbook: $1"
  tell "runbook: $2"
  [ -n "$dry_run" ] || exit 75
}

ohpc_person() { # INSTRUCTION [CONFIRMED]: without a second word it shows when it is done
  [[ $confirmed == *" $step "* ]] && return 0
  if [ $# -gt 1 ]; then
    ohpc_wait "$1" "then run it again with --confirm $step"
  else
    ohpc_wait "$1" 'then run it again'
  fi
}

ohpc_reboot() { # INSTRUCTION
  local now asked=
  read -r now < /proc/sys/kernel/random/boot_id
  [ ! -e "$state/boot/$step" ] || read -r asked < "$state/boot/$step"
  if [ -n "$asked" ] && [ "$asked" != "$now" ]; then
    return 0
  fi
  [ -n "$dry_run" ] || printf '%s\n' "$now" > "$state/boot/$step"
  ohpc_wait "$1" 'then run it again'
}

ohpc_finish() { # the step is done
  [ -z "$dry_run" ] || return 0
  if [ -n "$worked" ] || ohpc_todo; then
    printf '%s\n' "$fingerprint" > "$state/done/$step.new"
    mv -- "$state/done/$step.new" "$state/done/$step"
  fi
  rm -f -- "$state/boot/$step" "$state/nodes/$step"
  [ -n "$worked" ] || tell "[$phase $number/$steps] $step: nothing to do"
}
