package dev.ohpc.model.config;

import java.util.List;
import java.util.Optional;

/** A configuration file that is a list of keys and values. */
public abstract class SettingsConfig implements StanzaConfig<Setting> {

  SettingsConfig() {}

  @Override
  public abstract List<Stanza<Setting>> stanzas();

  /** The value of a key, in whatever case it is written; the last one when there are several. */
  public final Optional<String> value(String key) {
    return entries()
        .filter(setting -> setting.key().equalsIgnoreCase(key))
        .reduce((first, last) -> last)
        .map(Setting::value);
  }
}
