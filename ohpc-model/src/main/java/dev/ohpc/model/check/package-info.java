/**
 * What is looked at before anything is written: one small class a family of rules.
 *
 * <p>{@link dev.ohpc.model.check.spec.SpecRules} lists the rules about a spec, which find errors;
 * {@link dev.ohpc.model.check.rules.FileRules} those about the files, derived or found on machines:
 * what would work badly, whoever chose it, and what programs refuse. {@link
 * dev.ohpc.model.check.Checks} asks them all.
 *
 * <table>
 * <caption>The 45 defects of the walk-through, and what finds them</caption>
 * <tr><th>number<th>defect<th>found in its files as<th>otherwise
 * <tr><td>1<td>no exports: no root can be mounted<td>{@code root-not-exported}<td>
 * <tr><td>2<td>slurmd and munge are not enabled on the nodes<td>{@code
 *     services-not-enabled}<td>
 * <tr><td>3<td>the nodes have no slurm.conf<td>{@code slurmd-without-config}<td>
 * <tr><td>4<td>the TFTP directory is not made before dnsmasq starts<td>{@code
 *     tftp-root-not-made}<td>
 * <tr><td>5<td>a kernel with pages of 16 KiB for a Pi 4<td><td>runbook: the kernel that dracut
 *     is called for; in config.txt {@code kernel-not-for-board} and {@code
 *     initramfs-of-other-kernel}
 * <tr><td>6<td>dracut runs outside of the image<td><td>runbook
 * <tr><td>7<td>the initramfs is for the machine that makes it<td>{@code
 *     initramfs-host-only}<td>
 * <tr><td>8<td>{@code root=dhcp} without {@code ip=dhcp}<td>{@code root-without-network}<td>
 * <tr><td>9<td>parameters that are none, and no {@code rw}<td>{@code
 *     dubious-kernel-parameter}<td>{@code root-mounted-read-only} where the root path does not
 *     say {@code rw} either, as the guide's does
 * <tr><td>10<td>the root path is NFSv3<td>{@code root-over-nfs3}<td>
 * <tr><td>11<td>nothing says that config.txt loads the initramfs<td>{@code
 *     initramfs-not-loaded}<td>the partitions of the image are the runbook's
 * <tr><td>12<td>{@code kpartx -d} of another file<td><td>runbook
 * <tr><td>13<td>no time on server and nodes<td>{@code time-not-kept}<td>
 * <tr><td>14<td>the nodes' router does not route<td>{@code router-does-not-forward}<td>
 * <tr><td>15<td>PMI-2 with Open MPI 5<td>{@code mpi-launcher}<td>
 * <tr><td>16<td>the distribution's Open MPI with OpenHPC's Slurm<td>{@code
 *     untested-mpi-pair}<td>
 * <tr><td>17<td>the program is on the server only<td>{@code program-not-shared}<td>
 * <tr><td>18<td>jobs run as root, and users are on the server only<td><td>runbook
 * <tr><td>19<td>SlurmctldAddr<td>{@code slurmctld-addr}<td>
 * <tr><td>20<td>RealMemory is not told<td>{@code memory-unknown}<td>
 * <tr><td>21<td>ReturnToService is 0<td>{@code nodes-stay-down}<td>
 * <tr><td>22<td>keys of slurm.conf that are not there<td>{@code mpi-default}<td>the others
 *     change nothing that was meant: SlurmdSpoolDir's default is the package's directory,
 *     SelectType's is cons_tres since 23.11, and Epilog, LaunchParameters, accounting, limits
 *     of time and of locked memory are choices
 * <tr><td>23<td>a directory in {@code /var/run}, which is in memory<td><td>runbook, since no
 *     file names it; {@code state-in-memory} where one does
 * <tr><td>24<td>StateSaveLocation is not the package's<td>{@code state-directory-not-made}<td>
 * <tr><td>25<td>slurmctld is not enabled<td>{@code services-not-enabled}<td>
 * <tr><td>26<td>the munge key is made readable<td><td>manifest: a secret has the mode 0400
 * <tr><td>27<td>the server does not know its nodes<td>{@code nodes-not-in-hosts}<td>
 * <tr><td>28<td>any board gets an address<td>{@code open-pool}<td>
 * <tr><td>29<td>{@code bind-interfaces}<td>{@code interface-bound-early}<td>{@code
 *     interface-without-connection}
 * <tr><td>30<td>what the comment on {@code pxe-service} says<td><td>text
 * <tr><td>31<td>{@code dhcp-boot}<td>{@code boot-file-ignored}<td>
 * <tr><td>32<td>the boot order does not start again<td>{@code boot-order}<td>
 * <tr><td>33<td>{@code rpi-eeprom-config} is not in the distribution<td><td>runbook
 * <tr><td>34<td>a key that NetworkManager has not<td>{@code keyfile-key}<td>
 * <tr><td>35<td>a keyfile that others can read is ignored<td><td>manifest: a keyfile has the
 *     mode 0600
 * <tr><td>36<td>the host name comes from DHCP and from a file<td>{@code host-name-twice}<td>
 * <tr><td>37<td>DHCP over the interface of the root<td>{@code root-connection-given-up}<td>
 * <tr><td>38<td>{@code SELINUX=disabled}<td>{@code selinux-not-off}<td>
 * <tr><td>39<td>root logs in by password, but for the drop-ins<td><td>runbook, since the guide
 *     changes the nodes' own file; {@code sshd-setting-shadowed} and {@code
 *     root-login-by-password} where the files are known
 * <tr><td>40<td>the image's default user is on every node<td><td>runbook
 * <tr><td>41<td>ssh asks about host keys<td><td>runbook; the recommended files answer with
 *     {@code StrictHostKeyChecking}
 * <tr><td>42<td>the nodes' firewall is on until somebody logs in<td>{@code
 *     firewall-on-nodes}<td>
 * <tr><td>43<td>rsync without {@code -HAX}<td><td>runbook
 * <tr><td>44<td>all boards share one TFTP directory<td>{@code tftp-root-shared}<td>
 * <tr><td>45<td>what the text says of the program, the cores and the mounts<td><td>text
 * </table>
 */
@NullMarked
package dev.ohpc.model.check;

import org.jspecify.annotations.NullMarked;
