#!/bin/bash
# WHAT ROOT [ARGUMENT...]: runs the runbook of $TREE against a throw-away root $WORK/ROOT, in
# namespaces of its own.
#   make   makes the root: the machine's programs, an /etc with nothing in it, and a disk image
#   run    runs the runbook with these arguments
#   cut    runs it, killing it once before each of its commands, until it comes to its end
#   state  prints all that is in the root: mode, owner, and the sum of the content
#   times  prints when each file in the root changed
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
what=$1 root=$WORK/$2
shift 2
export PATH=/usr/sbin:/usr/bin:/sbin:/bin

disk() { # a disk with a swap partition, the firmware and a root file system
  local disk=$WORK/disk boot=$WORK/boot system=$WORK/system
  mkdir -p "$boot" "$system"/{etc/{ssh,NetworkManager/system-connections},boot,root,usr/{bin,lib},bin,sbin}
  printf 'boots\n' > "$boot/start4.elf"
  # more comes after the version than a pipe holds
  { printf '....Linux version 6.6.77-v8 (builder)\n'; head -c 1M /dev/urandom; } |
    gzip -n > "$boot/kernel8.img"
  mkdir -p "$system/lib/modules/6.6.77-v8"
  printf 'NAME="Rocky Linux"\n' > "$system/usr/lib/os-release"
  ln -s ../usr/lib/os-release "$system/etc/os-release"
  printf 'root:x:0:0::/root:/bin/sh\nrocky:x:1000:1000::/home/rocky:/bin/sh\n' > "$system/etc/passwd"
  printf 'root:*:1::::::\nrocky:known:1::::::\n' > "$system/etc/shadow"
  printf 'root:x:0:\nrocky:x:1000:\n' > "$system/etc/group"
  printf '0123456789abcdef0123456789abcdef\n' > "$system/etc/machine-id"
  cp /bin/busybox "$system/bin/busybox"
  ln "$system/bin/busybox" "$system/bin/a-hard-link"
  cat > "$system/sbin/dracut" << 'DRACUT'
#!/bin/busybox sh
for made; do :; done
echo "$@" > "$made"
DRACUT
  chmod 0755 "$system/sbin/dracut"
  chmod 4755 "$system/bin/busybox"
  truncate -s 64M "$disk"
  sfdisk -q "$disk" << 'PARTITIONS'
label: dos
2048,2048,82
8192,16384,c
32768,,83
PARTITIONS
  mkfs.ext4 -q -d "$boot" -E offset=$((8192 * 512)) "$disk" 8M 2> /dev/null
  mkfs.ext4 -q -d "$system" -E offset=$((32768 * 512)) "$disk" 48M 2> /dev/null
  xz -0 "$disk"
  rm -r "$boot" "$system"
}

make() {
  mkdir -p "$root"/{downloads,etc/{alternatives,pam.d,security,ssh},home,mnt,opt,proc,dev,run,root,srv,stubs,sys,tmp,tree,usr,var/{cache,lib,log,spool}}
  local link
  for link in bin lib lib64 sbin; do
    cp -P "/$link" "$root/$link"
  done
  cp /etc/ld.so.cache /etc/login.defs "$root/etc/"
  printf '%s required pam_permit.so\n' auth account session > "$root/etc/pam.d/runuser-l"
  printf 'root:x:0:0::/root:/bin/bash\n' > "$root/etc/passwd"
  printf 'root:*:1::::::\n' > "$root/etc/shadow"
  printf 'root:x:0:\n' > "$root/etc/group"
  printf 'passwd: files\ngroup: files\n' > "$root/etc/nsswitch.conf"
  : > "$root/etc/rocky-release"
  # what lmod would do: nothing in a job; and a word that it would leave unset
  cat > "$root/etc/profile" << 'PROFILE'
PATH=/stubs:$PATH
module() { echo "$@" > /run/modules; : "$LMOD_UNSET"; }
export -f module
false # not all that a profile does ends well
PROFILE
  cp "$here/runbook-stub.sh" "$root/stubs/stub"
  chmod 0755 "$root/stubs/stub"
  local name
  for name in curl dnf dnsmasq exportfs firewall-cmd getenforce hostnamectl ip mount mpicc munge \
    nmcli ping rootfs-expand rpm sbatch scontrol setenforce srun systemctl tftp unmunge; do
    ln -s stub "$root/stubs/$name"
  done
  [ -e "$WORK/disk.xz" ] || disk
  ln "$WORK/disk.xz" "$root/downloads/Rocky-10-SBC-RaspberryPi.latest.aarch64.raw.xz"
}

enter() { # COMMAND...: in the root
  mount --bind "$root" "$root"
  mount --bind -o ro /usr "$root/usr"
  mount --bind -o ro /etc/alternatives "$root/etc/alternatives"
  mount --bind -o ro "$TREE" "$root/tree"
  mount --rbind /proc "$root/proc"
  mount --rbind /dev "$root/dev"
  mount -t tmpfs tmpfs "$root/sys"
  mkdir -p "$root/sys/class/net/end0"
  mount -t tmpfs tmpfs "$root/run"
  mount -t tmpfs tmpfs "$root/tmp"
  chmod 1777 "$root/tmp" "$root/run"
  umask 0077
  PATH=/stubs:$PATH chroot "$root" "$@"
}

kept() { # what find(1) looks at: not what the runbook notes for itself, nor what the test brought
  find . -xdev \( -path ./var/lib/ohpc-runbook -o -path ./stubs -o -path ./downloads \) -prune -o "$@"
}

case $what in
  make) make ;;
  run) enter bash /tree/runbook/run "$@" ;;
  cut)
    cp "$here/runbook-cut.sh" "$root/stubs/cut.sh"
    enter bash /stubs/cut.sh ;;
  state)
    cd "$root"
    kept -printf '%M %u %g %n %p %l\n' | sort -k 5
    # what was made at random is as good as any other
    kept -type f -not -name munge.key -not -name 'id_ed25519*' -not -name 'ssh_host_*' \
      -not -name authorized_keys -not -name ssh_known_hosts -exec sha256sum {} + | sort -k 2 ;;
  times)
    cd "$root"
    kept -not -type d -printf '%T@ %i %p\n' | sort ;;
esac
