package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.config.Preset;
import dev.ohpc.model.config.PresetConfig;
import dev.ohpc.model.config.SlurmdEnvironment;
import dev.ohpc.render.format.ConfigDocument;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.testkit.RealProgram;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units, tmpfiles, sysctl.d, presets and environments are read as systemd reads them. */
class SystemdFilesTest {

  private static final List<String> UNITS =
      List.of(
          "# c\n; d\n\n[Unit]\nDescription = a \\\n# c\n  b\\\\\nDocumentation=man:x(1)\n",
          "[Unit]\nDescription=a\\\n\n[Install]\nWantedBy=x.target\r\n",
          "  [Service]  \nType=oneshot\rExecStart=/bin/true\n",
          "[Unit]\nDescription\n",
          "[Unit\nDescription=x\n",
          "Description=x\n[Unit]\n=y\n");

  private static final List<String> TMPFILES =
      List.of(
          "d /a 0755 root root -\n# c\n",
          "L+ \"/a b\" - - - - \"../x y\" z\r\n",
          "f! /a\\ b ~1777 :root - 10d:5 text\n",
          "w /proc/x - - - - 1\n",
          "D /a 'x y\n",
          "k /a\nd a\nd\n",
          "d++ /a\nw /b\n");

  private static final List<String> SYSCTL =
      List.of(
          "net.ipv4.ip_forward = 1\n# c\n; d\n",
          "-net.ipv4.conf.*.rp_filter\n  -a/b=c\r\n",
          "x\n",
          "= y\nz=\n");

  private static final List<String> PRESETS =
      List.of(
          "enable a.service\ndisable *\n",
          "# c\n;d\n  disable\tb.service\r\nenable ?.service\n",
          "enable [ab].service\ndisable c*\n",
          "enable a@.service x y\nenable a.service z\n",
          "enabled a.service\n",
          "enable\n");

  private static final List<String> ENVIRONMENTS =
      List.of(
          "A='x y'\nB=\"q\\n\\\"\\\\\"\\\n'r'\n",
          "# c\\\nA=1\nB=2\n;d\nC = z  \n",
          "A=a\\ b\\\n  c'd'\nB='x' \"y\"z\n",
          "A='x\ny'\nB\nC='",
          " A \t=\t\\a\nB=#x;y\r\n");

  @TempDir private Path work;

  @Test
  @RealProgram("systemd-analyze")
  void systemdTakesTheSameUnits() throws IOException {
    List<String> texts = Mutations.of(UNITS, 400);
    List<Object> command =
        new ArrayList<>(List.of("systemd-analyze", "verify", "--man=no", "--recursive-errors=no"));
    for (int i = 0; i < texts.size(); i++) {
      command.add(Files.writeString(work.resolve("u" + i + ".service"), texts.get(i)));
    }
    Outcome all = Outcome.of(command.toArray());
    Pattern complaint =
        Pattern.compile("/u(\\d+)\\.service:\\d+: (Missing|Invalid section|Bad char|Assignment).*");
    List<Outcome> outcomes = new ArrayList<>(Collections.nCopies(texts.size(), new Outcome(0, "")));
    Matcher matcher = complaint.matcher(all.output());
    while (matcher.find()) {
      outcomes.set(Integer.parseInt(matcher.group(1)), new Outcome(1, matcher.group()));
    }

    assertThat(
            Verdicts.differences(
                ConfigFormats.unit(),
                texts,
                outcomes,
                outcome -> outcome.status() == 0,
                AllowedDifferences.UNIT))
        .isEmpty();
  }

  @Test
  @RealProgram("systemd-tmpfiles")
  void systemdTakesTheSameTmpfiles() {
    List<String> texts = Mutations.of(TMPFILES, 150);

    List<Outcome> outcomes =
        ManyFiles.read(
            work,
            texts,
            "systemd-tmpfiles --create --boot --prefix=/no/such/directory \"$PWD/$f\"");

    assertThat(
            Verdicts.differences(
                ConfigFormats.tmpfiles(),
                texts,
                outcomes,
                outcome -> outcome.status() == 0,
                AllowedDifferences.TMPFILES))
        .isEmpty();
  }

  @Test
  @RealProgram("systemctl")
  void systemdTakesTheSameSysctl() {
    List<String> texts = Mutations.of(SYSCTL, 100);

    List<Outcome> outcomes =
        ManyFiles.read(work, texts, "/lib/systemd/systemd-sysctl --prefix=/none \"$PWD/$f\"");

    assertThat(
            Verdicts.differences(
                ConfigFormats.sysctl(),
                texts,
                outcomes,
                outcome -> outcome.status() == 0,
                AllowedDifferences.NONE))
        .isEmpty();
  }

  @Test
  @RealProgram("systemctl")
  void systemdTakesTheSamePresets() {
    List<String> texts = Mutations.of(PRESETS, 80);
    String setUp =
        """
        mkdir -p root/usr/lib/systemd/system root/etc/systemd/system-preset
        for unit in a b c; do
          printf '[Service]\\nExecStart=/x\\n[Install]\\nWantedBy=x.target\\n' \\
            > root/usr/lib/systemd/system/$unit.service
        done
        """;
    List<Outcome> outcomes =
        ManyFiles.readAlone(
            work,
            texts,
            setUp,
            """
            cat "$f" > root/etc/systemd/system-preset/1.preset
            rm -rf root/etc/systemd/system
            systemctl --root="$PWD/root" preset-all > log 2>&1 || echo "Failed with $?"
            grep parse log
            (cd root/etc/systemd/system/x.target.wants 2> /dev/null && ls)
            """);

    List<String> differences =
        new ArrayList<>(
            Verdicts.differences(
                ConfigFormats.presets(),
                texts,
                outcomes,
                outcome -> !outcome.output().matches("(?s).*(Couldn't parse line|Failed).*"),
                AllowedDifferences.PRESETS));
    for (int i = 0; i < texts.size(); i++) {
      ConfigDocument<PresetConfig> document = ConfigFormats.presets().parse(texts.get(i), "file");
      List<Preset> presets = document.config().entries().toList();
      List<String> ours =
          List.of("a.service", "b.service", "c.service").stream()
              .filter(unit -> isEnabled(unit, presets))
              .toList();
      List<String> theirs =
          outcomes.get(i).output().lines().filter(line -> line.matches("[abc].service")).toList();
      if (!document.problems().hasErrors() && !ours.equals(theirs)) {
        differences.add("%s: ours %s theirs %s".formatted(texts.get(i), ours, theirs));
      }
    }
    assertThat(differences).isEmpty();
  }

  private static boolean isEnabled(String unit, List<Preset> presets) {
    return presets.stream()
        .filter(preset -> matches(unit, preset.unit()))
        .findFirst()
        .map(Preset::enabled)
        .orElse(true);
  }

  private static boolean matches(String unit, String pattern) {
    try {
      return FileSystems.getDefault()
          .getPathMatcher("glob:" + pattern.replace("\\", "\\\\"))
          .matches(Path.of(unit));
    } catch (PatternSyntaxException e) {
      return pattern.equals(unit);
    }
  }

  @Test
  @RealProgram("systemctl")
  void systemdTakesTheSameEnvironment() {
    List<String> texts = Mutations.of(ENVIRONMENTS, 150);
    List<Outcome> outcomes =
        ManyFiles.read(
            work,
            texts,
            """
            mkdir -p environment.d; cp "$f" environment.d/a.conf
            env -i XDG_CONFIG_HOME="$PWD" \\
              /usr/lib/systemd/user-environment-generators/30-systemd-environment-d-generator
            """);

    List<String> differences = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      SlurmdEnvironment config =
          ConfigFormats.slurmdEnvironment().parse(texts.get(i), "file").config();
      Map<String, String> ours = new TreeMap<>();
      config.entries().forEach(setting -> ours.put(setting.key(), setting.value()));
      ours.values().removeIf(String::isEmpty); // environment.d has none of these
      Map<String, String> theirs = variables(outcomes.get(i).output());
      if (!ours.equals(theirs)) {
        differences.add("%s: ours %s theirs %s".formatted(texts.get(i), ours, outcomes.get(i)));
      }
    }
    assertThat(differences).isEmpty();
  }

  private static String unescaped(String text) {
    return Pattern.compile("(?s)\\\\(.)")
        .matcher(text)
        .replaceAll(
            found ->
                switch (found.group(1)) {
                  case "n" -> "\n";
                  case "t" -> "\t";
                  case "r" -> "\r";
                  default -> Matcher.quoteReplacement(found.group(1));
                });
  }

  private static Map<String, String> variables(String output) {
    Map<String, String> variables = new TreeMap<>();
    Matcher matcher =
        Pattern.compile("(?ms)^(\\w+)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\n]*))$").matcher(output);
    while (matcher.find()) {
      String quoted = matcher.group(2);
      if (!matcher.group(1).equals("QT_ACCESSIBILITY")) {
        variables.put(matcher.group(1), quoted == null ? matcher.group(3) : unescaped(quoted));
      }
    }
    return variables;
  }
}
