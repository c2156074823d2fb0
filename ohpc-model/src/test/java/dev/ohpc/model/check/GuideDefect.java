package dev.ohpc.model.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A defect of the walk-through, as the documentation of the package lists it.
 *
 * @param number its number
 * @param codes what it is found as in the guide's files
 * @param otherwise what is done about it otherwise
 */
record GuideDefect(int number, List<String> codes, String otherwise) {

  private static final Path TABLE = Path.of("src/main/java/dev/ohpc/model/check/package-info.java");

  private static final Pattern ROW =
      Pattern.compile("<tr><td>(\\d+)<td>([^<]+)<td>([^<]*)<td>([^<]*)");

  private static final Pattern CODE = Pattern.compile("\\{@code ([a-z0-9-]+)}");

  static List<GuideDefect> all() throws IOException {
    String text = Files.readString(TABLE).replaceAll("\\R \\* *", " ");
    return ROW.matcher(text).results().map(GuideDefect::of).toList();
  }

  private static GuideDefect of(MatchResult row) {
    List<String> codes = CODE.matcher(row.group(3)).results().map(c -> c.group(1)).toList();
    return new GuideDefect(Integer.parseInt(row.group(1)), codes, row.group(4).strip());
  }
}
