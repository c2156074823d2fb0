#!/bin/busybox sh
# What the emulated machine of nfs-kernel.sh runs: work on two mounts, a line `ok` or `FAILED` each.
# shellcheck shell=dash
# shellcheck disable=SC2010,SC2016 # the names are plain ones; what is in single quotes is for a shell below

/bin/busybox mount -t devtmpfs dev /dev
/bin/busybox mount -t proc proc /proc
/bin/busybox --install -s /bin
export PATH=/bin
for module in virtio_pci virtio_net nfsv3; do
  modprobe $module || echo "FAILED modprobe $module"
done
ifconfig lo up
ifconfig eth0 10.0.2.15 netmask 255.255.255.0 up

check() { # NAME COMMAND...
  name=$1
  shift
  if "$@" > /tmp.out 2>&1; then
    echo "ok $where: $name"
  else
    echo "FAILED $where: $name: $(cat /tmp.out)"
  fi
}

is() { # TEXT COMMAND...
  wanted=$1
  shift
  got=$("$@" 2>&1)
  [ "$got" = "$wanted" ] || { echo "wanted $wanted, got $got"; return 1; }
}

fails() {
  ! "$@"
}

unlinked_while_open() {
  echo content > open
  exec 3< open
  rm open
  is content cat <&3
  exec 3<&-
  [ ! -e open ]
}

listed_while_it_changes() { # 10,000 names, of which 100 go and 20 come while they are listed
  (
    i=0
    while [ $i -lt 10000 ]; do
      echo many/file-$i
      [ $((i % 500)) != 0 ] || : > many/new-$i
      i=$((i + 100))
    done | xargs rm -f
  ) &
  kept=$(ls many | grep -c 'file-.*[1-9]$')
  wait
  [ "$kept" = 9000 ] || { echo "listed $kept of 9000 that stayed"; return 1; }
  is 9920 sh -c 'ls many | wc -l'
}

numbered_megabytes() {
  i=0
  while [ $i -lt "$megabytes" ]; do
    echo $i
    cat /megabyte
    i=$((i + 1))
  done
}

written_and_read_back() { # from the server, and not from memory
  [ -e /megabyte ] || dd if=/dev/urandom of=/megabyte bs=1M count=1 2> /dev/null
  numbered_megabytes > large && sync || return 1
  echo 3 > /proc/sys/vm/drop_caches
  numbered_megabytes | cmp - large
}

work() {
  check "reads the image" is "the image" cat from-the-image
  check "changes the image" sh -c 'echo more >> from-the-image'
  check "reads the change" is "the image
more" cat from-the-image
  check "makes directories" mkdir -p a/b/c
  check "writes" sh -c 'echo one > a/file'
  check "appends" sh -c 'echo two >> a/file'
  check "reads both" is "one
two" cat a/file
  check "makes a program" cp /bin/busybox busybox-setuid
  check "gives it away" chown 12:34 busybox-setuid
  check "sets its bits" chmod 4755 busybox-setuid
  check "sees them" is "4755 12 34" stat -c "%a %u %g" busybox-setuid
  check "runs it" is hello ./busybox-setuid echo hello
  check "renames a directory" mv a/b a/d
  check "finds what is below" test -d a/d/c
  check "makes another file" sh -c 'echo new > a/new'
  check "renames over" mv a/new a/file
  check "reads the new one" is new cat a/file
  check "refuses to rename over a full directory" fails mv -T a/d a
  check "refuses to remove a full directory" fails rmdir a
  check "truncates" truncate -s 3 a/file
  check "reads what is left" is new cat a/file
  check "makes it larger" truncate -s 1000000 a/file
  check "sees its size" is 1000000 stat -c %s a/file
  check "reads zeros" is 0 sh -c 'tail -c 100 a/file | tr -d "\0" | wc -c'
  check "makes a file of two names" sh -c 'echo hard > hard && ln hard hard2'
  check "counts its names" is 2 stat -c %h hard
  check "sees one file" is "$(stat -c %i hard)" stat -c %i hard2
  check "writes by one name" sh -c 'echo er >> hard2'
  check "reads by the other" is "hard
er" cat hard
  check "makes a link" ln -s ../no/where symbolic
  check "reads the link" is ../no/where readlink symbolic
  check "makes a pipe" mkfifo pipe
  check "sees a pipe" test -p pipe
  check "makes a device" mknod device c 1 3
  check "sees its number" is "character special file 1 3" stat -c "%F %t %T" device
  check "writes to it" sh -c 'echo gone > device'
  check "reads what was unlinked while open" unlinked_while_open
  check "makes a file for one only" sh -c '(set -C; echo > only) && ! (set -C; echo > only)'
  check "closes a file" sh -c 'echo secret > closed && chmod 220 closed'
  check "is root all the same" is secret cat closed
  check "sets a time" touch -d "2001-02-03 04:05:06" hard
  check "sees the time" is "2001-02-03 04:05:06.000000000 +0000" stat -c %y hard
  check "lists while it changes" listed_while_it_changes
  check "writes and reads $megabytes MB" written_and_read_back
  check "finds names of any bytes" sh -c 'f=$(printf "n\377\001"); echo x > "$f"; [ -e "$f" ] && ls | grep -q "^n" && rm "$f"'
  check "sees room" sh -c 'df . | tail -1 | grep -q "%"'
  check "sees the same after its memory is dropped" sh -c \
    'find . | sort > /before; echo 3 > /proc/sys/vm/drop_caches; find . | sort | cmp - /before'
}

megabytes=100
for where in tree node; do
  mount -t nfs -o "addr=10.0.2.2,vers=3,proto=tcp,port=2049,mountport=2049,mountproto=tcp,nolock" \
    10.0.2.2:/srv/$where /mnt/$where || echo "FAILED mount $where"
  cd /mnt/$where || poweroff -f
  work
  cd /
  check "is let go" umount /mnt/$where
  megabytes=10
done
mount -t nfs -o "addr=10.0.2.2,vers=3,proto=tcp,port=2049,mountport=2049,mountproto=tcp,nolock" \
  10.0.2.2:/srv/tree/a /mnt/tree && where=below && check "mounts a directory below" test -f /mnt/tree/file
umount /mnt/tree
mount -t nfs4 -o "addr=10.0.2.2,clientaddr=10.0.2.15,vers=4.2,port=2049" 10.0.2.2:/srv/tree /mnt/tree \
  && echo "FAILED version 4 was mounted"
echo "all done"
poweroff -f
