package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.Board;
import dev.ohpc.model.check.files.BoardRoot;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.ExportClients;
import dev.ohpc.model.check.files.ExportTable;
import dev.ohpc.model.check.files.Hosts;
import dev.ohpc.model.check.files.ImageFiles;
import dev.ohpc.model.check.files.OwnNetwork;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Named;
import dev.ohpc.model.config.FstabConfig;
import dev.ohpc.model.config.Mount;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.UnixPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What nodes mount beside their roots is exported to them. */
final class MountRules implements ConfigCheck {

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files.image().flatMap(ImageFiles::fstab).ifPresent(fstab -> check(fstab, files, findings));
  }

  private static void check(FstabConfig fstab, ClusterFiles files, Findings findings) {
    Hosts hosts = files.hosts();
    ExportTable exports = files.exports();
    fstab
        .entries()
        .filter(mount -> mount.type().equals("nfs") || mount.type().equals("nfs4"))
        .forEach(
            mount ->
                directory(mount, hosts.own())
                    .map(path -> exports.directory(path, isVersion4(mount)))
                    .ifPresent(path -> exported(mount, path, exports, hosts, findings)));
  }

  /** Version 4 unless the mount says 3: mount.nfs(8) tries it first. */
  private static boolean isVersion4(Mount mount) {
    return mount.options().stream().noneMatch(Set.of("nfsvers=3", "vers=3")::contains);
  }

  /** The directory of this server that is mounted, if it is one of this server. */
  private static Optional<UnixPath> directory(Mount mount, OwnNetwork own) {
    int colon = mount.source().indexOf(":/");
    if (colon < 0 || !own.isOwn(mount.source().substring(0, colon))) {
      return Optional.empty();
    }
    try {
      return Optional.of(UnixPath.parse(mount.source().substring(colon + 1)));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  private static void exported(
      Mount mount, UnixPath path, ExportTable exports, Hosts hosts, Findings findings) {
    ExportClients clients = exports.clients(path);
    List<Named> refused = new ArrayList<>();
    for (BoardRoot root : hosts.roots()) {
      Board board = root.board();
      if (clients.find(hosts.addresses(board), board.names()).isEmpty()) {
        refused.add(new Named(board.label(), mount));
      }
    }
    if (!refused.isEmpty()) {
      findings.addForHosts(
          ProblemCode.MOUNT_NOT_EXPORTED,
          SpecPath.of("storage"),
          refused,
          nodes ->
              "no export lets "
                  + nodes
                  + " mount `"
                  + mount.source()
                  + "`, which is in the nodes' fstab",
          "export it to the cluster's subnet, or take it out of the nodes' fstab (exports(5))");
    }
  }
}
