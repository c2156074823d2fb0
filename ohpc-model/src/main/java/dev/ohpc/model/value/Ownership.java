package dev.ohpc.model.value;

import java.util.regex.Pattern;

/** The user and the group that own a file, by name: {@code root:root}. */
public final class Ownership {

  /** The superuser and its group. */
  public static final Ownership ROOT = new Ownership("root", "root");

  // useradd(8): a lower case letter or an underscore first, at most 32 characters
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_-]{0,31}");

  private final String user;
  private final String group;

  private Ownership(String user, String group) {
    this.user = user;
    this.group = group;
  }

  /**
   * Reads {@code user:group} as chown(1) does; {@code user:} and {@code user} mean a group of the
   * same name.
   *
   * @throws InvalidValueException if a name is no user name of useradd(8)
   */
  public static Ownership parse(String text) {
    int colon = text.indexOf(':');
    String user = colon < 0 ? text : text.substring(0, colon);
    String group = colon < 0 || colon == text.length() - 1 ? user : text.substring(colon + 1);
    if (!NAME.matcher(user).matches() || !NAME.matcher(group).matches()) {
      throw new InvalidValueException(
          Text.quoted(text) + " names no user and group",
          "write a user and a group in lower case, such as `slurm:slurm`");
    }
    return new Ownership(user, group);
  }

  /** The user's name. */
  public String user() {
    return user;
  }

  /** The group's name. */
  public String group() {
    return group;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ownership that && that.user.equals(user) && that.group.equals(group);
  }

  @Override
  public int hashCode() {
    return 31 * user.hashCode() + group.hashCode();
  }

  @Override
  public String toString() {
    return user + ":" + group;
  }
}
