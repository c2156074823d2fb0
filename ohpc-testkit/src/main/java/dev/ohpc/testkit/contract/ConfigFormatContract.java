package dev.ohpc.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ohpc.render.format.ConfigDocument;
import dev.ohpc.render.format.ConfigFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What every {@link ConfigFormat} must do. A test of a format implements this, and has its tests.
 *
 * <pre>{@code
 * class MotdFormatTest implements ConfigFormatContract<Motd> {
 *   @Override
 *   public ConfigFormat<Motd> format() {
 *     return new MotdFormat();
 *   }
 *
 *   @Override
 *   public Arbitrary<Motd> configs() {
 *     return Arbitraries.strings().alpha().map(Motd::new);
 *   }
 * }
 * }</pre>
 *
 * <p>One of its tests changes the default locale and time zone while it runs, so classes that
 * implement it must not run beside others in one process.
 *
 * @param <T> the configuration
 */
public interface ConfigFormatContract<T> {

  /** How often a test tries. */
  int TRIES = 100;

  /** The format. */
  ConfigFormat<T> format();

  /** Configurations that the format writes: none that its file cannot carry. */
  Arbitrary<T> configs();

  /** The same, for jqwik. */
  @Provide
  default Arbitrary<T> configsOfTheContract() {
    return configs();
  }

  /** What is written is read as it was, without an error. */
  @Property(tries = TRIES)
  default void whatIsWrittenIsReadAsItWas(@ForAll("configsOfTheContract") T config) {
    String text = format().format(config);
    ConfigDocument<T> document = format().parse(text, "file");

    assertFalse(document.problems().hasErrors(), () -> document.problems().toText());
    assertEquals(config, document.config(), text);
  }

  /** The text that was read stays as it is to the byte when nothing is changed. */
  @Property(tries = TRIES)
  default void aDocumentKeepsItsText(@ForAll("configsOfTheContract") T config) {
    String text = format().format(config);
    ConfigDocument<T> document = format().parse(text, "file");

    assertEquals(text, document.text());
    assertEquals(text, document.with(config).text());
  }

  /** Any text at all is a document that keeps it, with problems maybe, and never an exception. */
  @Property(tries = TRIES)
  default void anyTextIsADocument(
      @ForAll("configsOfTheContract") T config,
      @ForAll("piecesOfTheContract") String piece,
      @ForAll @IntRange(max = 10_000) int place) {
    StringBuilder text = new StringBuilder(format().format(config));
    text.insert(place % (text.length() + 1), piece);

    assertEquals(text.toString(), format().parse(text.toString(), "file").text());
  }

  /** What may stand in a file that people edit, for jqwik. */
  @Provide
  default Arbitrary<String> piecesOfTheContract() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "  ", "\t", "\r", "\r\n", "\n", "\0", "#", "\"", "'", "\\", "=", "[", "]", ","),
        Arbitraries.strings());
  }

  /** Equal configurations are written alike, also when one was read. */
  @Property(tries = TRIES)
  default void equalConfigurationsAreWrittenAlike(@ForAll("configsOfTheContract") T config) {
    String text = format().format(config);

    assertEquals(text, format().format(config));
    assertEquals(text, format().format(format().parse(text, "file").config()));
  }

  /** The text is printable ASCII in lines, each ended by a line feed. */
  @Property(tries = TRIES)
  default void eachLineIsPrintableAndEndsWithALineFeed(@ForAll("configsOfTheContract") T config) {
    String text = format().format(config);

    assertTrue(text.isEmpty() || text.endsWith("\n"), text);
    assertTrue(text.chars().allMatch(c -> c == '\n' || c == '\t' || (c >= ' ' && c <= '~')), text);
  }

  /** The text is the same in every country. */
  @Property(tries = TRIES)
  default void noLocaleAndNoTimeZoneChangeTheText(@ForAll("configsOfTheContract") T config)
      throws Exception {
    String text = format().format(config);
    T read = format().parse(text, "file").config();

    for (Surroundings there : Surroundings.ALL) {
      assertEquals(text, there.during(() -> format().format(config)), there::toString);
      assertEquals(
          read, there.during(() -> format().parse(text, "file").config()), there::toString);
    }
  }
}
