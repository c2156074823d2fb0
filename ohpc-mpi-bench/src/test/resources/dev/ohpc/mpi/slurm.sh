#!/bin/bash
# A management server and three nodes, each in namespaces of its own, with munge, Slurm and PMIx;
# runs a command as a step of twelve tasks. Is itself started in new namespaces, and all ends with it.
# WORK: a scratch directory. Arguments: the kind of PMI, then the command.
set -eu

mount --bind "$WORK" /mnt # each machine has a /tmp of its own, for PMIx keeps its files there
CHECKOUT=$(cd .. && pwd)
export CHECKOUT
mkdir -p /mnt/checkout
mount --bind "$CHECKOUT" /mnt/checkout
mount -t tmpfs tmpfs /run
mkdir /run/netns

{
  echo 127.0.0.1 localhost
  echo 192.168.1.1 sms
  for i in 1 2 3; do echo "192.168.1.1$i node$i"; done
} > /mnt/hosts
mount --bind /mnt/hosts /etc/hosts

mkdir -p /mnt/slurm
cat > /mnt/slurm/slurm.conf <<'END'
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
mkdir -p /etc/slurm
mount --bind /mnt/slurm /etc/slurm

head -c 1024 /dev/urandom > /mnt/munge.key

ip netns add sms
ip -n sms link set lo up
ip -n sms link add end0 type bridge stp_state 0 forward_delay 0
ip -n sms addr add 192.168.1.1/24 dev end0
ip -n sms link set end0 up
for i in 1 2 3; do
  ip netns add "node$i"
  ip -n "node$i" link set lo up
  ip -n sms link add "port$i" type veth peer name end0 netns "node$i"
  ip -n "node$i" addr add "192.168.1.1$i/24" dev end0
  ip -n "node$i" link set end0 up
  ip -n sms link set "port$i" master end0 up
done

cat > /mnt/machine.sh <<'END'
set -eu
hostname "$1"
for directory in /dev/shm /run /tmp /var/log /var/spool; do
  mount -t tmpfs tmpfs "$directory"
done
if [ ! -e "$CHECKOUT/pom.xml" ]; then # it was below /tmp
  mkdir -p "$CHECKOUT"
  mount --bind /mnt/checkout "$CHECKOUT"
fi
install -d -o munge -g munge -m 755 /run/munge
install -d -o munge -g munge -m 700 /var/log/munge
install -o munge -g munge -m 400 /mnt/munge.key /run/munge.key
install -d -o slurm -g slurm /var/spool/slurm
install -d /var/spool/slurmd
setpriv --reuid munge --regid munge --clear-groups munged --num-threads=2 \
  --key-file=/run/munge.key --seed-file=/run/munge/seed
if [ "$1" = sms ]; then
  slurmctld -D > "/mnt/$1.log" 2>&1 &
  for _ in $(seq 250); do # half a minute at most
    [ "$(sinfo -h -o '%T %D' 2> /dev/null)" = 'idle 3' ] && break
    sleep .1
  done
  [ "$(sinfo -h -o '%T %D')" = 'idle 3' ] || { tail -n 5 /mnt/*.log; exit 1; }
  shift
  exec timeout 90 srun --mpi="$1" --nodes=3 --ntasks=12 --overcommit "${@:2}"
fi
exec slurmd -D > "/mnt/$1.log" 2>&1
END

# unlike ip-netns(8), nsenter leaves the cgroups in /sys, which slurmd looks for
machine() {
  nsenter --net="/run/netns/$1" unshare --uts --mount --pid --fork --kill-child --mount-proc \
    --propagation private -- bash /mnt/machine.sh "$@"
}
for i in 1 2 3; do
  machine "node$i" &
done
machine sms "$@"
