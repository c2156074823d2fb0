#!/bin/bash
# Machines of a cluster on one wire, each with a network, a name, processes and directories of its
# own. For scripts that run in new namespaces, which source this; all machines end with them.
# WORK: a scratch directory; it and TREE, which is below it, are at /mnt from here on, for each
# machine has a /tmp of its own.

mount --bind "$WORK" /mnt
[ -z "${TREE-}" ] || TREE=/mnt${TREE#"$WORK"}
WORK=/mnt
export TREE WORK
mount -t tmpfs tmpfs /run
mkdir /run/netns

network() { # that of the management server, sms, whose end0 is the switch too
  ip netns add sms
  ip -n sms link set lo up
  ip -n sms link add end0 type bridge stp_state 0 forward_delay 0
  ip -n sms addr add 192.168.1.1/24 dev end0
  ip -n sms link set end0 up
}

plug_in() { # NODE MAC: its end0, which has no address yet
  ip netns add "$1"
  ip -n "$1" link set lo up
  ip -n sms link add "to-$1" type veth peer name end0 netns "$1" address "$2"
  ip -n "$1" link set end0 up
  ip -n sms link set "to-$1" master end0 up
}

# unlike ip-netns(8), nsenter leaves the cgroups in /sys, which slurmd looks for
on_network_of() { # MACHINE COMMAND...
  nsenter --net="/run/netns/$1" "${@:2}"
}

machine() { # NAME COMMAND...: runs a program, or a function of the script
  on_network_of "$1" unshare --uts --mount --pid --fork --kill-child --mount-proc \
    --propagation private -- \
    bash -c "$(declare -f); set -eu; become \"\$@\"" machine "$@"
}

become() { # NAME COMMAND...
  hostname "$1"
  local directory
  for directory in /dev/shm /run /tmp /var/lib /var/log /var/spool; do
    mount -t tmpfs tmpfs "$directory"
  done
  "${@:2}"
}

own_etc() { # DIRECTORY...: a copy of /etc, with the files in it that are rendered to these
  mkdir /run/etc
  cp -a /etc/. /run/etc
  local directory
  for directory; do
    cp -a "$TREE/$directory/etc/." /run/etc
  done
  mount --bind /run/etc /etc
}

start_dnsmasq() { # on the files of sms, with no option but where it writes
  machine sms run_dnsmasq &
  await 30 grep -q 'DHCP, IP range' "$WORK/dnsmasq.log"
}

run_dnsmasq() {
  own_etc sms
  mkdir /var/lib/misc
  exec dnsmasq --keep-in-foreground --log-facility="$WORK/dnsmasq.log"
}

await() { # SECONDS COMMAND...: until it succeeds
  local until=$((SECONDS + $1)) log
  log=$WORK/awaited-by-$(hostname)
  until "${@:2}" > "$log" 2>&1; do
    if [ $SECONDS -ge $until ]; then
      echo "not within $1 s: ${*:2}"
      tail -n 20 "$log" "$WORK"/*.log
      return 1
    fi
    sleep 0.1
  done
}

start_munge() { # with the key WORK/munge.key
  install -d -o munge -g munge -m 755 /run/munge
  install -d -o munge -g munge -m 700 /var/log/munge
  install -o munge -g munge -m 400 "$WORK/munge.key" /run/munge.key
  setpriv --reuid munge --regid munge --clear-groups munged --num-threads=2 \
    --key-file=/run/munge.key --seed-file=/run/munge/seed
}
