package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.config.FstabConfig;
import dev.ohpc.model.config.Mount;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.testkit.RealProgram;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** fstab(5) is read as findmnt reads it. */
class MountFilesTest {

  private static final List<String> LINES =
      List.of(
          "10.0.0.1:/home /home nfs nfsvers=4.2,nodev 0 0\n",
          "# comment\n  # comment\n\n/dev/sda1 / ext4\n",
          "UUID=1-2\t/b\\040c\text4\tro\t1\n",
          "tmpfs /t#mp tmpfs mode=1777,context=\"a,b\" 1 2 # rest\n",
          "a\\303\\251 /b\\134\\060 x y,,z 0 2\r\n",
          "a /b c\n",
          "a /b\n",
          "a /b c d x 0\n",
          "a /b c d 0 1x\n",
          "  a  /b\t c d -1 +1");

  private static final Pattern ROW =
      Pattern.compile(
          "SOURCE=\"(.*)\" TARGET=\"(.*)\" FSTYPE=\"(.*)\" OPTIONS=\"(.*)\" FREQ=\"(.*)\""
              + " PASSNO=\"(.*)\"");

  @TempDir private Path work;

  @Test
  @RealProgram("findmnt")
  void findmntTakesTheSameLinesAndFields() {
    List<String> texts = Mutations.of(LINES, 500);
    List<Outcome> outcomes =
        ManyFiles.read(
            work,
            texts,
            "findmnt --tab-file \"$f\" -n -P -o SOURCE,TARGET,FSTYPE,OPTIONS,FREQ,PASSNO");

    assertThat(differences(texts, outcomes)).isEmpty();
  }

  private static List<String> differences(List<String> texts, List<Outcome> outcomes) {
    List<String> differences =
        new ArrayList<>(
            Verdicts.differences(
                ConfigFormats.fstab(),
                texts,
                outcomes,
                outcome -> !outcome.output().contains("parse error"),
                AllowedDifferences.FSTAB));
    for (int i = 0; i < texts.size(); i++) {
      FstabConfig config = ConfigFormats.fstab().parse(texts.get(i), "file").config();
      List<String> ours = config.entries().map(MountFilesTest::row).toList();
      List<String> theirs = rows(outcomes.get(i).output());
      if (!ours.equals(theirs) && !AllowedDifferences.FSTAB.holdFor(texts.get(i), true)) {
        differences.add("%s: ours %s theirs %s".formatted(texts.get(i), ours, theirs));
      }
    }
    return differences;
  }

  private static String row(Mount mount) {
    return String.join(
            "|",
            mount.source(),
            mount.target(),
            mount.type(),
            String.join(",", mount.options()),
            Integer.toString(mount.dump()),
            Integer.toString(mount.pass()))
        .replaceAll("[\udc80-\udcff]", "\ufffd");
  }

  private static List<String> rows(String output) {
    List<String> rows = new ArrayList<>();
    Matcher matcher = ROW.matcher(output);
    while (matcher.find()) {
      List<String> fields = new ArrayList<>();
      for (int i = 1; i <= matcher.groupCount(); i++) {
        fields.add(withoutHex(matcher.group(i)));
      }
      rows.add(String.join("|", fields));
    }
    return rows;
  }

  /** Bytes as hexadecimal numbers, in UTF-8. */
  private static String withoutHex(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher matcher = Pattern.compile("\\\\x([0-9a-f]{2})|(.)").matcher(text);
    while (matcher.find()) {
      String hex = matcher.group(1);
      bytes.write(hex == null ? matcher.group(2).charAt(0) : Integer.parseInt(hex, 16));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
