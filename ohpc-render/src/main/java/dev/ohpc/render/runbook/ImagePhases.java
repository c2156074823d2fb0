package dev.ohpc.render.runbook;

import static dev.ohpc.render.runbook.PhaseDraft.image;
import static dev.ohpc.render.runbook.PhaseDraft.server;

import java.util.List;

/**
 * Sections 6 to 8, recommended: the root image, OpenHPC in it and beside it, and Slurm.
 *
 * <ul>
 *   <li>The partitions of the downloaded disk are told by what is on them, not by their numbers.
 *   <li>The initramfs is made in the image, for the kernel that the firmware loads, and for other
 *       machines than the one that makes it.
 *   <li>What is done in the image happens in a mount namespace of its own (unshare(1)), so that a
 *       run that is cut off leaves nothing mounted.
 *   <li>munge and slurmd are enabled in the image: nothing on a diskless node would do it later.
 * </ul>
 */
final class ImagePhases {

  private static final String PRESET = "/etc/systemd/system-preset/10-ohpc.preset";

  private final ClusterPlaces cluster;
  private final RpmRoot root;

  ImagePhases(ClusterPlaces cluster) {
    this.cluster = cluster;
    this.root = RpmRoot.of(cluster.image());
  }

  List<PhaseDraft> drafts() {
    return List.of(baseSystem(), openHpc(), slurm());
  }

  private PhaseDraft baseSystem() {
    return new PhaseDraft("image", "The nodes' base system")
        .step(
            server("image-tools", "Install what unpacks the image")
                .guide("6.1")
                .packages(RpmRoot.SERVER, "rsync", "curl", "xz", "util-linux"))
        .step(download())
        .step(
            image("image-copy", "Copy the boot files and the root file system")
                .guide("6.1", "6.2")
                .needs("image-download", "dnsmasq", "shared-directories")
                .run(Command.tool("copy-image", disk(), cluster.tftp(), cluster.image()))
                .doneWhen("test", "-e", cluster.image() + "/etc/os-release")
                .undo("rm", "-r", "--", cluster.image()))
        .step(
            image("image-password", "Lock the image's default user")
                .guide("1.1")
                .needs("image-copy")
                .run(Command.tool("lock-user", cluster.image(), "rocky")))
        .step(bootFiles())
        .step(imageFiles())
        .step(
            image("image-packages", "Install what an NFS root needs")
                .guide("6.4")
                .needs("image-copy")
                .packages(root, "dracut-network", "nfs-utils", "chrony"))
        .step(
            image("initramfs", "Make the initramfs that mounts an NFS root")
                .guide("6.4")
                .needs("image-files", "image-packages")
                .run(
                    Command.tool(
                        "initramfs",
                        cluster.image(),
                        cluster.tftp() + "/" + cluster.board().kernelImage(),
                        cluster.tftp() + "/" + cluster.board().initramfs()))
                .doneWhen("test", "-s", cluster.tftp() + "/" + cluster.board().initramfs()));
  }

  private StepDraft download() {
    return server("image-download", "Download the image and unpack it")
        .guide("6.1")
        .needs("image-tools")
        .run(Command.tool("download", ClusterPlaces.IMAGE_URL, disk()))
        .doneWhen("test", "-s", disk())
        .undo("rm", "-r", "--", ClusterPlaces.CACHE);
  }

  private static String disk() {
    return ClusterPlaces.CACHE + "/image.raw";
  }

  private StepDraft bootFiles() {
    return server("boot-files", "Tell the firmware what to boot")
        .guide("6.3")
        .needs("image-copy")
        .place(cluster.tftp("/cmdline.txt"))
        .place(cluster.tftp("/config.txt"));
  }

  private StepDraft imageFiles() {
    StepDraft step =
        image("image-files", "Put the nodes' configuration into the image")
            .guide("6.3", "6.5", "10.1")
            .needs("image-copy")
            .place(cluster.image("/etc/fstab"))
            .place(cluster.image(cluster.imageConnection()))
            .place(cluster.image("/etc/chrony.conf"))
            .place(cluster.image("/etc/dracut.conf.d/ohpc.conf"))
            .place(cluster.image("/etc/ssh/sshd_config.d/00-ohpc.conf"))
            .place(cluster.image("/etc/security/limits.d/ohpc.conf"))
            .place(cluster.image("/etc/selinux/config"));
    if (cluster.configs().image().authorizedKeys().isPresent()) {
      step.place(cluster.image("/root/.ssh/authorized_keys"));
    }
    return step.run("truncate", "-s", "0", "--", cluster.image() + "/etc/machine-id")
        .doneWhen("test", "!", "-s", cluster.image() + "/etc/machine-id");
  }

  private PhaseDraft openHpc() {
    return new PhaseDraft("openhpc", "OpenHPC")
        .step(
            repositories(
                server("openhpc-repository", "Add OpenHPC's packages to the server's").guide("7.1"),
                RpmRoot.SERVER))
        .step(
            server("openhpc-server", "Install OpenHPC and Slurm's controller")
                .guide("7.1")
                .needs("openhpc-repository")
                .packages(RpmRoot.SERVER, "ohpc-base", "ohpc-slurm-server", "munge"))
        .step(
            repositories(
                    image("image-repository", "Add OpenHPC's packages to the image's").guide("7.2"),
                    root)
                .needs("image-copy"))
        .step(
            image("openhpc-image", "Install OpenHPC and slurmd in the image")
                .guide("7.2")
                .needs("image-repository")
                .packages(root, "ohpc-base-compute", "ohpc-slurm-client", "munge", "lmod-ohpc"))
        .step(mungeKey())
        .step(
            image("image-munge-key", "Give the key to the image")
                .guide("7.3")
                .needs("munge-key", "openhpc-image")
                .run(Command.tool("copy-munge-key", cluster.image()))
                .doneWhen("cmp", "-s", MUNGE_KEY, cluster.image() + MUNGE_KEY)
                .secret(cluster.image() + MUNGE_KEY))
        .step(
            server("munge", "Start munge")
                .guide("7.3")
                .needs("munge-key")
                .service("munge.service")
                .verify(Command.tool("munge-test")));
  }

  static final String MUNGE_KEY = "/etc/munge/munge.key";

  private static StepDraft mungeKey() {
    return server("munge-key", "Make the munge key")
        .guide("7.3")
        .needs("openhpc-server")
        .run(Command.tool("munge-key", MUNGE_KEY))
        .doneWhen("test", "-s", MUNGE_KEY)
        .secret(MUNGE_KEY);
  }

  private static StepDraft repositories(StepDraft step, RpmRoot where) {
    return step.packages(where, "dnf-plugins-core", "epel-release")
        .run(where.dnf("config-manager", "--set-enabled", "crb"))
        .run(where.install(ClusterPlaces.OPENHPC_RELEASE))
        .doneWhen(where.has("ohpc-release"));
  }

  private PhaseDraft slurm() {
    return new PhaseDraft("slurm", "Slurm")
        .step(
            server("slurm-files", "Make Slurm's directories, and configure what goes with it")
                .guide("8.3")
                .needs("openhpc-server")
                .place(cluster.sms("/etc/clustershell/groups.d/local.cfg"))
                .place(cluster.sms("/etc/genders"))
                .place(cluster.sms("/etc/security/limits.d/ohpc.conf"))
                .place(cluster.sms(PRESET))
                .place(cluster.sms("/etc/tmpfiles.d/ohpc.conf"))
                .run("systemd-tmpfiles", "--create", "/etc/tmpfiles.d/ohpc.conf"))
        .step(
            server("slurmctld", "Configure Slurm's controller and start it")
                .guide("8.1", "8.2", "8.3")
                .needs("slurm-files", "munge")
                .place(cluster.sms("/etc/slurm/slurm.conf"))
                .place(cluster.sms("/etc/slurm/cgroup.conf"))
                .service("slurmctld.service")
                .verify(Command.tool("says", "is UP", "scontrol", "ping")))
        .step(
            image("slurmd", "Let each node start slurmd and munge")
                .guide("7.2", "8.2")
                .needs("openhpc-image")
                .place(cluster.image("/etc/sysconfig/slurmd"))
                .place(cluster.image("/etc/systemd/system/slurmd.service.d/ohpc.conf"))
                .place(cluster.image(PRESET))
                .run("systemctl", "--root=" + cluster.image(), "preset-all")
                .doneWhen(enabled("slurmd.service"))
                .doneWhen(enabled("munge.service")));
  }

  private Command enabled(String unit) {
    return Command.of("systemctl", "--quiet", "--root=" + cluster.image(), "is-enabled", unit);
  }
}
