package dev.ohpc.model.value;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a cluster, slurm.conf(5)'s ClusterName: at most 40 characters, in lower case.
 *
 * <p>Slurm makes directories and database tables of it, hence the plain characters.
 */
public final class ClusterName extends TextValue {

  /** The syntax as a regular expression of both Java and ECMA-262. */
  public static final String PATTERN = "^[a-z0-9][a-z0-9_-]{0,39}$";

  /** The most characters of a name: 40. */
  public static final int LONGEST = 40;

  private static final Pattern COMPILED = Pattern.compile(PATTERN);

  private ClusterName(String text) {
    super(text);
  }

  /**
   * Reads a name such as {@code rocky-pi}.
   *
   * @throws InvalidValueException if the text is no such name
   */
  public static ClusterName parse(String text) {
    if (!COMPILED.matcher(text).matches()) {
      throw new InvalidValueException(
          Text.quoted(text) + " cannot be a cluster's name", hintFor(text));
    }
    return new ClusterName(text);
  }

  private static String hintFor(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (text.length() > LONGEST) {
      return "it has " + text.length() + " characters; Slurm takes at most " + LONGEST;
    }
    if (COMPILED.matcher(lower).matches()) {
      return "Slurm wants lower case: write `" + lower + "`";
    }
    return "use lower case letters, digits, `-` and `_`, such as `rocky-pi`";
  }
}
