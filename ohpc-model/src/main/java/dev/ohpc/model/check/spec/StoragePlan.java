package dev.ohpc.model.check.spec;

import com.google.common.collect.ImmutableSet;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.StorageSpec;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.UnixPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Shared directories, node roots and boot files are apart: what is exported to all nodes, or served
 * by TFTP, holds no node's root, and nothing that a node must have of its own is shared.
 */
final class StoragePlan implements Check {

  private static final SpecPath STORAGE = SpecPath.of("storage");

  /** What a node must have of its own (file-hierarchy(7)). */
  private static final Set<String> OWN =
      ImmutableSet.of(
          "/bin", "/boot", "/dev", "/etc", "/lib", "/lib64", "/proc", "/run", "/sbin", "/sys",
          "/tmp", "/usr", "/var");

  @Override
  public void check(Subject subject, Findings findings) {
    subject.spec().ifPresent(spec -> check(spec, findings));
  }

  private static void check(ClusterSpec spec, Findings findings) {
    StorageSpec storage = spec.storage();
    Place roots = new Place(storage.nfsDirectory(), STORAGE.key("nfs-directory"));
    Place boot = new Place(storage.tftpDirectory(), STORAGE.key("tftp-directory"));
    List<Place> shared = new ArrayList<>();
    addAll(shared, storage.shared().orElse(List.of()), "shared");
    addAll(shared, storage.sharedReadOnly().orElse(List.of()), "shared-read-only");
    apart(boot, roots, findings);
    for (int i = 0; i < shared.size(); i++) {
      Place place = shared.get(i);
      own(place, findings);
      apart(place, roots, findings);
      shared.subList(0, i).stream()
          .filter(earlier -> earlier.path().equals(place.path()))
          .findFirst()
          .ifPresent(earlier -> conflict(place, earlier, "is shared twice", findings));
    }
  }

  private static void addAll(List<Place> places, List<UnixPath> paths, String key) {
    for (int i = 0; i < paths.size(); i++) {
      places.add(new Place(paths.get(i), STORAGE.key(key).item(i)));
    }
  }

  private static void own(Place place, Findings findings) {
    if (OWN.contains(place.path().toString())) {
      findings.add(
          ProblemCode.STORAGE_CONFLICT,
          place.at(),
          "`" + place.path() + "` is a directory that each node has of its own",
          "share another, such as `/scratch`");
    }
  }

  private static void apart(Place place, Place roots, Findings findings) {
    if (place.path().contains(roots.path()) || roots.path().contains(place.path())) {
      conflict(
          place,
          roots,
          "is not apart from the node roots, `" + roots.path() + "`, which all could read then",
          findings);
    }
  }

  private static void conflict(Place place, Place other, String what, Findings findings) {
    findings.add(
        ProblemCode.STORAGE_CONFLICT,
        place.at(),
        "`" + place.path() + "` " + what,
        "choose directories that are not within each other",
        problem -> problem.addRelated(findings.related("the other", other.at())));
  }

  private record Place(UnixPath path, SpecPath at) {}
}
