package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.problem.Problems;
import dev.ohpc.model.problem.Source;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.testkit.RealProgram;
import dev.ohpc.testkit.SharedCorpus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of real projects are taken exactly when dnsmasq takes them. */
@RealProgram("dnsmasq")
class DnsmasqCorpusTest {

  private static final String NO_DIRECTORY = "names a directory of files that is not there";

  /** Files that dnsmasq refuses for what is not in them. */
  private static final Map<String, String> OUTSIDE =
      Map.of(
          "dnsmasq/007.conf", NO_DIRECTORY,
          "dnsmasq/011.conf", "names a file that is not there",
          "dnsmasq/025.conf", NO_DIRECTORY,
          "dnsmasq/028.conf", NO_DIRECTORY,
          "dnsmasq/029.conf", NO_DIRECTORY,
          "dnsmasq/030.conf", NO_DIRECTORY,
          "dnsmasq/036.conf", NO_DIRECTORY);

  @TempDir private Path work;

  @Test
  void ourVerdictIsThatOfDnsmasq() {
    Dnsmasq dnsmasq = new Dnsmasq(work);
    int refused = 0;
    for (Source file : SharedCorpus.find().files("dnsmasq")) {
      Source text = OUTSIDE.containsKey(file.name()) ? withoutOtherFiles(file) : file;
      Problems problems = ConfigFormats.dnsmasq().parse(text).problems();
      String complaint = dnsmasq.complaint(text.bytes());

      assertThat(problems.hasErrors())
          .as(file.name() + ": " + complaint + "\n" + problems.toLines())
          .isEqualTo(!complaint.isEmpty());
      refused += complaint.isEmpty() ? 0 : 1;
    }
    assertThat(refused).isEqualTo(2);
  }

  @Test
  void aFileThatNamesOtherFilesIsRefusedForThatAlone() {
    Dnsmasq dnsmasq = new Dnsmasq(work);
    for (Source file : SharedCorpus.find().files("dnsmasq")) {
      if (OUTSIDE.containsKey(file.name())) {
        assertThat(dnsmasq.complaint(file.bytes()))
            .as(file.name() + " " + OUTSIDE.get(file.name()))
            .containsAnyOf("cannot access directory", "cannot read");
      }
    }
  }

  private static Source withoutOtherFiles(Source file) {
    String text =
        file.text()
            .lines()
            .map(line -> line.matches("conf-(?:file|dir)=.*") ? "#" : line)
            .collect(Collectors.joining("\n"));
    return Source.of(file.name(), text.getBytes(StandardCharsets.UTF_8));
  }
}
