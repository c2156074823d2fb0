package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** What goes into an initramfs, dracut.conf(5). */
@Value.Immutable
@ValueStyle
public abstract class DracutConfig implements StanzaConfig<DracutLine> {

  DracutConfig() {}

  @Override
  public abstract List<Stanza<DracutLine>> stanzas();

  /** Starts a configuration. */
  public static DracutConfigBuilder builder() {
    return new DracutConfigBuilder();
  }
}
