package dev.ohpc.netboot.vfs.disk;

import dev.ohpc.netboot.vfs.UnixName;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Names that are bytes. The platform's paths keep them, but their strings do not, whatever the
 * locale is; their URIs do, byte for byte, so that is how all but ASCII goes in and out.
 */
final class ByteNames extends Names {

  private static final HexFormat HEX = HexFormat.of();

  private final FileSystem fileSystem;
  private final Path root;

  ByteNames(FileSystem fileSystem) {
    this.fileSystem = fileSystem;
    this.root = fileSystem.getPath("/");
  }

  @Override
  public String textOf(Path path) {
    String text = path.toString();
    if (PLAIN.matchesAllOf(text)) {
      return text;
    }
    String encoded = root.resolve(path).toUri().getRawPath();
    String exact = UnixName.of(decode(path.isAbsolute() ? encoded : encoded.substring(1)));
    return exact.endsWith("/") ? exact.substring(0, exact.length() - 1) : exact;
  }

  @Override
  Path pathOf(String text) {
    if (PLAIN.matchesAllOf(text)) {
      return fileSystem.getPath(text);
    }
    // One slash after another would be kept by the URI, but no path has that.
    String once = text.replaceAll("/+", "/");
    Path path = Path.of(URI.create("file:///" + encode(UnixName.bytes(once))));
    return once.startsWith("/") ? path : root.relativize(path);
  }

  private static String encode(byte[] bytes) {
    StringBuilder encoded = new StringBuilder(3 * bytes.length);
    for (byte b : bytes) {
      if (b == '/') {
        encoded.append(encoded.isEmpty() ? "" : "/");
      } else {
        encoded.append('%').append(HEX.toHexDigits(b));
      }
    }
    return encoded.toString();
  }

  private static byte[] decode(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      if (encoded.charAt(i) == '%') {
        bytes.write(HexFormat.fromHexDigits(encoded, i + 1, i + 3));
        i += 2;
      } else {
        bytes.write(encoded.charAt(i));
      }
    }
    return bytes.toByteArray();
  }
}
