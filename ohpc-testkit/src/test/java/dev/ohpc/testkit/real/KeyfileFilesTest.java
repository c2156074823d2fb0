package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.config.IniSection;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.config.KeyfileText;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.problem.Source;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.testkit.RealProgram;
import dev.ohpc.testkit.SharedCorpus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A keyfile is read as NetworkManager reads it, with GKeyFile. */
class KeyfileFilesTest {

  private static final String BASE =
      """
      [connection]
      id=x
      uuid=4e80a56d-c99f-4aad-a6dd-b449bc398c57
      type=ethernet

      """;

  private static final List<String> ENDS =
      List.of(
          "[user]\na.b=1\n",
          "[user]  \t\na.b =  \\sx y\\t\\\\z \n  a.c=2\r\n",
          "# c\n; d\n",
          "#c\n\n [user]\na.b=x\n[x]\ny=z\n[user]\na.b=y\n",
          "[x]\na b=c\na[de]=d\na[de_DE@euro]=e\n",
          "[x]\n[a]=b\n",
          "[x]\na[de=b\n",
          "[x]y\n",
          "[x[y]\n",
          "[]\n",
          "[x]\n=a\n",
          "[x]\na\n",
          "[user]\na.b=\\n\\r\\\\;[]#\n",
          "[user]\na.b=a # b");

  @TempDir private Path work;

  @Test
  @RealProgram("nmcli")
  void networkManagerTakesTheSameFilesAndValues() {
    List<String> texts = Mutations.of(ENDS, 300).stream().map(BASE::concat).toList();

    List<Outcome> outcomes =
        ManyFiles.read(
            work, texts, "nmcli --offline connection modify connection.autoconnect yes < \"$f\"");

    assertThat(differences(texts, outcomes)).isEmpty();
  }

  @Test
  @RealProgram("nmcli")
  void eachRealFileIsReadWithoutAProblem() {
    List<Source> files = SharedCorpus.find().files("nmconnection");

    assertThat(files)
        .isNotEmpty()
        .allSatisfy(file -> assertThat(ConfigFormats.keyfile().parse(file).problems()).isEmpty());
  }

  private static List<String> differences(List<String> texts, List<Outcome> outcomes) {
    List<String> differences =
        new ArrayList<>(
            Verdicts.differences(
                ConfigFormats.keyfile(),
                texts,
                outcomes,
                KeyfileFilesTest::isKeyfile,
                AllowedDifferences.NONE));
    for (int i = 0; i < texts.size(); i++) {
      KeyfileConfig ours = ConfigFormats.keyfile().parse(texts.get(i), "file").config();
      String theirs = outcomes.get(i).output();
      boolean same = userData(theirs).entrySet().containsAll(userData(ours).entrySet());
      if (outcomes.get(i).status() == 0 && !same) {
        differences.add(texts.get(i) + " ours " + userData(ours) + " theirs " + userData(theirs));
      }
    }
    return differences;
  }

  /** What is said of names in the user's section is not said of the file. */
  private static boolean isKeyfile(Outcome outcome) {
    return outcome.status() == 0 || outcome.output().contains("user.data: invalid key");
  }

  /** The texts, without bad escapes, of the section that NetworkManager keeps as it is. */
  private static Map<String, String> userData(KeyfileConfig config) {
    Map<String, String> data = new TreeMap<>();
    for (IniSection section : config.sections()) {
      if (section.name().equals("user")) {
        section.stanzas().stream()
            .flatMap(stanza -> stanza.entries().stream())
            .map(Setting::key)
            .filter(key -> key.matches("[a-z]\\.[a-z]"))
            .forEach(key -> config.text("user", key).ifPresent(text -> data.put(key, text)));
      }
    }
    return data;
  }

  private static Map<String, String> userData(String output) {
    Map<String, String> data = new TreeMap<>();
    Matcher matcher = Pattern.compile("(?m)^([a-z]\\.[a-z])=(.*)$").matcher(output);
    while (matcher.find()) {
      data.put(matcher.group(1), KeyfileText.decode(matcher.group(2)).orElse(""));
    }
    return data;
  }
}
