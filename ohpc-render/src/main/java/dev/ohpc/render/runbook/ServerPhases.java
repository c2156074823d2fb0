package dev.ohpc.render.runbook;

import static dev.ohpc.render.runbook.PhaseDraft.server;

import java.util.List;

/**
 * Sections 1 to 5, recommended: the server, its network, NFS, and what boards boot from.
 *
 * <ul>
 *   <li>NFS exports are written before they are exported, and TFTP's directory is there before
 *       dnsmasq starts, which ends without it (measured with dnsmasq 2.90).
 *   <li>Services are enabled, so that they come back after a boot.
 *   <li>The firewall stays on, open in the zone of the cluster's network.
 *   <li>{@code SELINUX=disabled} no longer turns SELinux off since EL 9; that takes {@code
 *       selinux=0} on the kernel command line, which is a person's step and a boot.
 * </ul>
 */
final class ServerPhases {

  private static final String CONNECTION =
      "/etc/NetworkManager/system-connections/Cluster-LAN.nmconnection";

  private final ClusterPlaces cluster;

  ServerPhases(ClusterPlaces cluster) {
    this.cluster = cluster;
  }

  List<PhaseDraft> drafts() {
    return List.of(variables(cluster), system(), network(), nfs(), dnsmasq());
  }

  /** The same in both profiles: the walk-through's table of variables is the spec. */
  static PhaseDraft variables(ClusterPlaces cluster) {
    return new PhaseDraft("variables", "The variables of the cluster")
        .step(
            server("rendered-tree", "See that the rendered directory is whole")
                .guide("Variables")
                .verify("test", "-s", Argument.of(Variable.TREE, "/manifest.json")))
        .step(
            server("server-interface", "See that the server has the cluster's interface")
                .guide("Variables")
                .needs("rendered-tree")
                .verify("test", "-e", "/sys/class/net/" + cluster.spec().sms().interfaceName()));
  }

  /** The step of both profiles that only a person can do. */
  static StepDraft sdCard() {
    return new StepDraft("sd-card", "Put the operating system on the server's SD card", Place.DESK)
        .guide("1.1")
        .person(
            "Write the Rocky Linux 10 image for Raspberry Pi to the SD card, boot the server from"
                + " it, log in as rocky with the password rockylinux, and change that password.")
        .doneWhen("test", "-e", "/etc/rocky-release");
  }

  private PhaseDraft system() {
    PhaseDraft phase =
        new PhaseDraft("system", "The server's operating system")
            .step(sdCard())
            .step(
                server("root-partition", "Let the root file system have the whole card")
                    .guide("1.2")
                    .needs("sd-card")
                    .run("rootfs-expand"))
            .step(
                server("host-name", "Name the server")
                    .guide("1.2")
                    .place(cluster.sms("/etc/hostname"))
                    .run("hostnamectl", "set-hostname", cluster.spec().sms().name()));
    return selinux(phase);
  }

  private PhaseDraft selinux(PhaseDraft phase) {
    SelinuxMode mode = SelinuxMode.of(cluster.configs().sms().selinux());
    StepDraft files =
        server("selinux", "Set SELinux").guide("4.1").place(cluster.sms("/etc/selinux/config"));
    if (mode != SelinuxMode.DISABLED) {
      return phase.step(files.run(Command.tool("set-selinux", mode.number())));
    }
    return phase
        .step(files)
        .step(
            server("selinux-off", "Turn SELinux off on the kernel command line")
                .guide("4.1")
                .needs("selinux")
                .person("Add selinux=0 to the server's own kernel command line and boot it again.")
                .doneWhen("grep", "-qw", "selinux=0", "/proc/cmdline"));
  }

  private PhaseDraft network() {
    PhaseDraft phase = new PhaseDraft("network", "The cluster's network");
    firewall(phase);
    phase.step(connection());
    if (cluster.configs().sms().sysctl().isPresent()) {
      phase.step(
          server("kernel-parameters", "Set kernel parameters of the network")
              .guide("3")
              .place(cluster.sms("/etc/sysctl.d/90-ohpc.conf"))
              .run("systemctl", "restart", "systemd-sysctl.service"));
    }
    return phase.step(
        server("time", "Keep the time, and give it to the nodes")
            .guide("Variables")
            .packages(RpmRoot.SERVER, "chrony")
            .place(cluster.sms("/etc/chrony.conf"))
            .service("chronyd.service"));
  }

  private void firewall(PhaseDraft phase) {
    if (cluster.configs().sms().firewallZone().isEmpty()) {
      phase.step(
          server("firewall", "Turn the firewall off")
              .guide("4.1")
              .run("systemctl", "disable", "--now", "firewalld.service")
              .undo("systemctl", "enable", "--now", "firewalld.service"));
      return;
    }
    phase.step(
        server("firewall", "Open the firewall inside the cluster only")
            .guide("4.1")
            .packages(RpmRoot.SERVER, "firewalld")
            .place(cluster.sms("/etc/firewalld/zones/ohpc.xml"))
            .service("firewalld.service")
            .verify("firewall-cmd", "--info-zone=ohpc"));
  }

  private StepDraft connection() {
    return server("cluster-connection", "Connect the server to the cluster's network")
        .guide("3")
        .needs("server-interface", "firewall")
        .place(cluster.sms(CONNECTION))
        .run("nmcli", "connection", "reload")
        .run("nmcli", "connection", "up", "Cluster-LAN")
        .verify(
            Command.tool(
                "says",
                "inet " + cluster.server() + "/",
                "ip",
                "-4",
                "-o",
                "address",
                "show",
                "dev",
                cluster.spec().sms().interfaceName()))
        .undo("nmcli", "connection", "delete", "Cluster-LAN");
  }

  private PhaseDraft nfs() {
    PhaseDraft phase =
        new PhaseDraft("nfs", "NFS")
            .step(
                server("nfs-packages", "Install NFS")
                    .guide("4.1")
                    .packages(RpmRoot.SERVER, "nfs-utils"))
            .step(directories())
            .step(
                PhaseDraft.roots("node-directories", "Make a directory for each node's root")
                    .guide("4.1")
                    .run("mkdir", "-p", "--", cluster.nodeRoot())
                    .doneWhen("test", "-d", cluster.nodeRoot()))
            .step(
                server("nfs-server", "Export the roots and what all share")
                    .guide("4.1")
                    .needs("nfs-packages", "shared-directories", "node-directories")
                    .place(cluster.sms("/etc/exports"))
                    .service("nfs-server.service")
                    .run("exportfs", "-ra")
                    .verify(
                        Command.tool(
                            "says", cluster.places().nodeRoots() + "/", "exportfs", "-s")));
    cluster.shared().stream()
        .findFirst()
        .ifPresent(
            directory ->
                phase.step(
                    server("nfs-test", "Mount an export as a node does")
                        .guide("4.2")
                        .needs("nfs-server", "cluster-connection")
                        .verify(Command.tool("nfs-test", cluster.server(), directory))));
    return phase;
  }

  private StepDraft directories() {
    StepDraft step =
        server("shared-directories", "Make the directories that are exported")
            .guide("4.1")
            .run("mkdir", "-p", "--", cluster.image())
            .doneWhen("test", "-d", cluster.image());
    for (String directory : cluster.shared()) {
      step.run("mkdir", "-p", "--", directory).doneWhen("test", "-d", directory);
    }
    return step;
  }

  private PhaseDraft dnsmasq() {
    StepDraft dnsmasq = server("dnsmasq", "Answer the boards").guide("5.2", "5.3");
    cluster.configs().sms().hosts().ifPresent(any -> dnsmasq.place(cluster.sms("/etc/hosts")));
    return new PhaseDraft("dnsmasq", "DHCP, DNS and TFTP")
        .step(
            server("dnsmasq-packages", "Install dnsmasq, and a TFTP client for the test")
                .guide("5.1")
                .packages(RpmRoot.SERVER, "dnsmasq", "tftp"))
        .step(
            dnsmasq
                .needs("dnsmasq-packages", "cluster-connection")
                .run("mkdir", "-p", "--", cluster.tftp())
                .doneWhen("test", "-d", cluster.tftp())
                .place(cluster.sms("/etc/dnsmasq.conf"))
                .run("dnsmasq", "--test", "--conf-file=/etc/dnsmasq.conf")
                .service("dnsmasq.service"))
        .step(
            server("tftp-test", "Fetch a file over TFTP as a board does")
                .guide("5.4")
                .needs("dnsmasq")
                .verify(Command.tool("tftp-test", cluster.server(), cluster.tftp())));
  }
}
