package dev.ohpc.testkit.bench;

import dev.ohpc.testkit.netboot.ServedExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An NFS server to measure. */
enum NfsPeer {
  /** Ours, on a directory as it is. */
  OURS("ours") {
    @Override
    List<String> command(Path work) {
      List<String> command = new ArrayList<>(List.of(ServedExport.command()));
      command.addAll(1, List.of("-Xmx64m", "-XX:+UseSerialGC"));
      command.addAll(
          List.of(
              "2049",
              exported(work).toString(),
              exported(work).toString(),
              work.resolve("state").toString()));
      return command;
    }

    @Override
    String url(Path work) {
      return "nfs://127.0.0.1" + ServedExport.TREE + "?version=3&nfsport=2049&mountport=2049";
    }
  },

  /** nfs-ganesha on the VFS of the same directory. */
  GANESHA("ganesha") {
    @Override
    List<String> command(Path work) throws IOException {
      Path configuration = work.resolve("ganesha.conf");
      Files.writeString(
          configuration,
          """
          NFS_CORE_PARAM {
            Protocols = 3; NFS_Port = 22049; MNT_Port = 22050; Bind_addr = 192.168.99.1;
            Enable_NLM = false; Enable_RQUOTA = false; Enable_UDP = false;
          }
          EXPORT {
            Export_Id = 1; Path = %1$s; Pseudo = /tree; Access_Type = RW;
            Squash = No_Root_Squash; SecType = sys; Protocols = 3; Transports = TCP;
            FSAL { Name = VFS; }
          }
          """
              .formatted(exported(work)));
      return List.of(
          "ganesha.nfsd",
          "-F",
          "-L",
          work.resolve("ganesha.log").toString(),
          "-f",
          configuration.toString());
    }

    @Override
    String url(Path work) {
      return "nfs://192.168.99.1" + exported(work) + "?version=3&nfsport=22049&mountport=22050";
    }
  };

  private final String name;

  NfsPeer(String name) {
    this.name = name;
  }

  /** The directory that all serve. */
  static Path exported(Path work) {
    return work.resolve("tree");
  }

  abstract List<String> command(Path work) throws IOException;

  /** What libnfs calls the export. */
  abstract String url(Path work);

  @Override
  public String toString() {
    return name;
  }
}
