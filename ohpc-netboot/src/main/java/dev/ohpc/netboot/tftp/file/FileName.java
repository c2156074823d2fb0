package dev.ohpc.netboot.tftp.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.ohpc.netboot.tftp.packet.RefusedException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.net.tftp.TFTPErrorPacket;

/**
 * The name of a file below a root, which cannot lead out of it.
 *
 * <p>As with dnsmasq, a backslash is a slash and a leading slash is the root; {@code ..} is refused
 * even where it would stay inside.
 */
public final class FileName {

  private static final int LONGEST_PART = 255; // bytes; NAME_MAX of Linux
  private static final int LONGEST = 1024;
  private static final String NOT_UTF_8 = "\uFFFD";
  private static final Splitter PARTS = Splitter.on('/').omitEmptyStrings();

  private final ImmutableList<String> parts;

  private FileName(List<String> parts) {
    this.parts = ImmutableList.copyOf(parts);
  }

  /**
   * Reads the name of a request.
   *
   * @throws RefusedException if no file below a root can have it
   */
  public static FileName parse(String name) throws RefusedException {
    if (name.contains(NOT_UTF_8)) {
      throw refused("the name is not UTF-8");
    }
    if (CharMatcher.javaIsoControl().matchesAnyOf(name)) {
      throw refused("the name has control characters");
    }
    List<String> parts = PARTS.splitToList(name.replace('\\', '/'));
    parts = parts.stream().filter(part -> !part.equals(".")).toList();
    if (parts.isEmpty()) {
      throw refused("the name is no file's");
    }
    if (parts.contains("..")) {
      throw refused("the name has .. in it");
    }
    if (isTooLong(name, parts)) {
      throw refused("the name is too long");
    }
    return new FileName(parts);
  }

  private static boolean isTooLong(String name, List<String> parts) {
    return name.length() > LONGEST
        || parts.stream().anyMatch(part -> part.getBytes(UTF_8).length > LONGEST_PART);
  }

  /** The first directory of the name; the file itself if it is in none. */
  String first() {
    return parts.get(0);
  }

  /** Whether the file is in a directory. */
  boolean isInDirectory() {
    return parts.size() > 1;
  }

  /** The name below its first directory. */
  FileName withoutFirst() {
    return new FileName(parts.subList(1, parts.size()));
  }

  /** The file below a directory. */
  Path below(Path directory) throws RefusedException {
    Path path = directory;
    try {
      for (String part : parts) {
        path = path.resolve(part);
      }
    } catch (InvalidPathException e) {
      throw refused("the name is none on this server");
    }
    return path;
  }

  private static RefusedException refused(String message) {
    return new RefusedException(TFTPErrorPacket.ACCESS_VIOLATION, message);
  }
}
