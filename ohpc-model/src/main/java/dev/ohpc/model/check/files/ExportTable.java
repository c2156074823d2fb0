package dev.ohpc.model.check.files;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.UnixPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an NFS server lets whom mount, exports(5).
 *
 * <p>An export holds for the directories below it too, unless one of them is exported itself. With
 * {@code fsid=0} an export is the root of what NFSv4 sees, and all its paths begin there.
 */
public final class ExportTable {

  private final ListMultimap<String, Export> byPath = ArrayListMultimap.create();
  private final Map<String, ExportClients> clients = new HashMap<>();
  private final Optional<Export> pseudoRoot;

  ExportTable(Optional<ExportsConfig> exports) {
    exports.stream()
        .flatMap(config -> config.entries())
        .forEach(export -> byPath.put(export.path(), export));
    pseudoRoot =
        byPath.values().stream()
            .filter(export -> export.allClients().stream().anyMatch(ExportTable::isPseudoRoot))
            .findFirst();
  }

  private static boolean isPseudoRoot(Export.Client client) {
    return client.options().contains("fsid=0") || client.options().contains("fsid=root");
  }

  /**
   * The directory that a path of a client means: where NFSv4's paths begin somewhere below, that is
   * put before it, unless the client says so itself.
   */
  public UnixPath directory(UnixPath path, boolean version4) {
    boolean below = version4 && pseudoRoot.isPresent() && exports(path).isEmpty();
    try {
      return below ? UnixPath.parse(pseudoRoot.get().path() + path) : path;
    } catch (InvalidValueException e) {
      return path;
    }
  }

  /** The export where NFSv4's paths begin, when a path of a client is not one from there. */
  public Optional<Export> missedRoot(UnixPath path, boolean version4) {
    return version4 && !exports(path).isEmpty() ? pseudoRoot : Optional.empty();
  }

  /** The lines of the nearest export that holds a directory; none when it is not exported. */
  public List<Export> exports(UnixPath directory) {
    return byPath.get(nearest(directory));
  }

  /** Who may use a directory. */
  public ExportClients clients(UnixPath directory) {
    return clients.computeIfAbsent(nearest(directory), path -> new ExportClients(byPath.get(path)));
  }

  private String nearest(UnixPath directory) {
    String path = directory.toString();
    while (!path.isEmpty() && !byPath.containsKey(path)) {
      path = path.substring(0, path.lastIndexOf('/'));
    }
    return path.isEmpty() ? "/" : path;
  }
}
