package dev.ohpc.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.ohpc.model.ClusterPlan;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.RenderReport;
import dev.ohpc.model.config.SelinuxConfig;
import dev.ohpc.model.problem.Source;
import dev.ohpc.model.spi.ClusterRenderer;
import dev.ohpc.render.FileRenderer;
import dev.ohpc.render.FileTree;
import dev.ohpc.render.RenderedFile;
import dev.ohpc.render.format.ConfigDocument;
import dev.ohpc.render.format.ConfigFormat;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.testkit.config.Configs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A contract finds what it is there for: each planted fault fails the test that names it. */
class ContractsTest {

  /** A format that does to texts what none should. */
  abstract static class Faulty implements ConfigFormatContract<SelinuxConfig> {

    private final UnaryOperator<String> written;
    private final UnaryOperator<String> read;

    Faulty(UnaryOperator<String> written, UnaryOperator<String> read) {
      this.written = written;
      this.read = read;
    }

    @Override
    public Arbitrary<SelinuxConfig> configs() {
      return Configs.valid().selinux();
    }

    @Override
    public ConfigFormat<SelinuxConfig> format() {
      ConfigFormat<SelinuxConfig> sound = ConfigFormats.selinux();
      return new ConfigFormat<>() {
        @Override
        public String format(SelinuxConfig config) {
          return written.apply(sound.format(config));
        }

        @Override
        public ConfigDocument<SelinuxConfig> parse(Source source) {
          return sound.parse(source.withText(read.apply(source.text())));
        }
      };
    }
  }

  static class WithoutComments extends Faulty {
    WithoutComments() {
      super(text -> text.replaceAll("#.*\n", ""), text -> text);
    }
  }

  static class WithReturns extends Faulty {
    WithReturns() {
      super(text -> text.replace("\n", "\r\n"), text -> text);
    }
  }

  static class OfTheLocale extends Faulty {
    OfTheLocale() {
      super(text -> text + "# %d\n".formatted(1), text -> text);
    }
  }

  static class OfAscii extends Faulty {
    OfAscii() {
      super(text -> text, text -> text.replaceAll("[^ -~\n]", ""));
    }
  }

  /** A renderer that writes its files one after the other, whatever there is. */
  static class Careless extends FileRendererContract {
    @Override
    public ClusterRenderer renderer() {
      return new ClusterRenderer() {
        @Override
        public RenderReport render(ClusterSpec spec, Path directory) throws IOException {
          for (RenderedFile file : FileTree.of(spec).files()) {
            Path path = directory.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes());
          }
          return RenderReport.builder().directory(directory).unchanged(0).build();
        }

        @Override
        public ClusterPlan plan(ClusterSpec spec, Path directory) throws IOException {
          return new FileRenderer().plan(spec, directory);
        }
      };
    }
  }

  @Test
  void aFormatThatLosesCommentsFails() {
    assertThat(failures(WithoutComments.class))
        .contains("whatIsWrittenIsReadAsItWas")
        .doesNotContain("anyTextIsADocument", "noLocaleAndNoTimeZoneChangeTheText");
  }

  @Test
  void aFormatWithCarriageReturnsFails() {
    assertThat(failures(WithReturns.class)).contains("eachLineIsPrintableAndEndsWithALineFeed");
  }

  @Test
  void aFormatThatWritesTheDigitsOfACountryFails() {
    assertThat(failures(OfTheLocale.class)).contains("noLocaleAndNoTimeZoneChangeTheText");
  }

  @Test
  void aFormatThatReadsLessThanTheTextFails() {
    assertThat(failures(OfAscii.class)).containsExactly("anyTextIsADocument");
  }

  @Test
  void aRendererThatWritesFileAfterFileFails() {
    assertThat(failures(Careless.class))
        .containsExactlyInAnyOrder(
            "aSecondRenderChangesNothing", "onlyWhatOthersWroteStays", "allFilesAreWrittenOrNone");
  }

  private static List<String> failures(Class<?> tests) {
    return EngineTestKit.engine("jqwik")
        .selectors(selectClass(tests))
        .configurationParameter("jqwik.reporting.usejunitplatform", "true")
        .configurationParameter("jqwik.database", "target/jqwik-database-of-failures")
        .configurationParameter("jqwik.shrinking.default", "OFF")
        .execute()
        .testEvents()
        .failed()
        .map(Event::getTestDescriptor)
        .map(test -> test.getDisplayName())
        .toList();
  }
}
