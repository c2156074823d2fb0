package dev.ohpc.testkit.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.problem.Source;
import dev.ohpc.render.format.ConfigDocument;
import dev.ohpc.render.format.ConfigFormat;
import dev.ohpc.testkit.RealProgram;
import dev.ohpc.testkit.format.RealFiles.RealFile;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files that people wrote are read, and written as they were read. */
class RealFilesTest {

  private static final int FAULTY_FILES = 10;
  private static final String FAULTS = "\"'#;\\,=[]()-: \t\n\r\0\u00e9x";

  /** Those that their program refuses, too, and three files of Slurm that are no slurm.conf. */
  private static final List<String> WITH_ERRORS =
      List.of(
          "dnsmasq/010.conf",
          "dnsmasq/035.conf",
          "exports/001.conf",
          "exports/003.conf",
          "slurm/005.conf",
          "slurm/006.conf",
          "slurm/007.conf",
          "slurm/009.conf",
          "slurm/010.conf",
          "slurm/035.conf");

  @Test
  void eachSharedFileIsWrittenAsItWasRead() {
    RealFiles.shared().forEach(file -> keepsItsBytes(file.source(), file.format()));
  }

  @Test
  void onlyTheseSharedFilesHaveErrors() {
    assertThat(RealFiles.shared().stream().filter(RealFilesTest::hasErrors))
        .extracting(file -> file.source().name())
        .containsExactlyElementsOf(WITH_ERRORS);
  }

  @Test
  @RealProgram("systemd-tmpfiles")
  void eachInstalledFileIsWrittenAsItWasReadAndThoseOfPackagesHaveNoErrors() {
    List<RealFile> files = RealFiles.installed();

    assertThat(files).isNotEmpty();
    files.forEach(file -> keepsItsBytes(file.source(), file.format()));
    assertThat(files.stream().filter(RealFilesTest::isOfAPackage).filter(RealFilesTest::hasErrors))
        .extracting(file -> file.format().parse(file.source()).problems().toLines())
        .isEmpty();
  }

  @Test
  void aSharedFileWithFaultsIsADocumentThatKeepsItsBytes() {
    Random random = new Random(1);
    for (RealFile file : RealFiles.shared()) {
      for (int i = 0; i < FAULTY_FILES; i++) {
        String text = withFaults(file.source().text(), random);
        keepsItsBytes(Source.of("faulty", text), file.format());
      }
    }
  }

  /** What stands elsewhere is what the machine's own people wrote. */
  private static boolean isOfAPackage(RealFile file) {
    return file.source().name().startsWith("/usr/");
  }

  private static boolean hasErrors(RealFile file) {
    return file.format().parse(file.source()).problems().hasErrors();
  }

  private static <C> void keepsItsBytes(Source source, ConfigFormat<C> format) {
    ConfigDocument<C> document = format.parse(source);

    assertThat(document.text()).as(source.name()).isEqualTo(source.text());
    assertThat(document.with(document.config()).source().bytes())
        .as(source.name())
        .isEqualTo(source.bytes());
    assertThat(document.problems()).as(source.name()).allMatch(each -> each.span().isPresent());
  }

  private static String withFaults(String text, Random random) {
    StringBuilder faulty = new StringBuilder(text);
    for (int faults = 1 + random.nextInt(9); faults > 0; faults--) {
      int start = random.nextInt(faulty.length() + 1);
      int end = Math.min(faulty.length(), start + random.nextInt(random.nextInt(9) == 0 ? 300 : 3));
      char fault = FAULTS.charAt(random.nextInt(FAULTS.length()));
      faulty.replace(start, end, String.valueOf(fault));
    }
    return faulty.toString();
  }
}
