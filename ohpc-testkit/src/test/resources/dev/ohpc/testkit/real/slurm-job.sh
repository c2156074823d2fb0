#!/bin/bash
# Slurm on the rendered files, and the rendered job on all nodes, by the runbook's own scripts.
# TREE, WORK: see rendered.sh. Prints what the nodes are called, the cgroups of a step, and what the
# job says; leaves in WORK/cgroups the ones that it made, to be removed when all has ended.
set -eu
# shellcheck source-path=SCRIPTDIR source=rendered.sh
. "$(dirname "$0")/rendered.sh"

controller() {
  start_munge
  slurmctld -D > "$WORK/slurmctld.log" 2>&1 &
  await 60 all_idle
  srun --nodes=3 --label sh -c 'hostname; cat /proc/self/cgroup'
  cp "$TREE"/jobs/* /home/jobs
  bash "$TREE/runbook/lib/build-pi.sh" /home/jobs '' gnu15 openmpi5
  await 60 all_idle
  run_job
}

run_job() { # up to five times, for Open MPI 4.1 now and then dies in MPI_Init of an early message
  local attempt
  for attempt in 1 2 3 4 5; do
    if bash "$TREE/runbook/lib/run-pi.sh" jobs /home/jobs > "$WORK/job-$attempt" 2>&1; then
      cat "$WORK/job-$attempt"
      return
    fi
    grep -q 'Failing at address: (nil)' "$WORK/job-$attempt" || break
  done
  cat "$WORK/job-$attempt"
  return 1
}

all_idle() {
  [ "$(sinfo --noheader --format='%T %D')" = 'idle 3' ]
}

compute() { # NODE
  see_own_cgroups "$1"
  start_munge
  await 60 bash -c ': < /dev/tcp/sms/6817' # so long as a node takes to boot
  # shellcheck source=/dev/null
  . /etc/sysconfig/slurmd
  # shellcheck disable=SC2086 # systemd splits them too
  exec unshare --cgroup slurmd -D $SLURMD_OPTIONS > "$WORK/$1.log" 2>&1
}

four_cores() { # a Pi 4 has them; where there are fewer, Slurm takes its file's word, and binds no task
  [ "$(nproc)" -lt 4 ] || [ "$(cores)" -lt 4 ] || return 0
  echo SlurmdParameters=config_overrides >> "$TREE/sms/etc/slurm/slurm.conf"
  echo export SLURM_CPU_BIND=none > /etc/profile.d/slurm.sh
}

cores() { # each may have two threads
  lscpu --parse=core,socket | grep -v '^#' | sort -u | wc -l
}

modules() { # in the place of Lmod, which OpenHPC's profile does not set up inside a job either
  mkdir /srv/openmpi5
  ln -s "$(command -v mpicc.openmpi)" /srv/openmpi5/mpicc
  cat > /etc/profile.d/modules.sh << 'PROFILE'
[ -n "${SLURM_NODELIST-}" ] || {
  module() {
    [ "$*" != "load gnu15 openmpi5" ] || PATH=/srv/openmpi5:$PATH
  }
  export -f module
}
PROFILE
}

cgroups_are_ours() { # a container may have none, or none that it may change
  local controller controllers path
  for controller in cpuset devices freezer memory; do
    [ -w "/sys/fs/cgroup/$controller" ] || return 1
  done
  while IFS=: read -r _ controllers path; do # of a container, it may be where only the host sees it
    [ -z "$controllers" ] || [ -w "/sys/fs/cgroup/${controllers#name=}$path" ] || return 1
  done < /proc/self/cgroup
}

do_without_cgroups() {
  echo 'without cgroups'
  sed -i -e 's,^ProctrackType=.*,ProctrackType=proctrack/linuxproc,' \
    -e 's,^TaskPlugin=.*,TaskPlugin=task/none,' "$TREE/sms/etc/slurm/slurm.conf"
  echo CgroupPlugin=cgroup/v1 >> "$TREE/sms/etc/slurm/cgroup.conf" # or slurmd looks which it is
  : > "$WORK/cgroups"
}

make_cgroups() { # one of ours in each hierarchy, as it is listed in WORK/cgroups
  local controllers path above ours
  while IFS=: read -r _ controllers path; do
    [ -n "$controllers" ] || continue # version 2
    above=/sys/fs/cgroup/${controllers#name=}${path%/}
    ours=$(mktemp -d "$above/ohpc-test-XXXXXX")
    echo "/sys/fs/cgroup/${controllers#name=} $ours" >> "$WORK/cgroups"
    if [ "$controllers" = cpuset ]; then # what it has, and what those below have
      cat "$above/cpuset.cpus" > "$ours/cpuset.cpus"
      cat "$above/cpuset.mems" > "$ours/cpuset.mems"
      echo 1 > "$ours/cgroup.clone_children"
    fi
  done < /proc/self/cgroup
}

see_own_cgroups() { # NODE
  local top ours
  while read -r top ours; do
    mkdir "$ours/$1"
    echo 0 > "$ours/$1/cgroup.procs"
    mount --bind "$ours/$1" "$top"
  done < "$WORK/cgroups"
}

mount -t tmpfs tmpfs /home
own_etc
four_cores
modules
bash "$TREE/runbook/lib/make-user.sh" / jobs 5000 /home/jobs
head -c 1024 /dev/urandom > "$WORK/munge.key"
if cgroups_are_ours; then make_cgroups; else do_without_cgroups; fi
give_addresses
while read -r node _; do
  machine "$node" node "$node" compute "$node" &
done < "$WORK/nodes"
machine sms management_server controller
