package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.BoardRoot;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.ExportTable;
import dev.ohpc.model.check.files.Hosts;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Named;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.UnixPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The root that a board is told of is exported to it, for its root user to write to. */
final class RootExportRules implements ConfigCheck {

  private static final SpecPath PROFILE = SpecPath.of("profile");

  @Override
  public void check(ClusterFiles files, Findings findings) {
    pathsBeginAtTheRoot(files, findings);
    exported(files, findings);
  }

  private static void pathsBeginAtTheRoot(ClusterFiles files, Findings findings) {
    files.hosts().roots().stream()
        .map(BoardRoot::path)
        .flatMap(path -> files.exports().missedRoot(path.path(), path.version4()).stream())
        .findFirst()
        .ifPresent(
            export ->
                findings.add(
                    ProblemCode.PSEUDO_ROOT,
                    Where.of(PROFILE, export),
                    "with `fsid=0` the paths of NFSv4 begin at `"
                        + export.path()
                        + "`, and those of the roots begin above it",
                    "leave `fsid=0` out, which NFSv4 has not needed for long, or write the paths"
                        + " from there (exports(5))"));
  }

  private static void exported(ClusterFiles files, Findings findings) {
    Hosts hosts = files.hosts();
    ExportTable exports = files.exports();
    List<Named> missing = new ArrayList<>();
    List<Named> readOnly = new ArrayList<>();
    List<Named> squashed = new ArrayList<>();
    for (BoardRoot root : hosts.roots()) {
      UnixPath directory = exports.directory(root.path().path(), root.path().version4());
      Optional<Export.Client> access =
          exports.clients(directory).find(hosts.addresses(root.board()), root.board().names());
      if (access.isEmpty()) {
        missing.add(RootRules.named(root));
      } else if (RootRules.writes(root, files) && !says(access.get(), "rw", "ro")) {
        readOnly.add(named(exports, directory, root));
      } else if (squashes(access.get())) {
        squashed.add(named(exports, directory, root));
      }
    }
    reportMissing(missing, findings);
    reportReadOnly(readOnly, findings);
    reportSquashed(squashed, findings);
  }

  private static boolean squashes(Export.Client client) {
    return !says(client, "no_root_squash", "root_squash")
        || says(client, "all_squash", "no_all_squash");
  }

  /** Whether of two options the first is there, and not the other after it. */
  private static boolean says(Export.Client client, String option, String other) {
    return client.options().lastIndexOf(option) > client.options().lastIndexOf(other);
  }

  private static Named named(ExportTable exports, UnixPath directory, BoardRoot root) {
    return new Named(root.board().label(), exports.exports(directory).get(0));
  }

  private static void reportMissing(List<Named> missing, Findings findings) {
    if (!missing.isEmpty()) {
      findings.addForHosts(
          ProblemCode.ROOT_NOT_EXPORTED,
          PROFILE,
          missing,
          nodes -> "no export lets " + nodes + " mount the root that DHCP tells of",
          "export each to its node with `rw,no_root_squash,no_subtree_check` (exports(5))");
    }
  }

  private static void reportReadOnly(List<Named> readOnly, Findings findings) {
    if (!readOnly.isEmpty()) {
      findings.addForHosts(
          ProblemCode.ROOT_EXPORTED_READ_ONLY,
          PROFILE,
          readOnly,
          nodes ->
              "the export of the root of " + nodes + " has no `rw`, and it is mounted for writing",
          "add `rw`: an export is read only unless it says so, and of several networks that a node"
              + " is in the first counts (exports(5))");
    }
  }

  private static void reportSquashed(List<Named> squashed, Findings findings) {
    if (!squashed.isEmpty()) {
      findings.addForHosts(
          ProblemCode.ROOT_SQUASHED,
          PROFILE,
          squashed,
          nodes -> "the root user of " + nodes + " has no rights in its own root",
          "add `no_root_squash`: otherwise the server takes a client's root for nobody"
              + " (exports(5))");
    }
  }
}
