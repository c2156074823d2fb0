package dev.ohpc.model.value;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a diskless machine finds its root, the text of DHCP option 17 as dracut.cmdline(7) reads
 * it: {@code [nfs:|nfs4:]SERVER:PATH[:OPTIONS|,OPTIONS]}. Without {@code nfs4:} it is NFS version
 * 3.
 *
 * @param version4 whether it is NFSv4
 * @param server the server; without one it is the DHCP server
 * @param path the directory on the server
 * @param options mount options
 */
public record RootPath(
    boolean version4, Optional<String> server, UnixPath path, List<String> options) {

  private static final Pattern FORM =
      Pattern.compile("(?:(nfs|nfs4):)?(?:([^:/,]+):)?(/[^:,]*)(?:[:,](.*))?");

  /** Copies the options. */
  public RootPath {
    options = ImmutableList.copyOf(options);
  }

  /**
   * Reads a root path.
   *
   * @throws InvalidValueException if it is none that dracut mounts over NFS
   */
  public static RootPath parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new InvalidValueException(
          Text.quoted(text) + " is no root path over NFS",
          "write `nfs4:SERVER:PATH:OPTIONS`, such as `nfs4:10.0.0.1:/srv/nfs/node1:rw`"
              + " (dracut.cmdline(7))");
    }
    String options = form.group(4) == null ? "" : form.group(4);
    return new RootPath(
        "nfs4".equals(form.group(1)),
        Optional.ofNullable(form.group(2)),
        UnixPath.parse(form.group(3)),
        Splitter.on(',').omitEmptyStrings().splitToList(options));
  }

  /** The text, in dracut's own form. */
  @Override
  public String toString() {
    return (version4 ? "nfs4:" : "nfs:")
        + server.map(name -> name + ":").orElse("")
        + path
        + (options.isEmpty() ? "" : ":" + String.join(",", options));
  }
}
