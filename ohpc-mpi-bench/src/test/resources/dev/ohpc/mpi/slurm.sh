#!/bin/bash
# A management server and three nodes, each a machine of its own, with munge, Slurm and PMIx; runs a
# command as a step of twelve tasks. Is itself started in new namespaces, and all ends with it.
# WORK: a scratch directory. Arguments: the kind of PMI, then the command.
set -eu
# shellcheck source=ohpc-testkit/src/test/resources/dev/ohpc/testkit/real/machines.sh
. ../ohpc-testkit/src/test/resources/dev/ohpc/testkit/real/machines.sh

checkout=$(cd .. && pwd)
mkdir -p /mnt/checkout
mount --bind "$checkout" /mnt/checkout
export checkout

see_checkout() {
  if [ ! -e "$checkout/pom.xml" ]; then # it was below /tmp
    mkdir -p "$checkout"
    mount --bind /mnt/checkout "$checkout"
  fi
}

controller() { # PMI COMMAND...
  see_checkout
  install -d -o slurm -g slurm /var/spool/slurm
  start_munge
  slurmctld -D > /mnt/slurmctld.log 2>&1 &
  await 30 all_idle
  exec timeout 90 srun --mpi="$1" --nodes=3 --ntasks=12 --overcommit "${@:2}"
}

all_idle() {
  [ "$(sinfo --noheader --format='%T %D')" = 'idle 3' ]
}

node() {
  see_checkout
  start_munge
  exec slurmd -D > "/mnt/$(hostname).log" 2>&1
}

own_etc
cat > /etc/hosts <<'END'
127.0.0.1 localhost
192.168.1.1 sms
192.168.1.11 node1
192.168.1.12 node2
192.168.1.13 node3
END
mkdir -p /etc/slurm
cat > /etc/slurm/slurm.conf <<'END'
ClusterName=test
SlurmctldHost=sms
SlurmUser=slurm
AuthType=auth/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
SlurmdParameters=config_overrides
StateSaveLocation=/var/spool/slurm
SlurmdSpoolDir=/var/spool/slurmd
NodeName=node[1-3] CPUs=4
PartitionName=test Nodes=node[1-3] Default=YES State=UP
END
head -c 1024 /dev/urandom > /mnt/munge.key

network
for i in 1 2 3; do
  plug_in "node$i" "02:00:00:00:00:0$i"
  ip -n "node$i" addr add "192.168.1.1$i/24" dev end0
  machine "node$i" node &
done
machine sms controller "$@"
