#!/bin/bash
# chronyd of the first node follows that of the management server, both on the rendered files, and
# neither touches the clock, which is the host's.
# TREE, WORK: see rendered.sh. Prints what chronyc says on the node: its sources, and its tracking.
set -eu
# shellcheck source-path=SCRIPTDIR source=rendered.sh
. "$(dirname "$0")/rendered.sh"

run_chronyd() { # LOG
  install -d -o _chrony -g _chrony -m 750 /run/chrony /var/lib/chrony
  chronyd -x -d -f /etc/chrony.conf > "$WORK/$1.log" 2>&1
}

follow() {
  run_chronyd node &
  await 60 has_selected
  chronyc -n -c sources
  chronyc -n -c tracking
}

has_selected() {
  chronyc -n -c sources | grep '^^,\*'
}

give_addresses
machine sms management_server run_chronyd sms &
read -r first _ < "$WORK/nodes"
machine "$first" node "$first" follow
