#!/bin/bash
# Runs slurmctld on the rendered files as the machine sms, for three seconds.
# TREE: the rendered tree; WORK: a scratch directory. Ends with the status of slurmctld.
set -eu
# shellcheck source-path=SCRIPTDIR source=machines.sh
. "$(dirname "$0")/machines.sh"

controller() {
  own_etc sms
  if [ ! -e "$TREE/sms/etc/tmpfiles.d/ohpc.conf" ]; then # what the guide does by hand
    echo 192.168.1.1 sms >> /etc/hosts
    install -d -o slurm -g slurm /var/spool/slurm
    install -o slurm -g slurm /dev/null /var/log/slurmctld.log
  else
    systemd-tmpfiles --create /etc/tmpfiles.d/ohpc.conf
  fi
  start_munge
  timeout 3 slurmctld -D -c
}

mount -t tmpfs tmpfs /srv
network
head -c 1024 /dev/urandom > "$WORK/munge.key"
machine sms controller
