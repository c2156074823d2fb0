package dev.ohpc.render.runbook;

import static dev.ohpc.render.runbook.PhaseDraft.roots;
import static dev.ohpc.render.runbook.PhaseDraft.server;

import dev.ohpc.model.config.JobScript;
import java.util.List;

/** Sections 9 to 12, as the walk-through has them. */
final class GuideNodePhases {

  private static final String KEY = "/root/.ssh/id_ed25519";
  private static final String SSHD = "/etc/ssh/sshd_config";
  private static final String LIBRARIES = "/etc/ld.so.conf.d/openmpi.conf";

  private final ClusterPlaces cluster;

  GuideNodePhases(ClusterPlaces cluster) {
    this.cluster = cluster;
  }

  List<PhaseDraft> drafts() {
    return List.of(nodes(), ssh(), openMpi(), validation());
  }

  private PhaseDraft nodes() {
    return new PhaseDraft("nodes", "The nodes")
        .step(NodePhases.eeprom())
        .step(
            roots("node-roots", "Copy the image to each node's root")
                .guide("9.2")
                .needs("image-network", "munge-key")
                .run("rsync", "-xa", cluster.image() + "/", cluster.nodeRoot())
                .run(Command.tool("add-line", sms(), cluster.nodeRoot("/etc/hosts")))
                .run("cp", "/etc/slurm/cgroup.conf", cluster.nodeRoot("/etc/slurm/"))
                // the last of all, and so what shows that the copy is whole
                .run(
                    Command.of("echo", Argument.of(Variable.NODE))
                        .into(cluster.nodeRoot("/etc/hostname")))
                .doneWhen(
                    "grep", "-qxF", Argument.of(Variable.NODE), cluster.nodeRoot("/etc/hostname"))
                .undo("rm", "-r", "--", cluster.nodeRoot()))
        .step(
            server("node-exports", "Export the roots")
                .guide("9.2")
                .needs("node-roots")
                .run("exportfs", "-arv"));
  }

  private String sms() {
    return cluster.server() + " " + cluster.spec().sms().name();
  }

  private PhaseDraft ssh() {
    return new PhaseDraft("ssh", "SSH")
        .step(
            roots("node-sshd", "Let root log in to the nodes by password")
                .guide("10.1")
                .needs("node-roots")
                .run(sed("s/^#PermitRootLogin.*/PermitRootLogin yes/"))
                .run(sed("s/^PermitRootLogin.*/PermitRootLogin yes/"))
                .run(sed("s/^#PasswordAuthentication.*/PasswordAuthentication yes/")))
        .step(
            server("ssh-key", "Make the key of the server's root")
                .guide("10.2")
                .run("mkdir", "-p", "-m", "700", "/root/.ssh")
                .run("ssh-keygen", "-q", "-t", "ed25519", "-f", KEY, "-N", "")
                .doneWhen("test", "-s", KEY + ".pub")
                .secret(KEY))
        .step(
            authorizedKeys(
                roots("node-ssh-keys", "Let that key in to each node")
                    .guide("10.2")
                    .needs("ssh-key", "node-roots")))
        .step(
            new StepDraft("power-on", "Start the nodes", Place.BOARD)
                .guide("9.1")
                .needs("eeprom", "node-ssh-keys", "node-exports")
                .person("Turn the boards on, and wait until each answers at its address.")
                .doneWhen(Command.tool("nodes-answer")))
        .step(
            new StepDraft("node-firewalls", "Turn the nodes' firewalls off", Place.NODES)
                .guide("10.3")
                .needs("power-on")
                .run("systemctl", "stop", "firewalld")
                .run("systemctl", "disable", "firewalld")
                .undo("systemctl", "enable", "--now", "firewalld"))
        .step(
            server("slurm-test", "Run a command on all nodes")
                .guide("10.4")
                .needs("node-firewalls", "slurmctld")
                .run("srun", "-N" + cluster.spec().nodes().size(), "-l", "hostname"));
  }

  private StepDraft authorizedKeys(StepDraft step) {
    return cluster.spec().security().authorizedKeys().isEmpty()
        ? step.run(Command.tool("authorize", KEY + ".pub", cluster.nodeRoot()))
        : step.place(cluster.node("/root/.ssh/authorized_keys"));
  }

  private Command sed(String expression) {
    return Command.of("sed", "-i", expression, cluster.nodeRoot(SSHD));
  }

  private PhaseDraft openMpi() {
    PhaseDraft phase =
        new PhaseDraft("openmpi", "Open MPI")
            .step(
                server("openmpi", "Install Open MPI and a compiler")
                    .guide("11.1")
                    .packages(RpmRoot.SERVER, "openmpi", "openmpi-devel", "gcc"))
            .step(
                roots("node-openmpi", "Install Open MPI on each node")
                    .guide("11.2")
                    .needs("node-roots")
                    .packages(
                        RpmRoot.of(cluster.places().nodeRoots() + "/", Variable.NODE), "openmpi"));
    boolean isConfigured =
        cluster.configs().nodes().stream().anyMatch(node -> node.ldSo().isPresent());
    return isConfigured
        ? phase.step(
            roots("node-libraries", "Let the nodes find its libraries")
                .guide("11.3")
                .needs("node-openmpi")
                .place(cluster.node(LIBRARIES))
                .run("chroot", cluster.nodeRoot(), "ldconfig"))
        : phase;
  }

  private PhaseDraft validation() {
    JobScript job = cluster.configs().piJob();
    String launcher = "--mpi=" + job.launcher();
    String program = cluster.jobs() + "/pi_mpi";
    return new PhaseDraft("validation", "The validation job")
        .step(
            server("pi-program", "Compile the program")
                .guide("12.1", "12.2")
                .needs("openmpi")
                .place(cluster.program())
                .place(cluster.job())
                .run("/usr/lib64/openmpi/bin/mpicc", program + ".c", "-o", program, "-lm")
                .doneWhen("test", "-x", program))
        .step(
            server("pi-job", "Compute Pi on one node, then on all")
                .guide("12.3")
                .needs("pi-program", "slurm-test")
                .run("srun", launcher, "-N1", "-n1", program)
                .run("srun", launcher, "-N" + job.nodes(), "-n" + job.tasks(), program));
  }
}
