#!/bin/bash
# Runs slurmctld on the rendered files as the machine sms, for three seconds.
# TREE: the rendered tree; WORK: a scratch directory. Ends with the status of slurmctld.
set -eu

ip link set lo up
ip link add end0 type bridge
ip addr add 192.168.1.1/24 dev end0
ip link set end0 up
hostname sms
printf '127.0.0.1 localhost\n192.168.1.1 sms\n' > "$WORK/hosts"
[ ! -e "$TREE/sms/etc/hosts" ] || cp "$TREE/sms/etc/hosts" "$WORK/hosts"
mount --bind "$WORK/hosts" /etc/hosts
mount --bind "$TREE/sms/etc/slurm" /etc/slurm
for directory in /var/spool /var/log /run; do
  mount -t tmpfs tmpfs "$directory"
done

# what the guide does by hand, and the recommended profile by tmpfiles.d
install -d -o slurm -g slurm /var/spool/slurm
if [ -e "$TREE/sms/etc/tmpfiles.d/ohpc.conf" ]; then
  systemd-tmpfiles --create "$TREE/sms/etc/tmpfiles.d/ohpc.conf" || true
else
  install -o slurm -g slurm /dev/null /var/log/slurmctld.log
fi

install -d -o munge -g munge -m 755 /run/munge
install -d -o munge -g munge -m 700 /var/log/munge /run/munge-key
head -c 1024 /dev/urandom > /run/munge-key/key
chown munge: /run/munge-key/key
chmod 400 /run/munge-key/key
setpriv --reuid munge --regid munge --clear-groups munged --num-threads=2 \
  --key-file=/run/munge-key/key --seed-file=/run/munge-key/seed --pid-file=/run/munge/pid

timeout 3 slurmctld -D -c
