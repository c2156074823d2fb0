#!/bin/bash
# Makes the root of an emulated arm64 node in CACHE, unless this very script has made it there, and
# prints where it is: Debian with systemd, NetworkManager, sshd, munge and slurmd, its kernel in
# boot/vmlinuz, and in boot/initramfs.img what dracut makes to boot over the network. Foreign programs
# run in a user namespace that has a binfmt_misc of its own (Linux 6.7), so the host learns of none.
# Argument: CACHE
set -eu

cache=$1
root=$cache/root-$(sha256sum < "$0" | cut -c -16)
half=$cache/half
mkdir -p "$cache"
exec 9> "$cache/lock"
[ -e "$root" ] || flock 9 # until who makes it has made it, and nodes of older ones are switched off
if [ -e "$root" ]; then
  echo "$root"
  exit
fi
rm -rf --one-file-system "$half" "$cache"/root-????????????????

# libpam-systemd is the logind that polkit asks for, netbase has the protocols that mount.nfs looks
# up; of the kernels, this is the one without drivers for boards
packages=(
  dbus dracut-network iproute2 kmod libpam-systemd linux-image-cloud-arm64 munge netbase
  network-manager nfs-common openssh-server slurm-client slurm-wlm-basic-plugins slurmd systemd
  systemd-sysv udev
)

debootstrap --foreign --arch=arm64 --variant=minbase --include="$(IFS=,; echo "${packages[*]}")" \
  bookworm "$half"

device() { # NAME MAJOR MINOR: no device can be made in a user namespace
  [ -e "$half/dev/$1" ] || mknod -m 666 "$half/dev/$1" c "$2" "$3"
}
device null 1 3
device zero 1 5
device full 1 7
device random 1 8
device urandom 1 9
device tty 5 0
device console 5 1
device ptmx 5 2
echo 'check_sane_mount () { :; }' >> "$half/debootstrap/functions"

inside() { # as root of a user namespace with the same users, and a network without a way out
  set -eu
  read -r _ # the users are there
  mount -t proc proc /proc
  mount -t binfmt_misc binfmt_misc /proc/sys/fs/binfmt_misc
  # ELF, 64 bits, little-endian, executable or shared, AArch64 (elf(5))
  local magic='\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\xb7\x00'
  local mask='\xff\xff\xff\xff\xff\xff\xff\x00\xff\xff\xff\xff\xff\xff\xff\xff\xfe\xff\xff\xff'
  printf '%s' ":aarch64:M::$magic:$mask:/usr/bin/qemu-aarch64-static:F" \
    > /proc/sys/fs/binfmt_misc/register
  INITRD=No chroot "$half" /debootstrap/debootstrap --second-stage
  mount -t proc proc "$half/proc"
  local version
  version=$(ls "$half/lib/modules")
  ln -s "vmlinuz-$version" "$half/boot/vmlinuz"
  chroot "$half" dracut --no-hostonly --add "nfs network-manager" \
    --omit "systemd-networkd network-legacy crypt dm modsign resume kernel-modules-extra" \
    /boot/initramfs.img "$version"
}

start=$(mktemp -u)
mkfifo "$start"
export half
export -f inside
unshare --user --mount --net --pid --fork --kill-child bash -c inside < "$start" &
namespace=$!
exec 3> "$start"
rm "$start"
until [ "$(readlink "/proc/$namespace/ns/user")" != "$(readlink /proc/self/ns/user)" ]; do
  sleep 0.1
done
echo "0 0 65536" > "/proc/$namespace/uid_map"
echo "0 0 65536" > "/proc/$namespace/gid_map"
echo >&3
exec 3>&-
wait "$namespace"

chmod 644 "$half/boot/initramfs.img" # TFTP serves what all may read
rm -rf "$half"/var/cache/apt/archives/*.deb
mv "$half" "$root"
echo "$root"
