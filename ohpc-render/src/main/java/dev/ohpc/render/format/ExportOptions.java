package dev.ohpc.render.format;

import com.google.common.collect.ImmutableSet;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.model.text.Similar;
import dev.ohpc.render.text.LogicalLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The options of a client of exports(5): those of exportfs of nfs-utils 2.6.2, and {@code xprtsec},
 * {@code reexport} and {@code sign_fh}, which came later.
 */
final class ExportOptions {

  private static final Predicate<String> NUMBER = matching("[ \\t]*[+-]?\\d+");
  private static final Predicate<String> IDS = matching("\\d*(-\\d*)?");

  private static final Map<String, Predicate<String>> VALUES =
      Map.ofEntries(
          Map.entry("anonuid", NUMBER),
          Map.entry("anongid", NUMBER),
          Map.entry("squash_uids", IDS),
          Map.entry("squash_gids", IDS),
          Map.entry("fsid", ExportOptions::isFsid),
          Map.entry("mountpoint", ExportOptions::isAnything),
          Map.entry("mp", ExportOptions::isAnything),
          Map.entry("refer", ExportOptions::isAnything),
          Map.entry("replicas", ExportOptions::isAnything),
          Map.entry("sec", each("krb5", "krb5i", "krb5p", "unix", "sys", "null", "none")),
          Map.entry("xprtsec", each("none", "tls", "mtls")),
          Map.entry("reexport", Set.of("auto-fsidnum", "predefined-fsidnum", "none")::contains));

  private ExportOptions() {}

  /**
   * Reads options between commas.
   *
   * @param text the options
   * @param word the word of the line that they are in, for the place of a problem
   */
  static List<String> read(LogicalLine line, String text, ExportsWords.Word word) {
    List<String> options = new ArrayList<>();
    for (int start = skipBlanks(text, 0); start < text.length(); ) {
      int comma = text.indexOf(',', start);
      int end = comma < 0 ? text.length() : comma;
      String option = text.substring(start, end);
      check(line, option, word);
      options.add(option);
      start = comma < 0 ? end : skipBlanks(text, end + 1);
    }
    return options;
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static void check(LogicalLine line, String option, ExportsWords.Word word) {
    if (isOption(option)) {
      return;
    }
    String name = name(option);
    if (!name.equals(option) && VALUES.containsKey(name)) {
      throw refusal(
          line, ProblemCode.INVALID_VALUE, option, word, "bad value in ", "see exports(5)");
    }
    throw refusal(
        line, ProblemCode.UNKNOWN_KEY, option, word, "unknown keyword ", similarTo(option, name));
  }

  /** Whether exportfs knows an option, and takes its value. */
  static boolean isOption(String option) {
    String name = name(option);
    return name.equals(option)
        ? Export.FLAGS.contains(option)
        : VALUES.getOrDefault(name, value -> false).test(option.substring(name.length() + 1));
  }

  private static String name(String option) {
    int equals = option.indexOf('=');
    return equals < 0 ? option : option.substring(0, equals);
  }

  private static String similarTo(String option, String name) {
    return Similar.to(option, Export.FLAGS)
        .or(() -> Similar.to(name, VALUES.keySet()).map(key -> key + "="))
        .map(known -> "did you mean `" + known + "`?")
        .orElse("leave it out");
  }

  private static RuntimeException refusal(
      LogicalLine line,
      ProblemCode code,
      String option,
      ExportsWords.Word word,
      String message,
      String hint) {
    int at = option.isEmpty() ? -1 : line.content().indexOf(option, word.start());
    boolean found = at >= 0 && at < word.end();
    return line.malformed(
        code,
        found ? at : word.start(),
        found ? at + option.length() : word.end(),
        message + Quoted.of(option) + "; exportfs reads no further",
        hint);
  }

  private static Predicate<String> matching(String regex) {
    return Pattern.compile(regex).asMatchPredicate();
  }

  private static Predicate<String> each(String... known) {
    Set<String> all = ImmutableSet.copyOf(known);
    return value -> List.of(value.split(":", -1)).stream().allMatch(all::contains);
  }

  /** {@code root}, a number as C writes them, or anything with the 32 digits of a UUID. */
  private static boolean isAnything(String value) {
    return true;
  }

  private static boolean isFsid(String value) {
    long hexDigits = value.chars().filter(c -> Character.digit(c, 16) >= 0 && c < 128).count();
    return value.equals("root") || hexDigits == 32 || isCNumber(value);
  }

  private static boolean isCNumber(String value) {
    return value.matches("[ \\t]*[+-]?(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9][0-9]*)");
  }
}
