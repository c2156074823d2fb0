#!/bin/bash
# 3: The cluster's network. `run --help` tells the options.
set -euo pipefail
# shellcheck source=lib/steps.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib/steps.sh"

ohpc_phase 3 12 2 'The cluster'\''s network'

# guide: 3
ohpc_step cluster-connection 516818c57ace0b42 'Connect the server to the cluster'\''s network' server-interface
if ohpc_todo ||
  ! ohpc_check nmcli con show Cluster-LAN; then
  ohpc_run nmcli con add type ethernet con-name Cluster-LAN ifname end0 ip4 192.168.1.1/24
fi
ohpc_finish

# guide: 3
ohpc_step cluster-connection-up 0343371a1c7ae618 'Bring it up now and at each boot' cluster-connection
if ohpc_todo; then
  ohpc_run nmcli con mod Cluster-LAN ipv4.method manual connection.autoconnect yes
  ohpc_run nmcli con up Cluster-LAN
fi
ohpc_finish
