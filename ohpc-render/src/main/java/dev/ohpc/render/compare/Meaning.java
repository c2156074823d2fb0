package dev.ohpc.render.compare;

/**
 * What a configuration tells its program.
 *
 * @param <T> the configuration
 */
@FunctionalInterface
interface Meaning<T> {

  /** Adds each thing that it tells. */
  void tell(T config, Facts facts);
}
