package dev.ohpc.testkit.format;

import dev.ohpc.render.format.ConfigFormat;
import dev.ohpc.render.format.UnrepresentableException;
import java.util.Optional;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A format and configurations for it, of which it may refuse some.
 *
 * @param name what {@link dev.ohpc.render.format.ConfigFormats} calls it
 * @param format the format
 * @param configs configurations that are written as they are read: no empty stanza, no section
 *     without a name but the first
 * @param edit a configuration in which one entry is changed
 * @param <C> the configuration
 */
record FormatCase<C>(
    String name, ConfigFormat<C> format, Arbitrary<C> configs, BiFunction<C, OneEntry, C> edit) {

  /** Two configurations and a text of a format. */
  Arbitrary<Sample<?>> samples() {
    return Combinators.combine(configs, configs, Texts.MUTATIONS, Texts.LINES)
        .as(
            (config, other, mutations, lines) ->
                new Sample<>(
                    this,
                    config,
                    other,
                    lines.isEmpty() ? mutations.apply(written(config).orElse("")) : lines));
  }

  /** The file of a configuration, unless the format refuses it. */
  Optional<String> written(C config) {
    try {
      return Optional.of(format.format(config));
    } catch (UnrepresentableException e) {
      return Optional.empty();
    }
  }

  /**
   * What a law is held against.
   *
   * @param of the format
   * @param config a configuration
   * @param other another one
   * @param text a text that may be a file
   */
  record Sample<C>(FormatCase<C> of, C config, C other, String text) {

    @Override
    public String toString() {
      return of.name + ": " + config + " | " + other + " | " + text.replace("\n", "⏎");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
