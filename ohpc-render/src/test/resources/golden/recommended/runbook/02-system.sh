#!/bin/bash
# 2: The server's operating system. `run --help` tells the options.
set -euo pipefail
# shellcheck source=lib/steps.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib/steps.sh"

ohpc_phase 2 12 4 'The server'\''s operating system'

# guide: 1.1
ohpc_step sd-card ad3f3b2a4bb7d31f 'Put the operating system on the server'\''s SD card'
if ! ohpc_check test -e /etc/rocky-release; then
  ohpc_person 'Write the Rocky Linux 10 image for Raspberry Pi to the SD card, boot the server from it, log in as rocky with the password rockylinux, and change that password.'
fi
ohpc_finish

# guide: 1.2
ohpc_step root-partition 92e93c6e1afacabf 'Let the root file system have the whole card' sd-card
if ohpc_todo; then
  ohpc_run rootfs-expand
fi
ohpc_finish

# guide: 1.2
ohpc_step host-name 3c3cca948b0eb04b 'Name the server'
if ohpc_todo ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/sms/etc/hostname /etc/hostname 0644; then
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/sms/etc/hostname /etc/hostname
  ohpc_run hostnamectl set-hostname sms
fi
ohpc_finish

# guide: 4.1
ohpc_step selinux 896de958ecd162a7 'Set SELinux'
if ohpc_todo ||
  ! ohpc_check bash "$TREE"/runbook/lib/is-placed.sh "$TREE"/sms/etc/selinux/config /etc/selinux/config 0644; then
  ohpc_run install -C -D -o root -g root -m 0644 -- "$TREE"/sms/etc/selinux/config /etc/selinux/config
  ohpc_run bash "$TREE"/runbook/lib/set-selinux.sh 0
fi
ohpc_finish
