package dev.ohpc.render.text;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;

/**
 * How a text becomes another, in the unified format of diff(1) with three lines around each change.
 * It takes time as the texts are long, however different they are.
 */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;
  private static final String NO_LINE_END = "\\ No newline at end of file\n";

  /** A line of the diff. */
  private record Line(char sign, String text) {

    boolean isChange() {
      return sign != ' ';
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();
  private int before = 1;
  private int after = 1;

  private UnifiedDiff() {}

  /**
   * The diff of two texts; empty when they are the same.
   *
   * @param from what the first is called
   * @param to what the second is called
   */
  public static String of(String from, String to, String before, String after) {
    if (before.equals(after)) {
      return "";
    }
    UnifiedDiff diff = new UnifiedDiff();
    diff.compare(lines(before), lines(after));
    diff.out.append("--- ").append(from).append("\n+++ ").append(to).append('\n');
    diff.writeHunks();
    return diff.out.toString();
  }

  /** The lines with their ends, so that a last one without differs from one with. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    Splitter.on('\n').split(text).forEach(line -> lines.add(line + "\n"));
    String last = lines.remove(lines.size() - 1);
    if (last.length() > 1) {
      lines.add(last.substring(0, last.length() - 1));
    }
    return lines;
  }

  private void compare(List<String> first, List<String> second) {
    Matching matching = Matching.of(first, second);
    int next = 0;
    for (int i = 0; i < first.size(); i++) {
      int pair = matching.after(i);
      if (pair < 0) {
        lines.add(new Line('-', first.get(i)));
      } else {
        next = add(second, next, pair);
        lines.add(new Line(' ', first.get(i)));
        next++;
      }
    }
    add(second, next, second.size());
  }

  private int add(List<String> second, int from, int to) {
    second.subList(from, to).forEach(text -> lines.add(new Line('+', text)));
    return to;
  }

  private void writeHunks() {
    int done = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isChange()) {
        int start = Math.max(done, i - CONTEXT);
        int end = endOfHunk(i);
        skip(done, start);
        writeHunk(start, end);
        done = end;
        i = end - 1;
      }
    }
  }

  /** A change with six lines or fewer before it and the last is in the same hunk. */
  private int endOfHunk(int change) {
    int last = change;
    for (int i = change; i < lines.size() && i <= last + 2 * CONTEXT + 1; i++) {
      if (lines.get(i).isChange()) {
        last = i;
      }
    }
    return Math.min(lines.size(), last + 1 + CONTEXT);
  }

  private void skip(int from, int to) {
    before += to - from;
    after += to - from;
  }

  private void writeHunk(int start, int end) {
    List<Line> hunk = lines.subList(start, end);
    int old = (int) hunk.stream().filter(line -> line.sign() != '+').count();
    int fresh = (int) hunk.stream().filter(line -> line.sign() != '-').count();
    out.append("@@ -").append(range(before, old));
    out.append(" +").append(range(after, fresh)).append(" @@\n");
    for (Line line : hunk) {
      out.append(line.sign()).append(line.text());
      if (!line.text().endsWith("\n")) {
        out.append('\n').append(NO_LINE_END);
      }
    }
    before += old;
    after += fresh;
  }

  /** Of no lines the number is that of the line before them (diff(1)). */
  private static String range(int first, int count) {
    return (count == 0 ? first - 1 : first) + "," + count;
  }
}
