#!/bin/bash
# node1 of a rendered cluster, an emulated arm64 machine, boots over the network and joins Slurm.
# Arguments: who answers DHCP, `dnsmasq` or `ours`; the directory of the image; the command of our
# servers. TREE: the rendered tree, with a kernel and an initramfs in `tftp`; WORK: a scratch
# directory with munge.key and the dnsmasq.conf to use.
# Prints what happened after how many seconds, and what node1 says when it is asked through Slurm.
set -eu

mac=dc:a6:32:21:55:72
console=$WORK/console.log
dhcp=$1
SECONDS=0

exec 9< "$(dirname "$2")/lock"
flock --shared 9 # whoever makes another image waits
shift 2

network() {
  ip link set lo up
  ip link add end0 type bridge stp_state 0 forward_delay 0
  ip addr add 192.168.1.1/24 dev end0
  ip tuntap add dev board mode tap
  ip link set board master end0 up
  ip link set end0 up
  ip route add 255.255.255.255 dev end0
}

management_server() { # with directories of its own where the host has some
  hostname sms
  mount --bind "$TREE/sms/etc/hosts" /etc/hosts
  mount --bind "$TREE/sms/etc/slurm" /etc/slurm
  for directory in /var/spool /var/log /run; do
    mount -t tmpfs tmpfs "$directory"
  done
  install -d -o slurm -g slurm /var/spool/slurmctld
  install -o slurm -g slurm /dev/null /var/log/slurmctld.log
  install -d -o munge -g munge /run/munge
  install -d -o munge -g munge -m 700 /var/log/munge /run/munge-key
  install -o munge -g munge -m 400 "$WORK/munge.key" /run/munge-key/key
}

services() { # COMMAND...
  setpriv --reuid munge --regid munge --clear-groups munged --num-threads=2 \
    --key-file=/run/munge-key/key --seed-file=/run/munge-key/seed --pid-file=/run/munge/pid
  "$@" > "$WORK/servers.log" 2>&1 &
  await "TFTP and NFS are served" 60 grep -q 2049 "$WORK/servers.log"
  [ "$dhcp" = ours ] || dnsmasq -k -C "$WORK/dnsmasq.conf" --pid-file= --user=root \
    --dhcp-leasefile="$WORK/leases" --log-facility="$WORK/dnsmasq.log" &
  slurmctld -D -c > "$WORK/slurmctld.log" 2>&1 &
  await "slurmctld answers" 30 scontrol ping
}

boot_script() {
  cat > "$WORK/boot.cmd" <<BOOT
setenv tftpblocksize 1468
tftpboot \${kernel_addr_r} vmlinuz
tftpboot \${ramdisk_addr_r} initramfs.img
setenv bootargs "$(cat "$TREE/tftp/cmdline.txt") console=ttyAMA0"
booti \${kernel_addr_r} \${ramdisk_addr_r}:\${filesize} \${fdt_addr}
BOOT
  mkimage -A arm64 -T script -C none -n boot -d "$WORK/boot.cmd" "$TREE/tftp/boot.scr.uimg" \
    > "$WORK/mkimage.log"
}

board() {
  exec qemu-system-aarch64 -M virt -cpu cortex-a72 -smp 4 -m 1536 -accel tcg,thread=multi \
    -bios /usr/lib/u-boot/qemu_arm64/u-boot.bin -display none -monitor none -no-reboot \
    -serial "file:$console" -netdev tap,id=n0,ifname=board,script=no,downscript=no \
    -device virtio-net-device,netdev=n0,mac=$mac
}

await() { # WHAT SECONDS COMMAND...
  local what=$1 until=$((SECONDS + $2))
  shift 2
  until "$@" > "$WORK/asked.log" 2>&1; do
    if [ $SECONDS -ge $until ]; then
      echo "after $SECONDS s, not yet: $what"
      tail -n 50 "$console" "$WORK/servers.log" "$WORK/slurmctld.log" "$WORK/asked.log" || true
      exit 1
    fi
    sleep 0.5
  done
  echo "after $SECONDS s: $what"
}

is_idle() {
  [ "$(sinfo --noheader --nodes=node1 --format=%T)" = idle ]
}

network
management_server
boot_script
services "$@"
board &
trap 'kill $!' EXIT
await "U-Boot got its kernel from our TFTP" 120 grep -q "Starting kernel" "$console"
await "dracut mounted the root from our NFS" 400 grep -q "Switching root\|Switch Root" "$console"
await "a login" 900 grep -q "login:" "$console"
await "slurmd joined slurmctld" 200 is_idle
srun --mpi=none --chdir=/ --nodelist=node1 uname -nm
srun --mpi=none --chdir=/ --nodelist=node1 grep ' / ' /proc/mounts
await "the work is done" 1 true
