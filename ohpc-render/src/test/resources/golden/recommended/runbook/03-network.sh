#!/bin/bash
# 3: The cluster's network. `run --help` tells the options.
set -euo pipefail
# shellcheck source=lib/steps.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib/steps.sh"

ohpc_phase 3 12 3 'The cluster'\''s network'

# guide: 4.1
ohpc_step firewall 76f7a06720ab60d4 'Open the firewall inside the cluster only'
if ohpc_todo ||
  ! ohpc_check rpm --quiet --query firewalld ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/sms/etc/firewalld/zones/ohpc.xml /etc/firewalld/zones/ohpc.xml 0644 ||
  ! ohpc_check systemctl --quiet is-enabled firewalld.service ||
  ! ohpc_check systemctl --quiet is-active firewalld.service; then
  ohpc_run dnf -y install firewalld
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/sms/etc/firewalld/zones/ohpc.xml /etc/firewalld/zones/ohpc.xml
  ohpc_run systemctl enable firewalld.service
  ohpc_run systemctl restart firewalld.service
  ohpc_run firewall-cmd --info-zone=ohpc
fi
ohpc_finish

# guide: 3
ohpc_step cluster-connection 31782dea0e1f88a3 'Connect the server to the cluster'\''s network' server-interface firewall
if ohpc_todo ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/sms/etc/NetworkManager/system-connections/Cluster-LAN.nmconnection /etc/NetworkManager/system-connections/Cluster-LAN.nmconnection 0600; then
  ohpc_run install -C -D -o root -g root -m 0600 -- "$TREE"/sms/etc/NetworkManager/system-connections/Cluster-LAN.nmconnection /etc/NetworkManager/system-connections/Cluster-LAN.nmconnection
  ohpc_run nmcli connection reload
  ohpc_run nmcli connection up Cluster-LAN
  ohpc_run bash "$TREE"/runbook/lib/says.sh 'inet 192.168.1.1/' ip -4 -o address show dev end0
fi
ohpc_finish

# guide: Variables
ohpc_step time 0a0e088908c28139 'Keep the time, and give it to the nodes'
if ohpc_todo ||
  ! ohpc_check rpm --quiet --query chrony ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/sms/etc/chrony.conf /etc/chrony.conf 0644 ||
  ! ohpc_check systemctl --quiet is-enabled chronyd.service ||
  ! ohpc_check systemctl --quiet is-active chronyd.service; then
  ohpc_run dnf -y install chrony
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/sms/etc/chrony.conf /etc/chrony.conf
  ohpc_run systemctl enable chronyd.service
  ohpc_run systemctl restart chronyd.service
fi
ohpc_finish
