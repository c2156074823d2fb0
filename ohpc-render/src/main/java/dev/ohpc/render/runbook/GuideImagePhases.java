package dev.ohpc.render.runbook;

import static dev.ohpc.render.runbook.PhaseDraft.image;
import static dev.ohpc.render.runbook.PhaseDraft.server;

import java.util.List;

/** Sections 6 to 8, as the walk-through has them. */
final class GuideImagePhases {

  private static final String ARCHIVE = "Rocky-10-SBC-RaspberryPi.latest.aarch64.raw.xz";
  private static final String DISK = "Rocky-10-SBC-RaspberryPi.latest.aarch64.raw";
  private static final String BOOT = "/mnt/tmp_boot";
  private static final String ROOT = "/mnt/tmp_root";
  private static final String KERNEL = "6.6.77-8.el10.altarch.aarch64+16k";
  private static final String INITRAMFS = "/boot/initramfs-" + KERNEL + ".img";
  private static final List<String> KERNEL_FILE_SYSTEMS = List.of("proc", "sys", "dev", "run");

  private final ClusterPlaces cluster;
  private final RpmRoot root;

  GuideImagePhases(ClusterPlaces cluster) {
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
                .packages(RpmRoot.SERVER, "kpartx", "rsync"))
        .step(
            server("image-download", "Download the image and unpack it")
                .guide("6.1")
                .needs("image-tools")
                .run("wget", "-c", "--show-progress", ClusterPlaces.IMAGE_URL)
                .run("unxz", ARCHIVE)
                .doneWhen("test", "-s", DISK))
        .step(
            server("image-mount", "Mount the image's partitions")
                .guide("6.1")
                .needs("image-download")
                .run("kpartx", "-av", DISK)
                .run("mkdir", BOOT, ROOT)
                .run("mount", "/dev/mapper/loop0p1", BOOT)
                .run("mount", "/dev/mapper/loop0p3", ROOT))
        .step(
            image("image-copy", "Copy the boot files and the root file system")
                .guide("6.2")
                .needs("image-mount")
                .run("cp", "-r", BOOT + "/.", cluster.tftp() + "/")
                .run("rsync", "-xa", "--progress", ROOT + "/", cluster.image() + "/"))
        .step(
            server("image-unmount", "Unmount the image's partitions")
                .guide("6.2")
                .needs("image-copy")
                .run("umount", BOOT)
                .run("umount", ROOT)
                .run("kpartx", "-d", "rocky.img")
                .run("rmdir", BOOT, ROOT))
        .step(
            server("boot-files", "Tell the nodes what to boot")
                .guide("6.3")
                .needs("image-copy")
                .place(cluster.image("/etc/fstab"))
                .place(cluster.tftp("/cmdline.txt")))
        .step(initramfs())
        .step(
            image("image-network", "Let the nodes take their names from DHCP")
                .guide("6.5")
                .needs("image-copy")
                .place(cluster.image(cluster.imageConnection()))
                .place(cluster.image("/etc/hostname")));
  }

  private StepDraft initramfs() {
    StepDraft step = server("initramfs", "Make the initramfs").guide("6.4").needs("image-copy");
    for (String name : KERNEL_FILE_SYSTEMS) {
      step.run("mount", "--bind", "/" + name, cluster.image() + "/" + name);
    }
    step.packages(root, "dracut-network", "nfs-utils");
    step.run("dracut", "--add", "nfs", "--force", INITRAMFS, KERNEL);
    for (String name : KERNEL_FILE_SYSTEMS) {
      step.run("umount", cluster.image() + "/" + name);
    }
    return step.run("cp", cluster.image() + INITRAMFS, cluster.tftp() + "/initramfs8")
        .run("chmod", "644", cluster.tftp() + "/initramfs8")
        .doneWhen("test", "-s", cluster.tftp() + "/initramfs8");
  }

  private PhaseDraft openHpc() {
    return new PhaseDraft("openhpc", "OpenHPC")
        .step(
            server("openhpc-repository", "Add OpenHPC's packages to the server's")
                .guide("7.1")
                .run("dnf", "config-manager", "--set-enabled", "crb")
                .packages(RpmRoot.SERVER, "epel-release")
                .run("/usr/bin/crb", "enable")
                .run(RpmRoot.SERVER.install(ClusterPlaces.OPENHPC_RELEASE))
                .doneWhen(RpmRoot.SERVER.has("ohpc-release")))
        .step(
            server("openhpc-server", "Install OpenHPC and Slurm's controller")
                .guide("7.1")
                .needs("openhpc-repository")
                .packages(RpmRoot.SERVER, "ohpc-base", "yq")
                .packages(RpmRoot.SERVER, "munge", "ohpc-slurm-server"))
        .step(
            image("image-repository", "Add OpenHPC's packages to the image's")
                .guide("7.2")
                .needs("image-copy")
                .packages(root, "dnf-utils")
                .packages(root, "epel-release")
                .run(root.dnf("config-manager", "--set-enabled", "crb"))
                .run(root.install(ClusterPlaces.OPENHPC_RELEASE))
                .doneWhen(root.has("ohpc-release")))
        .step(
            image("openhpc-image", "Install OpenHPC and slurmd in the image")
                .guide("7.2")
                .needs("image-repository")
                .packages(root, "ohpc-base-compute")
                .packages(root, "munge", "ohpc-slurm-client"))
        .step(mungeKey());
  }

  private StepDraft mungeKey() {
    String key = ImagePhases.MUNGE_KEY;
    String copy = cluster.image() + key;
    return server("munge-key", "Make the munge key, give it to the image, start munge")
        .guide("7.3")
        .needs("openhpc-server", "openhpc-image")
        .run(Command.of("dd", "if=/dev/urandom", "bs=1", "count=1024").into(Argument.of(key)))
        .run("chown", "munge:", key)
        .run("cp", key, copy)
        .run("chroot", cluster.image(), "chown", "munge:munge", key)
        .run("chroot", cluster.image(), "chmod", "400", key)
        .run("systemctl", "enable", "--now", "munge")
        .doneWhen("cmp", "-s", key, copy)
        .secret(key)
        .secret(copy)
        .undo("systemctl", "disable", "--now", "munge");
  }

  private PhaseDraft slurm() {
    return new PhaseDraft("slurm", "Slurm")
        .step(
            server("slurm-files", "Configure Slurm")
                .guide("8.1", "8.2")
                .needs("openhpc-server")
                .place(cluster.sms("/etc/slurm/slurm.conf"))
                .place(cluster.sms("/etc/slurm/cgroup.conf")))
        .step(
            server("slurmctld", "Make its directories and start the controller")
                .guide("8.3")
                .needs("slurm-files", "munge-key")
                .run("touch", "/var/log/slurmctld.log")
                .run("chown", "slurm:slurm", "/var/log/slurmctld.log")
                .run("chmod", "644", "/var/log/slurmctld.log")
                .run("mkdir", "-p", "/var/run/slurm")
                .run("chown", "slurm:slurm", "/var/run/slurm")
                .run("mkdir", "-p", "/var/spool/slurm")
                .run("chown", "slurm:slurm", "/var/spool/slurm")
                .run("chmod", "755", "/var/spool/slurm")
                .run("systemctl", "restart", "slurmctld")
                .doneWhen("systemctl", "--quiet", "is-active", "slurmctld"));
  }
}
