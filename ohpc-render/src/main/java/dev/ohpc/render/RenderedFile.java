package dev.ohpc.render;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import dev.ohpc.model.value.FileMode;
import dev.ohpc.model.value.Ownership;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One file of a cluster: its text, and what it becomes on its machine.
 *
 * @param path its path in the tree, with {@code /} between names, such as {@code sms/etc/hosts}
 * @param content the text: lines that end with a line feed, in printable ASCII but for what is
 *     written for people in another language
 * @param target where it belongs, as a path on the management server, which holds the image and the
 *     node roots too; empty for what goes into a board's EEPROM
 * @param owner the user and group that own it there
 * @param mode its permissions there
 * @param reload the units that read it, to be reloaded or restarted when it changed
 */
public record RenderedFile(
    String path,
    String content,
    Optional<String> target,
    Ownership owner,
    FileMode mode,
    List<String> reload) {

  /** Copies the units. */
  public RenderedFile {
    reload = ImmutableList.copyOf(reload);
  }

  /** The bytes of the content, in UTF-8. */
  public byte[] bytes() {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  /** The SHA-256 of the bytes, in hexadecimal. */
  public String sha256() {
    return Hashing.sha256().hashBytes(bytes()).toString();
  }
}
