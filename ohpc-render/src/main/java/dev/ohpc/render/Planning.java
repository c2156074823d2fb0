package dev.ohpc.render;

import com.google.common.base.CharMatcher;
import dev.ohpc.model.ClusterPlan;
import dev.ohpc.model.ClusterPlanBuilder;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.FileChange;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.value.HostList;
import dev.ohpc.render.text.UnifiedDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares what is there with what would be rendered. */
final class Planning {

  private static final String SAME = "it means the same";
  private static final CharMatcher TERMINAL =
      CharMatcher.javaIsoControl().and(CharMatcher.noneOf("\n\t"));

  private final ClusterSpec spec;
  private final FileTree tree;
  private final PlannedPlace place;
  private final ClusterPlanBuilder plan = ClusterPlan.builder();
  private final Set<String> units = new LinkedHashSet<>();
  private final Set<String> nodes = new LinkedHashSet<>();

  private Planning(ClusterSpec spec, FileTree tree, PlannedPlace place) {
    this.spec = spec;
    this.tree = tree;
    this.place = place;
  }

  static ClusterPlan of(ClusterSpec spec, FileTree tree, Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw Files.exists(directory)
          ? new NotDirectoryException(directory.toString())
          : new NoSuchFileException(directory.toString());
    }
    PlannedPlace place =
        Files.isDirectory(directory.resolve("etc"))
            ? new ServerPlace(directory, spec)
            : new RenderedPlace(directory);
    Planning planning = new Planning(spec, tree, place);
    planning.plan.directory(directory);
    return planning.plan();
  }

  private ClusterPlan plan() throws IOException {
    for (RenderedFile file : tree.files()) {
      Optional<String> path = place.path(file);
      if (path.isPresent()) {
        compare(file, path.get());
      }
    }
    place.removed(tree).forEach(this::remove);
    plan.addAllForeign(place.foreign(tree));
    return plan.addAllReload(units)
        .reboot(nodes.isEmpty() ? Optional.empty() : Optional.of(HostList.ofAll(nodes)))
        .build();
  }

  private void remove(String path, List<String> readers) {
    plan.addChanges(new FileChange(path, FileChange.Kind.REMOVED, "", List.of()));
    units.addAll(readers);
    affects(path);
  }

  private void compare(RenderedFile file, String path) throws IOException {
    Optional<PlannedPlace.Found> found = place.find(path);
    if (found.isEmpty()) {
      String diff = UnifiedDiff.of("/dev/null", "b/" + path, "", file.content());
      add(file, new FileChange(path, FileChange.Kind.ADDED, diff, List.of()), true);
      return;
    }
    String before = found.get().text();
    if (!before.equals(file.content())) {
      changed(file, path, before);
    } else if (found.get().mode().filter(mode -> !mode.equals(file.mode())).isPresent()) {
      String sentence = "its mode is " + found.get().mode().get() + " and should be " + file.mode();
      add(file, new FileChange(path, FileChange.Kind.CHANGED, "", List.of(sentence)), true);
    }
  }

  private void changed(RenderedFile file, String path, String before) {
    Optional<List<String>> meaning =
        FileMeaning.of(file.path()).flatMap(known -> known.between(path, before, file.content()));
    boolean isSame = meaning.filter(List::isEmpty).isPresent();
    List<String> sentences =
        isSame ? List.of(SAME) : meaning.orElse(List.of()).stream().map(Planning::shown).toList();
    String diff = UnifiedDiff.of("a/" + path, "b/" + path, shown(before), file.content());
    add(file, new FileChange(path, FileChange.Kind.CHANGED, diff, sentences), !isSame);
  }

  /** Without what a terminal would take for a command. */
  private static String shown(String text) {
    return TERMINAL.replaceFrom(text, '\ufffd');
  }

  private void add(RenderedFile file, FileChange change, boolean matters) {
    plan.addChanges(change);
    if (matters) {
      units.addAll(file.reload());
      affects(file.path());
    }
  }

  /** Nodes read their roots and boot files when they boot. */
  private void affects(String path) {
    if (path.startsWith("nodes/")) {
      String node = path.split("/", -1)[1];
      // one that the spec no longer has boots no more
      if (tree.contains("nodes/" + node + "/etc/hostname")) {
        nodes.add(node);
      }
    } else if (path.startsWith("image/")
        || path.startsWith("tftp/")
        || path.startsWith("eeprom/")) {
      spec.nodes().stream().map(NodeSpec::name).map(Object::toString).forEach(nodes::add);
    }
  }
}
