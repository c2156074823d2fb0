#!/bin/bash
# The kernel of an emulated machine works on the exports of a server in this network namespace.
# Arguments: the command of an NFS server, which gets a port, two directories and a scratch
# directory; TREE: the first directory, beside which there is `image`; WORK: a scratch directory.
set -eu

linux=/usr/local/lib/ohpc-test-linux
here=$(dirname "$0")
port=2049
ip link set lo up
mkdir "$WORK/state"
"$@" $port "$TREE" "$WORK/image" "$WORK/state" > "$WORK/server.log" 2>&1 &
server=$!
trap 'kill $server' EXIT

initramfs() { # what the kernel runs: busybox, the modules of the network and of NFS, and the work
  local root=$WORK/initramfs version
  version=$(ls "$linux/lib/modules")
  mkdir -p "$root"/{bin,dev,proc,sys,mnt/tree,mnt/node}
  cp "$(command -v busybox)" "$root/bin/busybox"
  cp "$here/nfs-kernel-init.sh" "$root/init"
  chmod +x "$root/init"
  (cd "$linux" && find "lib/modules/$version" \( -path '*/virtio*' -o -path '*/failover*' \
    -o -path '*/net_failover*' -o -path '*/sunrpc*' -o -path '*/fs/nfs*' -o -path '*/fs/lockd*' \
    -o -path '*/fs/fscache*' -o -path '*/fs/netfs*' -o -name 'modules.*' \) -type f \
    | busybox cpio -o -H newc) | (cd "$root" && busybox cpio -i -d -m)
  busybox depmod -b "$root" "$version"
  (cd "$root" && find . | busybox cpio -o -H newc) > "$WORK/initramfs.cpio"
}
initramfs 2> "$WORK/initramfs.log"

for _ in $(seq 100); do
  ! grep -qs "$port" "$WORK/server.log" || break
  sleep 0.1
done
timeout 500 qemu-system-x86_64 -accel tcg,thread=multi -cpu max -smp 2 -m 512 -nographic \
  -no-reboot -nic none -kernel "$linux/vmlinuz" -initrd "$WORK/initramfs.cpio" \
  -append "console=ttyS0 quiet panic=1 mitigations=off" \
  -netdev user,id=n0 -device virtio-net-pci,netdev=n0,romfile= < /dev/null
cat "$WORK/server.log"
