#!/bin/bash
# U-Boot in an emulated board fetches a file from a server in this network namespace, and prints
# its checksum each time.
# Arguments: the command of a TFTP server at 192.168.99.1, which gets the directory TREE as its
# last; WORK: a scratch directory.
# shellcheck disable=SC2016,SC2154 # the variables are U-Boot's, and coproc's
set -eu

ip link set lo up
ip tuntap add dev board mode tap
ip addr add 192.168.99.1/24 dev board
ip link set board up
"$@" "$TREE" > "$WORK/server.log" 2>&1 &
server=$!
trap 'kill $server ${board_PID:-}' EXIT
for _ in $(seq 100); do
  ! grep -qs 192.168.99.1 "$WORK/server.log" || break
  sleep 0.1
done

coproc board {
  exec qemu-system-aarch64 -M virt -cpu cortex-a72 -m 256 -nographic -no-reboot \
    -bios /usr/lib/u-boot/qemu_arm64/u-boot.bin \
    -netdev tap,id=n0,ifname=board,script=no,downscript=no \
    -device virtio-net-device,netdev=n0 2>&1
}

await() { # TEXT
  local seen="" letter
  while IFS= read -r -N 1 -t 60 -u "${board[0]}" letter; do
    printf %s "$letter"
    seen+=$letter
    [[ $seen != *"$1" ]] || return 0
    ((${#seen} < 200)) || seen=${seen: -20}
  done
  echo "U-Boot did not say: $1"
  exit 1
}

say() { # COMMAND
  printf '%s\r' "$1" >&"${board[1]}"
  await $'\n=> '
}

await 'autoboot: '
printf ' ' >&"${board[1]}"
await $'\n=> '
say 'setenv ipaddr 192.168.99.2; setenv netmask 255.255.255.0; setenv serverip 192.168.99.1'
for size in 512 1024 1468; do
  say "setenv tftpblocksize $size"
  say 'tftpboot ${loadaddr} kernel8.img; crc32 ${loadaddr} ${filesize}'
done
say 'setenv tftpwindowsize 4'
say 'tftpboot ${loadaddr} kernel8.img; crc32 ${loadaddr} ${filesize}'
say 'tftpboot ${loadaddr} start4.elf'
printf 'poweroff\r' >&"${board[1]}"
await 'poweroff ...'
