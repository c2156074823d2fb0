package dev.ohpc.render.runbook;

import static dev.ohpc.render.runbook.PhaseDraft.server;

import java.util.List;

/** Sections 1 to 5, as the walk-through has them. */
final class GuideServerPhases {

  private static final String TEST_MOUNT = "/mnt/test_nfs";

  private final ClusterPlaces cluster;

  GuideServerPhases(ClusterPlaces cluster) {
    this.cluster = cluster;
  }

  List<PhaseDraft> drafts() {
    return List.of(ServerPhases.variables(cluster), system(), network(), nfs(), dnsmasq());
  }

  private PhaseDraft system() {
    return new PhaseDraft("system", "The server's operating system")
        .step(ServerPhases.sdCard())
        .step(
            server("root-partition", "Let the root file system have the whole card")
                .guide("1.2")
                .needs("sd-card")
                .run("rootfs-expand"))
        .step(
            server("host-name", "Name the server")
                .guide("1.2")
                .run("hostnamectl", "set-hostname", cluster.spec().sms().name())
                .doneWhen("grep", "-qxF", cluster.spec().sms().name(), "/etc/hostname"))
        .step(
            server("system-reboot", "Boot the server again")
                .guide("1.2")
                .needs("root-partition", "host-name")
                .reboot("Boot the server again."));
  }

  private PhaseDraft network() {
    Object name = cluster.spec().sms().interfaceName();
    String address = cluster.server() + "/" + cluster.spec().network().subnet().prefixLength();
    return new PhaseDraft("network", "The cluster's network")
        .step(
            server("cluster-connection", "Connect the server to the cluster's network")
                .guide("3")
                .needs("server-interface")
                .run(
                    "nmcli",
                    "con",
                    "add",
                    "type",
                    "ethernet",
                    "con-name",
                    "Cluster-LAN",
                    "ifname",
                    name,
                    "ip4",
                    address)
                .doneWhen("nmcli", "con", "show", "Cluster-LAN")
                .undo("nmcli", "con", "delete", "Cluster-LAN"))
        .step(
            server("cluster-connection-up", "Bring it up now and at each boot")
                .guide("3")
                .needs("cluster-connection")
                .run(
                    "nmcli",
                    "con",
                    "mod",
                    "Cluster-LAN",
                    "ipv4.method",
                    "manual",
                    "connection.autoconnect",
                    "yes")
                .run("nmcli", "con", "up", "Cluster-LAN"));
  }

  private PhaseDraft nfs() {
    return new PhaseDraft("nfs", "NFS")
        .step(
            server("nfs-packages", "Install NFS")
                .guide("4.1")
                .packages(RpmRoot.SERVER, "nfs-utils"))
        .step(
            server("image-directory", "Make the directory of the root image")
                .guide("4.1")
                .run("mkdir", "-p", cluster.image())
                .doneWhen("test", "-d", cluster.image()))
        .step(
            server("selinux", "Turn SELinux off")
                .guide("4.1")
                .run("setenforce", "0")
                .run(
                    "sed",
                    "-i",
                    "s/^SELINUX=.*/SELINUX="
                        + SelinuxMode.of(cluster.configs().sms().selinux()).word()
                        + "/g",
                    "/etc/selinux/config"))
        .step(
            server("firewall", "Turn the firewall off")
                .guide("4.1")
                .run("systemctl", "stop", "firewalld")
                .run("systemctl", "disable", "firewalld")
                .undo("systemctl", "enable", "--now", "firewalld"))
        .step(
            server("nfs-reboot", "Boot the server again")
                .guide("4.1")
                .needs("selinux", "firewall")
                .reboot("Boot the server again."))
        .step(
            server("nfs-server", "Start NFS and export")
                .guide("4.1")
                .needs("nfs-packages", "nfs-reboot")
                .run("systemctl", "enable", "--now", "nfs-server")
                .run("systemctl", "restart", "nfs-server")
                .run("exportfs", "-arv")
                .doneWhen("systemctl", "--quiet", "is-active", "nfs-server")
                .undo("systemctl", "disable", "--now", "nfs-server"))
        .step(test());
  }

  private StepDraft test() {
    String file = "/hello_cluster";
    return server("nfs-test", "Mount an export")
        .guide("4.2")
        .needs("nfs-server")
        .run("mkdir", TEST_MOUNT)
        .run("mount", "-t", "nfs", cluster.server() + ":" + cluster.image(), TEST_MOUNT)
        .run("touch", TEST_MOUNT + file)
        .run("ls", "-l", cluster.image() + file)
        .run("umount", TEST_MOUNT)
        .run("rm", TEST_MOUNT, "-rf")
        .run("rm", cluster.image() + file);
  }

  private PhaseDraft dnsmasq() {
    return new PhaseDraft("dnsmasq", "DHCP, DNS and TFTP")
        .step(
            server("dnsmasq-packages", "Install dnsmasq and TFTP")
                .guide("5.1")
                .packages(RpmRoot.SERVER, "dnsmasq", "tftp"))
        .step(
            server("dnsmasq", "Answer the boards")
                .guide("5.2", "5.3")
                .needs("dnsmasq-packages", "cluster-connection-up")
                .place(cluster.sms("/etc/dnsmasq.conf"))
                .run("systemctl", "enable", "--now", "dnsmasq")
                .doneWhen("systemctl", "--quiet", "is-active", "dnsmasq")
                .undo("systemctl", "disable", "--now", "dnsmasq"))
        .step(
            server("tftp-test", "Fetch a file over TFTP")
                .guide("5.4")
                .needs("dnsmasq")
                .run(Command.tool("says", "dnsmasq", "ss", "-ulpn"))
                .run(
                    Command.of("echo", "Hello PXE").into(Argument.of(cluster.tftp() + "/test.txt")))
                .run("tftp", cluster.server(), "-c", "get", "test.txt")
                .run("ls", "-l", "test.txt")
                .run("cat", "test.txt")
                .run("journalctl", "-u", "dnsmasq", "-n", "10"));
  }
}
