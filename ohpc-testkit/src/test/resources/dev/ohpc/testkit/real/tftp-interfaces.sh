#!/bin/bash
# A TFTP server of all addresses of this network namespace is asked at each of them for blocks as
# large as can be. Prints the size that it grants.
# Arguments: the command of the server, which gets the directory TREE as its last; WORK: a scratch
# directory.
set -eu

ip link set lo up
ip link add end0 mtu 1500 type veth peer name peer0
ip link set end0 up
ip link set peer0 up
ip addr add 192.168.99.1/24 dev end0
ip addr add 192.168.99.2/24 dev end0
ip addr add fd00::1/64 dev end0 nodad
"$@" "$TREE" > "$WORK/server.log" 2>&1 &
trap 'kill $!' EXIT
for _ in $(seq 100); do
  ! grep -qs :69 "$WORK/server.log" || break
  sleep 0.1
done

for address in 127.0.0.1 192.168.99.1 192.168.99.2 '[fd00::1]'; do
  curl --verbose --silent --max-time 20 --tftp-blksize 65464 --output "$WORK/file" \
    "tftp://$address/kernel8.img" 2> "$WORK/curl.log" || { cat "$WORK/curl.log"; continue; }
  cmp "$TREE/kernel8.img" "$WORK/file"
  echo "$address $(sed -n 's|.*option=(blksize) value=(\([0-9]*\)).*|\1|p' "$WORK/curl.log")"
done
