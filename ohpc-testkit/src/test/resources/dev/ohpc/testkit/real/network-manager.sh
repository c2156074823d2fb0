#!/bin/bash
# NetworkManager of each node takes a lease and a name from dnsmasq, both on the rendered files.
# TREE, WORK: see rendered.sh. Prints a line a node: its name, its address, and its connection.
set -eu
# shellcheck source-path=SCRIPTDIR source=rendered.sh
. "$(dirname "$0")/rendered.sh"

network_manager() { # NODE
  forget_name
  manage_all
  dbus-daemon --system --nofork --nopidfile > "$WORK/$1-dbus.log" 2>&1 &
  await 30 test -S /run/dbus/system_bus_socket
  NetworkManager --no-daemon > "$WORK/$1.log" 2>&1 &
  await 60 has_name
  echo "$(hostname) $(nmcli --get-values IP4.ADDRESS,GENERAL.CONNECTION device show end0 | xargs)"
}

forget_name() {
  rm /etc/hostname
  hostname localhost
}

manage_all() { # as it does where the distribution does not hold it back; without udev, hence /sys
  printf '[main]\nplugins=keyfile\ndns=none\n' > /etc/NetworkManager/NetworkManager.conf
  printf '[device]\nmanaged=1\n' > /etc/NetworkManager/conf.d/managed.conf
  mkdir -p /run/dbus /var/lib/NetworkManager
  mount -t sysfs -o ro sysfs /sys
}

has_name() {
  [[ $(hostname) != localhost* ]]
}

start_dnsmasq
while read -r node _; do
  machine "$node" node "$node" network_manager "$node"
done < "$WORK/nodes"
