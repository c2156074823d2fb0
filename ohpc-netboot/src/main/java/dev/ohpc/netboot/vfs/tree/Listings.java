package dev.ohpc.netboot.vfs.tree;

import dev.ohpc.netboot.vfs.disk.Names;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.ToLongFunction;

/**
 * Names of directories in the order of their cookies. A directory is read when a client begins to
 * list it; whoever goes on listing gets what was read then, so that many pages do not cost many
 * readings. The names that are kept are limited; a directory that was let go is read again, and
 * gives the same cookies.
 */
final class Listings {

  private static final int MOST_NAMES = 1 << 20;

  private final Names names;
  private final ToLongFunction<String> order;
  private final Map<Long, Cookies> directories = new LinkedHashMap<>(16, 0.75f, true);
  private int kept;

  /**
   * Without names.
   *
   * @param order makes cookies that no client can foresee, or names could be made to meet in one
   */
  Listings(Names names, ToLongFunction<String> order) {
    this.names = names;
    this.order = order;
  }

  /** The names after a cookie, by theirs; what has gone meanwhile may be among them. */
  synchronized NavigableMap<Long, String> after(long cookie, long id, Path directory)
      throws IOException {
    Cookies cookies = directories.get(id);
    if (cookies == null) {
      cookies = new Cookies(order);
    }
    if (cookie <= 0 || !directories.containsKey(id)) {
      List<String> read = read(directory);
      kept += read.size() - cookies.size();
      cookies.arrange(read);
      directories.put(id, cookies);
      shrink();
    }
    return cookies.after(cookie);
  }

  private void shrink() {
    Iterator<Cookies> eldest = directories.values().iterator();
    while (kept > MOST_NAMES && directories.size() > 1) {
      kept -= eldest.next().size();
      eldest.remove();
    }
  }

  private List<String> read(Path directory) throws IOException {
    List<String> read = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      stream.forEach(path -> read.add(names.nameOf(path)));
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return read;
  }
}
