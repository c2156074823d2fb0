#!/bin/bash
# Clients without an address ask a server in this network namespace, which is 192.168.1.1 at end0.
# Arguments: the command of the server. WORK: a scratch directory. Prints a line a client.
set -eu

ip link set lo up
ip link add end0 type bridge stp_state 0 forward_delay 0
ip addr add 192.168.1.1/24 dev end0
ip link set end0 up
ip route add 255.255.255.255 dev end0

"$@" > "$WORK/server.log" 2>&1 &
server=$!
trap 'kill $server' EXIT
for _ in $(seq 300); do
  ! grep -qs ':67' "$WORK/server.log" || break
  sleep 0.1
done

cat > "$WORK/lease.sh" <<'LEASE'
#!/bin/sh
[ "$1" != bound ] || echo "$ip ${hostname:-} ${rootpath:-}"
LEASE
chmod +x "$WORK/lease.sh"

client() { # NUMBER MAC
  ip link add "port$1" type veth peer name "board$1" address "$2"
  ip link set "port$1" master end0 up
  ip link set "board$1" up
  busybox udhcpc -i "board$1" -n -q -f -t 4 -T 1 -O rootpath -O hostname -s "$WORK/lease.sh" \
    2> /dev/null || echo "no lease"
}

client 1 dc:a6:32:21:55:72
client 2 dc:a6:32:20:44:6d
