package dev.ohpc.model;

import dev.ohpc.model.style.ValueStyle;
import dev.ohpc.model.value.HostList;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What rendering would change in a directory, or in what is laid out as {@code /} of a management
 * server; nothing is written.
 */
@Value.Immutable
@ValueStyle
public abstract class ClusterPlan {

  ClusterPlan() {}

  /** The directory. */
  public abstract Path directory();

  /** The files that would be added, changed or removed, in the order of the tree. */
  public abstract List<FileChange> changes();

  /**
   * What others put where the library writes, which stays: in a rendered directory each file, on a
   * server the files beside rendered ones that the same program reads, and roots of nodes that the
   * spec does not have.
   */
  public abstract List<String> foreign();

  /** The units of the server that read what would be otherwise, to be restarted, in order. */
  public abstract List<String> reload();

  /** The nodes that have to boot again to see what would be otherwise; none if there is none. */
  public abstract Optional<HostList> reboot();

  /** Whether rendering would change anything. */
  public final boolean hasChanges() {
    return !changes().isEmpty();
  }

  /** All of it, for people; empty when there is nothing to tell. */
  public final String toText() {
    StringBuilder text = new StringBuilder();
    for (FileChange change : changes()) {
      String kind = change.kind().name().toLowerCase(Locale.ROOT);
      text.append(kind).append(": ").append(change.path()).append('\n');
      change.meaning().forEach(sentence -> text.append("  ").append(sentence).append('\n'));
      text.append(change.diff());
    }
    foreign().forEach(path -> text.append("foreign: ").append(path).append('\n'));
    reload().forEach(unit -> text.append("restart: ").append(unit).append('\n'));
    reboot().ifPresent(nodes -> text.append("boot again: ").append(nodes).append('\n'));
    return text.toString();
  }

  /** Starts a plan. */
  public static ClusterPlanBuilder builder() {
    return new ClusterPlanBuilder();
  }
}
