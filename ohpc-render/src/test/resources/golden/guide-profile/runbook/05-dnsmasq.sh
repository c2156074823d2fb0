#!/bin/bash
# 5: DHCP, DNS and TFTP. `run --help` tells the options.
set -euo pipefail
# shellcheck source=lib/steps.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib/steps.sh"

ohpc_phase 5 12 3 'DHCP, DNS and TFTP'

# guide: 5.1
ohpc_step dnsmasq-packages dccbe66fc547b3e4 'Install dnsmasq and TFTP'
if ohpc_todo ||
  ! ohpc_check rpm --quiet --query dnsmasq tftp; then
  ohpc_run dnf -y install dnsmasq tftp
fi
ohpc_finish

# guide: 5.2, 5.3
ohpc_step dnsmasq e97e686341379dc0 'Answer the boards' dnsmasq-packages cluster-connection-up
if ohpc_todo ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/sms/etc/dnsmasq.conf /etc/dnsmasq.conf 0644 ||
  ! ohpc_check systemctl --quiet is-active dnsmasq; then
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/sms/etc/dnsmasq.conf /etc/dnsmasq.conf
  ohpc_run systemctl enable --now dnsmasq
fi
ohpc_finish

# guide: 5.4
ohpc_step tftp-test 7564ab687b347988 'Fetch a file over TFTP' dnsmasq
if ohpc_todo; then
  ohpc_run bash "$TREE"/runbook/lib/says.sh dnsmasq ss -ulpn
  ohpc_run_io '' /srv/tftp/test.txt echo 'Hello PXE'
  ohpc_run tftp 192.168.1.1 -c get test.txt
  ohpc_run ls -l test.txt
  ohpc_run cat test.txt
  ohpc_run journalctl -u dnsmasq -n 10
fi
ohpc_finish
