package dev.ohpc.render.format;

import dev.ohpc.model.problem.Source;

/**
 * The text form of a configuration, both ways: {@code parse(format(config))} is an equal
 * configuration.
 *
 * <pre>{@code
 * ConfigDocument<SlurmConfig> document = ConfigFormats.slurm().parse(text, "slurm.conf");
 * document.orThrow();                // the typed value
 * document.with(changed).text();     // the same text but for what changed
 * }</pre>
 *
 * @param <T> the configuration
 */
public interface ConfigFormat<T> extends ConfigPrinter<T> {

  /** Reads a text. A line that cannot be read is a problem, and stays in the document as it is. */
  ConfigDocument<T> parse(Source source);

  /**
   * Reads a text.
   *
   * @param sourceName what problems call the text
   */
  default ConfigDocument<T> parse(String text, String sourceName) {
    return parse(Source.of(sourceName, text));
  }
}
