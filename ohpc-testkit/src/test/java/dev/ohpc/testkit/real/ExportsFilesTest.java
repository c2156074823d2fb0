package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.Export.Client;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.problem.Source;
import dev.ohpc.render.format.ConfigDocument;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.testkit.RealProgram;
import dev.ohpc.testkit.SharedCorpus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** exports(5) is read as exportfs reads it, which has no dry run: with /var/lib/nfs of its own. */
class ExportsFilesTest {

  private static final List<String> LINES =
      List.of(
          "/srv/a 10.0.0.1(rw,sync,no_root_squash,no_subtree_check)\n",
          "/srv/a 10.0.0.1(rw)\\\n  10.0.0.0/24(ro) # comment \\\n/srv/b *(ro)\n",
          "\"/srv/d e\" 10.0.0.1(rw,no_subtree_check)\n/srv/d\\040e \"10.0.0.2(rw, sync)\"\n",
          "/srv/a -ro 10.0.0.1 10.0.0.2(rw) -rw,no_root_squash 10.0.0.3\n",
          "/srv/a 10.0.0.0/255.255.255.0(ro) fe80::/64(rw) @group(ro) *.a.b(rw)\n",
          "/srv/a 10.0.0.1 (rw)\n/srv/b\n",
          "/srv/a 10.0.0.1(rw,,ro)\n/srv/b 10.0.0.1(ro,)\n",
          "/srv/a 10.0.0.1(fsid=0,anonuid=65534,sec=sys:krb5,mp)\n",
          "/srv/a 10.0.0.1(ro) 10.0.0.1(rw)\n",
          "/srv/a\t10.0.0.1(ro)\r\n/srv/b 10.0.0.1(ro)\r\n",
          "/srv/a 10.0.0.1(ro)\r\n\r\n/srv/b 10.0.0.1(ro)\r\n",
          "/srv/a 10.0.0.1(no_root_squsah)\n",
          "/srv/a 10.0.0.1/33(ro) 10.0.0.0/(rw) 10.0.0.0/255.0(ro)\n",
          "/srv/a \"\" 10.0.0.1(ro)\n",
          "/srv/a 10.0.0.1(ro) \f 10.0.0.2(ro)\n");

  private static final String SET_UP =
      """
      mount -t tmpfs tmpfs /srv
      mkdir -p /srv/a /srv/b "/srv/d e" nfs
      touch nfs/etab nfs/rmtab exports
      mount --bind nfs /var/lib/nfs
      [ ! -d /etc/exports.d ] || mount -t tmpfs tmpfs /etc/exports.d
      mount --bind exports /etc/exports
      """;

  private static final String READ =
      """
      cat "$f" > exports
      : > nfs/etab
      exportfs -ra
      cat nfs/etab
      """;

  /** What exportfs says of a line, and not of what the machine has. */
  private static final Pattern COMPLAINT =
      Pattern.compile(
          "unknown keyword|syntax error|: bad |Invalid |duplicated export|expected client|"
              + "unknown flavor|uid/gid");

  private static final Pattern ETAB = Pattern.compile("(?m)^(/\\S*)\t(\\S*)\\((\\S*)\\)$");

  @TempDir private Path work;

  @Test
  @RealProgram(value = "exportfs", namespaces = true)
  void exportfsTakesTheSameFiles() {
    List<String> texts = Mutations.of(LINES, 350);
    List<Outcome> outcomes = ManyFiles.readAlone(work, texts, SET_UP, READ);

    assertThat(differences(texts, outcomes)).isEmpty();
  }

  @Test
  @RealProgram(value = "exportfs", namespaces = true)
  void exportfsTakesTheSameRealFiles() {
    List<String> texts = SharedCorpus.find().files("exports").stream().map(Source::text).toList();
    List<Outcome> outcomes = ManyFiles.readAlone(work, texts, SET_UP, READ);

    assertThat(differences(texts, outcomes)).isEmpty();
  }

  private static List<String> differences(List<String> texts, List<Outcome> outcomes) {
    List<String> differences =
        new ArrayList<>(
            Verdicts.differences(
                ConfigFormats.exports(),
                texts,
                outcomes,
                outcome -> !COMPLAINT.matcher(outcome.output()).find(),
                AllowedDifferences.EXPORTS));
    for (int i = 0; i < texts.size(); i++) {
      ConfigDocument<ExportsConfig> document = ConfigFormats.exports().parse(texts.get(i), "file");
      Set<String> ours = exported(document.config());
      Set<String> theirs = exported(outcomes.get(i).output());
      boolean same = ours.equals(theirs) || AllowedDifferences.EXPORTS.holdFor(texts.get(i), false);
      if (!document.problems().hasErrors() && !same) {
        differences.add("%s: ours %s theirs %s".formatted(texts.get(i), ours, theirs));
      }
    }
    return differences;
  }

  private static Set<String> exported(ExportsConfig config) {
    Set<String> exported = new TreeSet<>();
    for (Export export : config.entries().toList()) {
      for (Client client : export.allClients()) {
        exported.add(line(export.path(), client.host(), client.options()));
      }
    }
    return withoutNames(exported);
  }

  private static Set<String> exported(String output) {
    Set<String> exported = new TreeSet<>();
    Matcher matcher = ETAB.matcher(output);
    while (matcher.find()) {
      String host = matcher.group(2).isEmpty() ? "*" : matcher.group(2);
      exported.add(
          line(withoutOctal(matcher.group(1)), host, List.of(matcher.group(3).split(","))));
    }
    return withoutNames(exported);
  }

  /** Names of hosts are looked up, and nobody is there to tell. */
  private static Set<String> withoutNames(Set<String> lines) {
    return lines.stream()
        .filter(
            line ->
                line.matches(".*\t([0-9]+(\\.[0-9]+){3}|[^\\\\]*[/*?\\[][^\\\\]*|@.*)\t[a-z,]*"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String line(String path, String host, List<String> options) {
    boolean writable = last(options, "rw", "ro");
    boolean trusted = last(options, "no_root_squash", "root_squash");
    return Path.of(path).normalize() + "\t" + host + "\t" + writable + "," + trusted;
  }

  private static boolean last(List<String> options, String yes, String no) {
    return options.lastIndexOf(yes) > options.lastIndexOf(no);
  }

  private static String withoutOctal(String text) {
    return Pattern.compile("\\\\([0-7]{3})")
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 8))));
  }
}
