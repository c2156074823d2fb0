package dev.ohpc.render.runbook;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.config.ClusterConfigs;
import dev.ohpc.model.config.Mount;
import dev.ohpc.model.config.Places;
import dev.ohpc.model.value.FileMode;
import java.util.List;
import java.util.stream.Stream;

/** What all phases ask of a cluster: where its pieces are, and which there are. */
final class ClusterPlaces {

  /** Where the downloaded image is kept. */
  static final String CACHE = "/var/cache/ohpc";

  /** The image that the guide takes, xz(1) over a disk with partitions. */
  static final String IMAGE_URL =
      "https://dl.rockylinux.org/pub/rocky/10/images/aarch64/"
          + "Rocky-10-SBC-RaspberryPi.latest.aarch64.raw.xz";

  /** OpenHPC 4 for Enterprise Linux 10 on aarch64, as its recipe has it. */
  static final String OPENHPC_RELEASE =
      "http://repos.openhpc.community/OpenHPC/4/EL_10/aarch64/ohpc-release-4-1.el10.aarch64.rpm";

  private final ClusterSpec spec;

  ClusterPlaces(ClusterSpec spec) {
    this.spec = spec;
  }

  ClusterSpec spec() {
    return spec;
  }

  ClusterConfigs configs() {
    return spec.configs();
  }

  Places places() {
    return configs().places();
  }

  /** The server's address in the cluster's network. */
  String server() {
    return spec.sms().address().toString();
  }

  /** The root image. */
  String image() {
    return places().imageRoot().toString();
  }

  /** The root of the node that a step is done for. */
  Argument nodeRoot(Object... rest) {
    return Argument.of(places().nodeRoots() + "/", Variable.NODE, text(rest));
  }

  String tftp() {
    return places().tftpRoot().toString();
  }

  String jobs() {
    return places().jobs().toString();
  }

  /** The board whose firmware the shared boot files are for. */
  HardwareProfile board() {
    return spec.nodes().stream()
        .map(NodeSpec::hardware)
        .findFirst()
        .orElse(HardwareProfile.RASPBERRY_PI_4B);
  }

  /** The name of the image's connection, which is also that of its file. */
  String imageConnection() {
    return "/etc/NetworkManager/system-connections/"
        + configs().image().network().value("connection", "id").orElse("cluster")
        + ".nmconnection";
  }

  /** The directories that nodes mount from the server. */
  List<String> shared() {
    return configs()
        .image()
        .fstab()
        .entries()
        .filter(mount -> mount.type().equals("nfs"))
        .map(Mount::target)
        .toList();
  }

  PlacedFile sms(String path) {
    return file("sms" + path, Argument.of(path));
  }

  PlacedFile image(String path) {
    return file("image" + path, Argument.of(image() + path));
  }

  PlacedFile node(String path) {
    return new PlacedFile(
        Argument.of(Variable.TREE, "/nodes/", Variable.NODE, path), nodeRoot(path), mode(path));
  }

  PlacedFile tftp(String path) {
    return file("tftp" + path, Argument.of(tftp() + path));
  }

  PlacedFile job() {
    return file("jobs/pi.sbatch", Argument.of(jobs() + "/pi.sbatch"));
  }

  /** The source of the program that validates the cluster. */
  PlacedFile program() {
    return file("jobs/pi_mpi.c", Argument.of(jobs() + "/pi_mpi.c"));
  }

  private static PlacedFile file(String source, Argument target) {
    return new PlacedFile(Argument.of(Variable.TREE, "/" + source), target, mode(source));
  }

  private static FileMode mode(String path) {
    boolean isPrivate =
        Stream.of("/system-connections/", "/sshd_config.d/", "/authorized_keys")
            .anyMatch(path::contains);
    return isPrivate ? FileMode.PRIVATE : FileMode.PUBLIC;
  }

  private static String text(Object... parts) {
    return Stream.of(parts).map(Object::toString).reduce("", String::concat);
  }
}
