#!/bin/bash
# Starts dnsmasq on the rendered files in this network namespace; boards in others ask it.
# TREE: the rendered tree; WORK: a scratch directory. Prints a line a board.
set -eu

ip link set lo up
ip link add end0 type bridge stp_state 0 forward_delay 0
ip addr add 192.168.1.1/24 dev end0
ip link set end0 up
mount -t tmpfs tmpfs /srv
mkdir -p /srv/tftp/dc-a6-32-20-44-6d
echo "shared kernel" > /srv/tftp/kernel8.img
echo "own kernel" > /srv/tftp/dc-a6-32-20-44-6d/kernel8.img
[ ! -e "$TREE/sms/etc/hosts" ] || mount --bind "$TREE/sms/etc/hosts" /etc/hosts

dnsmasq -k -C "$TREE/sms/etc/dnsmasq.conf" --pid-file= --user=root \
  --dhcp-leasefile="$WORK/leases" --log-facility="$WORK/log" &
for _ in $(seq 50); do
  ! grep -qs 'DHCP, ' "$WORK/log" || break
  sleep 0.1
done

cat > "$WORK/lease.sh" <<'LEASE'
#!/bin/sh
[ "$1" != bound ] || echo "$ip ${hostname:-} ${rootpath:-} router=${router:-none} dns=${dns:-}"
LEASE
chmod +x "$WORK/lease.sh"

board() { # NUMBER MAC
  unshare -n sleep 60 &
  board=$!
  sleep 0.2
  ip link add "port$1" type veth peer name "peer$1" address "$2"
  ip link set "peer$1" netns "$board" name end0
  ip link set "port$1" master end0 up
  on_board ip link set end0 up
  on_board busybox udhcpc -i end0 -n -q -f -t 4 -T 1 -O rootpath -O hostname \
    -s "$WORK/lease.sh" 2> /dev/null || echo "no lease"
}

on_board() {
  nsenter -t "$board" -n "$@"
}

board 1 dc:a6:32:21:55:72
on_board ip addr add 192.168.1.11/24 dev end0
on_board tftp 192.168.1.1 -c get kernel8.img "$WORK/kernel1"
board 2 dc:a6:32:20:44:6d
on_board ip addr add 192.168.1.12/24 dev end0
on_board tftp 192.168.1.1 -c get kernel8.img "$WORK/kernel2"
board 9 dc:a6:32:00:00:09
cat "$WORK/kernel1" "$WORK/kernel2"
