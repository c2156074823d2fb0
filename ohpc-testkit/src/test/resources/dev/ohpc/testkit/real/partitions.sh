#!/bin/bash
# Runs slurmctld on a slurm.conf of its own and prints the partitions as it read them.
# TREE: the directory of slurm.conf; WORK: a scratch directory.
set -eu

ip link set lo up
# names are looked up only where there is an address that is no loopback
ip addr add 192.0.2.1/32 dev lo
hostname localhost
export SLURM_CONF=$TREE/slurm.conf

slurmctld -D -c -i 2> "$WORK/slurmctld.log" &
for _ in $(seq 100); do
  if scontrol ping | grep -q ' UP$'; then
    scontrol --all --oneliner show partition
    kill %1
    wait %1 || true
    exit 0
  fi
  sleep 0.1
done
cat "$WORK/slurmctld.log"
exit 1
