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
ohpc_step host-name 9ab54e6ea19804ec 'Name the server'
if ohpc_todo ||
  ! ohpc_check grep -qxF sms /etc/hostname; then
  ohpc_run hostnamectl set-hostname sms
fi
ohpc_finish

# guide: 1.2
ohpc_step system-reboot 0e73a2d145c05703 'Boot the server again' root-partition host-name
if ohpc_todo; then
  ohpc_reboot 'Boot the server again.'
fi
ohpc_finish
