package dev.ohpc.model.config;

import dev.ohpc.model.value.FileMode;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.Ownership;
import dev.ohpc.model.value.UnixPath;
import java.util.Optional;

/**
 * A file or directory to make, to change or to remove. A field that is not given is {@code -}.
 *
 * @param type {@code d} for a directory, {@code f} for a file, and others of tmpfiles.d(5)
 * @param path where it stands; it may hold specifiers and, for some types, patterns
 * @param mode its permissions
 * @param user its user
 * @param group its group
 * @param age when its contents are old enough to go
 * @param argument the rest of the line: a link's target, a file's contents
 */
public record TmpfilesLine(
    String type, String path, String mode, String user, String group, String age, String argument) {

  /** A field that is not given. */
  public static final String NONE = "-";

  /** A file or directory with these permissions. */
  public TmpfilesLine(String type, UnixPath path, FileMode mode, Ownership owner) {
    this(type, path.toString(), mode.toString(), owner.user(), owner.group(), NONE, NONE);
  }

  /** The path, if it is one without specifiers and patterns. */
  public Optional<UnixPath> plainPath() {
    try {
      return Optional.of(UnixPath.parse(path));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }
}
