package dev.ohpc.testkit.real;

import com.google.common.base.Splitter;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code dnsmasq --test} on texts, many in one process. */
final class Dnsmasq {

  /** Says of each file {@code OK}, or in one line what is wrong. */
  private static final String SCRIPT =
      """
      cd "$0" || exit 1
      for file in $(seq 0 "$1"); do
        if complaint=$(dnsmasq --test -C "$file" 2>&1 < /dev/null); then
          echo OK
        else
          printf '%s' "$complaint" | tr '\\n' '\\001'
          echo
        fi
      done
      """;

  private static final int FILES_OF_A_RUN = 250;

  /** What the responder and the checks were measured with. */
  private static final String MEASURED = "2.90";

  private static final Pattern VERSION = Pattern.compile("^Dnsmasq version (\\S+)");

  private final Path work;

  /** Works in a directory of the test's own. */
  Dnsmasq(Path work) {
    this.work = work;
  }

  /** With what version something was compared, and what to think of it if that is another. */
  static String comparedVersion() {
    String version =
        VERSION
            .matcher(Outcome.of("dnsmasq", "--version").output())
            .results()
            .map(found -> found.group(1))
            .findFirst()
            .orElse("without a version");
    return version.equals(MEASURED)
        ? "compared with dnsmasq " + version
        : "compared with dnsmasq %s, but the facts are those of %s: a difference may be its own"
            .formatted(version, MEASURED);
  }

  /** What it says of a file; nothing if it takes it. */
  String complaint(byte[] file) {
    return complaints(List.of(file)).get(0);
  }

  /** What it says of each file; nothing of those that it takes. */
  List<String> complaints(List<byte[]> files) {
    return Lists.partition(files, FILES_OF_A_RUN).stream()
        .flatMap(some -> run(some).stream())
        .toList();
  }

  private List<String> run(List<byte[]> files) {
    try {
      for (int i = 0; i < files.size(); i++) {
        Files.write(work.resolve(Integer.toString(i)), files.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Outcome outcome = Outcome.of("sh", "-c", SCRIPT, work, files.size() - 1);
    List<String> said = new ArrayList<>();
    for (String line : Splitter.on('\n').omitEmptyStrings().split(outcome.output())) {
      said.add(line.equals("OK") ? "" : line.replace('\u0001', '\n').replaceFirst("^\n", ""));
    }
    if (said.size() != files.size()) {
      throw new IllegalStateException(outcome.toString());
    }
    return said;
  }
}
