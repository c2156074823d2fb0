package dev.ohpc.render.runbook;

import static dev.ohpc.render.runbook.PhaseDraft.image;
import static dev.ohpc.render.runbook.PhaseDraft.roots;
import static dev.ohpc.render.runbook.PhaseDraft.server;

import dev.ohpc.model.value.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Sections 9 to 12, recommended: a root for each node, SSH, Open MPI, and a job that proves it all.
 *
 * <ul>
 *   <li>Roots are copied with {@code -HAX}: hard links, access lists and file capabilities stay.
 *   <li>Each node has a host key before it boots, so that the server knows all of them.
 *   <li>The job runs as a user whose number is the same everywhere, from a directory that all see.
 *   <li>Open MPI 5 starts by PMIx only, which the rendered job asks for.
 * </ul>
 */
final class NodePhases {

  private static final String KEY = "/root/.ssh/id_ed25519";
  private static final String KNOWN_HOSTS = "/etc/ssh/ssh_known_hosts";
  private static final String USER = "jobs";
  private static final int USER_NUMBER = 5000;

  private final ClusterPlaces cluster;

  NodePhases(ClusterPlaces cluster) {
    this.cluster = cluster;
  }

  List<PhaseDraft> drafts() {
    return List.of(nodes(), ssh(), openMpi(), validation());
  }

  private PhaseDraft nodes() {
    return new PhaseDraft("nodes", "The nodes")
        .step(jobUser())
        .step(
            roots("node-roots", "Copy the image to each node's root")
                .guide("9.2")
                .needs("initramfs", "image-munge-key", "slurmd", "job-user")
                .run("rsync", "-aHAXx", "--numeric-ids", cluster.image() + "/", slashed())
                .doneWhen("test", "-e", cluster.nodeRoot("/etc/os-release"))
                .undo("rm", "-r", "--", cluster.nodeRoot()))
        .step(
            roots("node-files", "Give each node its name")
                .guide("9.2")
                .needs("node-roots")
                .place(cluster.node("/etc/hostname"))
                .place(cluster.node("/etc/hosts")))
        .step(
            server("node-exports", "Export the roots anew")
                .guide("9.2")
                .needs("node-files", "nfs-server")
                .run("exportfs", "-ra"))
        .step(eeprom());
  }

  private Argument slashed() {
    return cluster.nodeRoot("/");
  }

  /** The step of both profiles that is done at each board. */
  static StepDraft eeprom() {
    return new StepDraft("eeprom", "Tell each board to boot from the network", Place.BOARD)
        .guide("9.1")
        .person(
            "Boot each board once from a card with Raspberry Pi OS, copy ",
            Variable.TREE,
            "/eeprom/boot.conf to it, run sudo rpi-eeprom-config --apply boot.conf there, boot it"
                + " from the card again, which is when it is written, and take the card out.");
  }

  private StepDraft jobUser() {
    return image("job-user", "Make the user that runs the validation job, here and on the nodes")
        .guide("12.3")
        .needs("image-copy")
        .run(Command.tool("make-user", "/", USER, USER_NUMBER, cluster.jobs()))
        .run(Command.tool("make-user", cluster.image(), USER, USER_NUMBER, cluster.jobs()))
        .doneWhen("grep", "-q", "^" + USER + ":", "/etc/passwd")
        .doneWhen("grep", "-q", "^" + USER + ":", cluster.image() + "/etc/passwd");
  }

  private PhaseDraft ssh() {
    PhaseDraft phase =
        new PhaseDraft("ssh", "SSH")
            .step(
                roots("host-keys", "Make each node's host keys")
                    .guide("10.1")
                    .needs("node-roots")
                    .run("ssh-keygen", "-A", "-f", cluster.nodeRoot())
                    .doneWhen("test", "-s", hostKey())
                    .secret(hostKey()))
            .step(
                server("known-hosts", "Let the server know them")
                    .guide("10.2")
                    .needs("host-keys")
                    .run(Command.tool("known-hosts", cluster.places().nodeRoots(), KNOWN_HOSTS))
                    .doneWhen(
                        Command.tool("knows-hosts", cluster.places().nodeRoots(), KNOWN_HOSTS))
                    .place(cluster.sms("/etc/ssh/ssh_config.d/10-ohpc.conf")));
    if (cluster.configs().image().authorizedKeys().isEmpty()) {
      ownKey(phase);
    }
    return phase
        .step(
            new StepDraft("power-on", "Start the nodes", Place.BOARD)
                .guide("9.1", "10.3")
                .needs("eeprom", "known-hosts", "node-exports", "slurmctld")
                .person("Turn the boards on, and wait until each answers at its address.")
                .doneWhen(Command.tool("nodes-answer")))
        .step(
            server("slurm-test", "Run a command on all nodes")
                .guide("10.4")
                .needs("power-on", "slurmctld")
                .run("timeout", 600, "srun", nodeCount(), "--label", "hostname"));
  }

  private Argument hostKey() {
    return cluster.nodeRoot("/etc/ssh/ssh_host_ed25519_key");
  }

  private String nodeCount() {
    return "--nodes=" + cluster.spec().nodes().size();
  }

  private void ownKey(PhaseDraft phase) {
    Argument authorized = cluster.nodeRoot("/root/.ssh/authorized_keys");
    phase
        .step(
            server("ssh-key", "Make the key of the server's root")
                .guide("10.2")
                .run(Command.tool("ssh-key", KEY))
                .doneWhen("test", "-s", KEY + ".pub")
                .secret(KEY))
        .step(
            image("image-ssh-key", "Let that key in to what is copied from the image")
                .guide("10.2")
                .needs("ssh-key", "image-copy")
                .run(Command.tool("authorize", KEY + ".pub", cluster.image()))
                .doneWhen("test", "-s", cluster.image() + "/root/.ssh/authorized_keys"))
        .step(
            roots("node-ssh-keys", "Let that key in to each node")
                .guide("10.2")
                .needs("ssh-key", "node-roots")
                .run(Command.tool("authorize", KEY + ".pub", cluster.nodeRoot()))
                .doneWhen("test", "-s", authorized));
  }

  private PhaseDraft openMpi() {
    PhaseDraft phase = new PhaseDraft("openmpi", "Open MPI");
    return cluster.configs().piJob().programs().isPresent() ? distribution(phase) : modules(phase);
  }

  /** OpenHPC's own is below /opt/ohpc/pub, which the nodes mount. */
  private PhaseDraft modules(PhaseDraft phase) {
    List<String> modules =
        cluster.configs().piJob().modules().stream().map(Word::toString).toList();
    StepDraft step = server("openmpi", "Install Open MPI and its compiler").guide("11.1", "11.2");
    if (modules.equals(List.of("gnu15", "openmpi5"))) {
      return phase.step(
          step.needs("openhpc-repository")
              .packages(
                  RpmRoot.SERVER,
                  "gnu15-compilers-ohpc",
                  "openmpi5-pmix-gnu15-ohpc",
                  "lmod-defaults-gnu15-openmpi5-ohpc"));
    }
    return phase.step(
        step.person(
            "Install the packages of the modules that jobs/pi.sbatch loads on the server."));
  }

  private PhaseDraft distribution(PhaseDraft phase) {
    String libraries = "/etc/ld.so.conf.d/openmpi.conf";
    return phase
        .step(
            server("openmpi", "Install Open MPI and a compiler")
                .guide("11.1")
                .packages(RpmRoot.SERVER, "openmpi", "openmpi-devel", "gcc"))
        .step(
            image("image-openmpi", "Install Open MPI in the image")
                .guide("11.2", "11.3")
                .needs("image-copy")
                .packages(RpmRoot.of(cluster.image()), "openmpi")
                .place(cluster.image(libraries))
                .run(Command.tool("in-image", cluster.image(), "ldconfig")))
        .step(
            roots("node-openmpi", "Bring Open MPI to each node")
                .guide("11.2", "11.3")
                .needs("node-roots", "image-openmpi")
                .packages(RpmRoot.of(cluster.places().nodeRoots() + "/", Variable.NODE), "openmpi")
                .place(
                    new PlacedFile(
                        cluster.image(libraries).source(),
                        cluster.nodeRoot(libraries),
                        cluster.image(libraries).mode()))
                .run(Command.tool("in-image", cluster.nodeRoot(), "ldconfig")));
  }

  private PhaseDraft validation() {
    List<Object> build = new ArrayList<>();
    build.add(cluster.jobs());
    cluster.configs().piJob().programs().ifPresentOrElse(build::add, () -> build.add(""));
    build.addAll(cluster.configs().piJob().modules());
    return new PhaseDraft("validation", "The validation job")
        .step(
            server("pi-program", "Compile the program")
                .guide("12.1", "12.2")
                .needs("openmpi", "job-user")
                .place(cluster.program())
                .place(cluster.job())
                .run(Command.tool("build-pi", build.toArray()))
                .doneWhen("test", "-x", cluster.jobs() + "/pi_mpi"))
        .step(
            server("pi-job", "Compute Pi on all nodes")
                .guide("12.3")
                .needs("pi-program", "slurm-test")
                .run(Command.tool("run-pi", USER, cluster.jobs())));
  }
}
