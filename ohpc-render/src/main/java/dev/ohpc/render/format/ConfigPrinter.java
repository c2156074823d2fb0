package dev.ohpc.render.format;

/**
 * The text form of a configuration.
 *
 * @param <T> the configuration
 */
@FunctionalInterface
public interface ConfigPrinter<T> {

  /**
   * The text: printable ASCII, lines end with a line feed, and so does the last.
   *
   * @throws UnrepresentableException if the file cannot carry some value
   */
  String format(T config);
}
