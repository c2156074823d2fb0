package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A connection of NetworkManager, nm-settings-keyfile(5). A setting's value is as it stands in the
 * file, escapes and all.
 */
@Value.Immutable
@ValueStyle
public abstract class KeyfileConfig extends IniConfig {

  KeyfileConfig() {}

  /** The text of a value, its escapes undone; none if there is no such key, or it has bad ones. */
  public final Optional<String> text(String section, String key) {
    return value(section, key).flatMap(KeyfileText::decode);
  }

  /** The texts of a value that is a list with semicolons. */
  public final Optional<List<String>> texts(String section, String key) {
    return value(section, key).flatMap(KeyfileText::list);
  }

  /** Starts a configuration. */
  public static KeyfileConfigBuilder builder() {
    return new KeyfileConfigBuilder();
  }
}
