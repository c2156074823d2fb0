package dev.ohpc.render.machine;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import dev.ohpc.model.check.files.MpiRun;
import dev.ohpc.model.problem.Source;
import dev.ohpc.model.problem.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads how a script for sbatch(1) starts its MPI program: the modules that it loads, and its first
 * line with srun. What only a shell could tell, such as a program in a variable, is not known.
 */
final class JobReader {

  private static final Splitter BLANKS = Splitter.on(CharMatcher.anyOf(" \t\r")).omitEmptyStrings();
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/._@+-]++");
  private static final String LAUNCHER = "--mpi";
  private static final String COPIED = "--bcast";

  private final List<String> modules = new ArrayList<>();

  /** What was read, and the line that says it. */
  record Job(MpiRun run, Span span) {}

  /** The job of a script; none when no line starts one with srun. */
  Optional<Job> read(Source source) {
    int number = 1;
    for (String line : Splitter.on('\n').split(source.text())) {
      List<String> words = BLANKS.splitToList(line);
      if (!words.isEmpty() && words.get(0).equals("srun")) {
        Span span = new Span(source, number, 1, number, source.line(number).length() + 1);
        return Optional.of(new Job(run(words.subList(1, words.size())), span));
      }
      addModules(words);
      number++;
    }
    return Optional.empty();
  }

  private void addModules(List<String> words) {
    if (words.size() > 2 && words.get(0).equals("module") && words.get(1).equals("load")) {
      modules.addAll(words.subList(2, words.size()));
    }
  }

  private MpiRun run(List<String> words) {
    return new MpiRun(modules, launcher(words), program(words));
  }

  private static Optional<String> launcher(List<String> words) {
    int apart = words.indexOf(LAUNCHER);
    return apart >= 0 && apart + 1 < words.size()
        ? plain(words.get(apart + 1))
        : words.stream()
            .filter(word -> word.startsWith(LAUNCHER + "="))
            .findFirst()
            .flatMap(word -> plain(word.substring(LAUNCHER.length() + 1)));
  }

  /** The first word that is no option; behind one whose value may stand apart nobody knows it. */
  private static Optional<String> program(List<String> words) {
    if (words.stream().anyMatch(word -> word.startsWith(COPIED))) {
      return Optional.empty();
    }
    int at = 0;
    while (at < words.size() && words.get(at).startsWith("--")) {
      boolean isApart = words.get(at).equals(LAUNCHER);
      if (!isApart && words.get(at).indexOf('=') < 0) {
        return Optional.empty();
      }
      at += isApart ? 2 : 1;
    }
    return at < words.size() ? plain(words.get(at)) : Optional.empty();
  }

  /** A word that no shell takes for more than itself, and no option. */
  private static Optional<String> plain(String word) {
    return PLAIN.matcher(word).matches() && !word.startsWith("-")
        ? Optional.of(word)
        : Optional.empty();
  }
}
