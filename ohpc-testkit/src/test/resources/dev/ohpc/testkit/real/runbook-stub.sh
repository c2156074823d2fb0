#!/bin/bash
# Stands for a program of the server that a throw-away root cannot run, under whose name it is
# called. What the real one would keep on the disk it keeps in files, so that it can be seen.
set -euo pipefail
name=${0##*/}
kept=/var/lib/stub

argument_root() { # the value of --root= or --installroot=
  local word
  for word; do
    case $word in
      --root=* | --installroot=*)
        printf '%s' "${word#*=}"
        return ;;
    esac
  done
}

unknown() {
  printf 'stub: no such use: %s %s\n' "$name" "$*" >&2
  exit 97
}

new_user() { # ROOT NAME NUMBER
  grep -q "^$2:" "$1/etc/passwd" || printf '%s:x:%s:%s::/:/sbin/nologin\n' "$2" "$3" "$3" >> "$1/etc/passwd"
  grep -q "^$2:" "$1/etc/group" || printf '%s:x:%s:\n' "$2" "$3" >> "$1/etc/group"
}

install_package() { # ROOT PACKAGE
  local package=${2##*/}
  case $package in
    ohpc-release-*) package=ohpc-release ;;
    # the number of munge is another one in the image
    munge)
      new_user "$1" munge "$([ -z "$1" ] && echo 901 || echo 902)"
      mkdir -p "$1/etc/munge" ;;
    ohpc-slurm-server | ohpc-slurm-client)
      new_user "$1" slurm 202
      mkdir -p "$1/etc/slurm" "$1/etc/sysconfig" ;;
  esac
  mkdir -p "$1$kept/packages"
  [ -e "$1$kept/packages/$package" ] || : > "$1$kept/packages/$package"
}

dnf() {
  local root word operation=
  root=$(argument_root "$@")
  for word; do
    case $word in
      -*) ;;
      *)
        if [ -z "$operation" ]; then
          operation=$word
        elif [ "$operation" = install ]; then
          install_package "$root" "$word"
        fi ;;
    esac
  done
  case $operation in
    install) ;;
    config-manager)
      mkdir -p "$root$kept"
      [ -e "$root$kept/crb" ] || : > "$root$kept/crb" ;;
    *) unknown "$@" ;;
  esac
}

rpm() {
  local root word
  root=$(argument_root "$@")
  for word; do
    case $word in
      -*) ;;
      *) [ -e "$root$kept/packages/$word" ] || exit 1 ;;
    esac
  done
}

systemctl() {
  local root words=() word unit
  root=$(argument_root "$@")
  for word; do
    [[ $word == -* ]] || words+=("$word")
  done
  unit=$root$kept/units/${words[1]:-none}
  mkdir -p "$root$kept/units"
  case ${words[0]} in
    enable) [ -e "$unit.enabled" ] || : > "$unit.enabled" ;;
    restart) [ -e "$unit.active" ] || : > "$unit.active" ;;
    is-enabled) [ -e "$unit.enabled" ] ;;
    is-active) [ -e "$unit.active" ] ;;
    preset-all)
      sed -n 's/^enable //p' "$root"/etc/systemd/system-preset/10-ohpc.preset |
        while read -r word; do
          unit=$root$kept/units/$word.enabled
          [ -e "$unit" ] || : > "$unit"
        done ;;
    *) unknown "$@" ;;
  esac
}

case $name in
  dnf | rpm | systemctl) "$name" "$@" ;;
  curl) # --fail --location --continue-at - --output FILE -- URL
    [ "$*" = "--fail --location --continue-at - --output $6 -- $8" ] || unknown "$@"
    cp "/downloads/${8##*/}" "$6" ;;
  mount) # the kernel's, but for NFS, whose server is stubbed too
    if [ "$1" = -t ]; then
      exec /usr/bin/mount --bind "${6#*:}" "$7"
    fi
    exec /usr/bin/mount "$@" ;;
  tftp) # SERVER -c get FILE
    cp "/srv/tftp/$4" "$4" ;;
  getenforce) echo Enforcing ;;
  scontrol) echo 'Slurmctld(primary) at sms is UP' ;;
  exportfs) [ "$*" != -s ] || sed '/^#/d' /etc/exports ;;
  ip) echo '2: end0    inet 192.168.1.1/24 brd 192.168.1.255 scope global end0' ;;
  munge) echo credential ;;
  unmunge) grep -qx credential ;;
  sbatch)
    # the modules that the job loads come from the shell that submits it
    [ "$(id -un) $(type -t module) $*" = 'jobs function --wait --parsable pi.sbatch' ] ||
      unknown "$@"
    # the last word of the program, from its source
    sed -n 's/.*good ? "\([A-Z]*\)" :.*/\1/p' pi_mpi.c > pi-7.out
    echo 7 ;;
  mpicc)
    [ "$(cat /run/modules) $*" = 'load gnu15 openmpi5 -O2 -o pi_mpi.new pi_mpi.c -lm' ] || unknown "$@"
    printf '#!/bin/bash\n' > pi_mpi.new
    chmod +x pi_mpi.new ;;
  # nothing of these is kept
  dnsmasq | firewall-cmd | hostnamectl | nmcli | ping | rootfs-expand | setenforce | srun) ;;
  *) unknown "$@" ;;
esac
