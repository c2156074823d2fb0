#!/bin/bash
# 5: DHCP, DNS and TFTP. `run --help` tells the options.
set -euo pipefail
# shellcheck source=lib/steps.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib/steps.sh"

ohpc_phase 5 12 3 'DHCP, DNS and TFTP'

# guide: 5.1
ohpc_step dnsmasq-packages dccbe66fc547b3e4 'Install dnsmasq, and a TFTP client for the test'
if ohpc_todo ||
  ! ohpc_check rpm --quiet --query dnsmasq tftp; then
  ohpc_run dnf -y install dnsmasq tftp
fi
ohpc_finish

# guide: 5.2, 5.3
ohpc_step dnsmasq f3ea2a21534ae4fc 'Answer the boards' dnsmasq-packages cluster-connection
if ohpc_todo ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/sms/etc/hosts /etc/hosts 0644 ||
  ! ohpc_check test -d /srv/tftp ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/sms/etc/dnsmasq.conf /etc/dnsmasq.conf 0644 ||
  ! ohpc_check systemctl --quiet is-enabled dnsmasq.service ||
  ! ohpc_check systemctl --quiet is-active dnsmasq.service; then
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/sms/etc/hosts /etc/hosts
  ohpc_run mkdir -p -- /srv/tftp
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/sms/etc/dnsmasq.conf /etc/dnsmasq.conf
  ohpc_run dnsmasq --test --conf-file=/etc/dnsmasq.conf
  ohpc_run systemctl enable dnsmasq.service
  ohpc_run systemctl restart dnsmasq.service
fi
ohpc_finish

# guide: 5.4
ohpc_step tftp-test c866353dc29a6e8a 'Fetch a file over TFTP as a board does' dnsmasq
if ohpc_todo; then
  ohpc_run bash "$TREE"/runbook/lib/tftp-test.sh 192.168.1.1 /srv/tftp
fi
ohpc_finish
