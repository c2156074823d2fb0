package dev.ohpc.render.compare;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import dev.ohpc.model.config.IniConfig;
import dev.ohpc.model.config.IniSection;
import dev.ohpc.model.config.Setting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a Raspberry Pi makes of config.txt, or of boot.conf: of a key the last value that is for the
 * board. A parameter behind an overlay is that overlay's (Raspberry Pi documentation, "Using device
 * trees on Raspberry Pi").
 */
final class FirmwareMeaning implements Meaning<IniConfig> {

  private static final String OVERLAY = "dtoverlay";
  private static final String PARAMETER = "dtparam";

  /** Keys of which each line counts, in order. */
  private static final Set<String> EACH_COUNTS =
      Set.of(OVERLAY, PARAMETER, "gpio", "include", "initramfs");

  @Override
  public void tell(IniConfig config, Facts facts) {
    new Reader(facts).read(config.sections());
  }

  /** The firmware on its way through the file. */
  private static final class Reader {

    private final Facts facts;
    private final Map<String, SetMultimap<String, BoardFilter>> told = new HashMap<>();
    private BoardFilter filter = BoardFilter.ALL;
    private boolean inOverlay;

    Reader(Facts facts) {
      this.facts = facts;
    }

    void read(List<IniSection> sections) {
      for (IniSection section : sections) {
        filter = filter.then(section.name());
        section.stanzas().forEach(stanza -> stanza.entries().forEach(this::read));
      }
    }

    private void read(Setting setting) {
      if (setting.key().equals(OVERLAY)) {
        inOverlay |= !setting.value().isEmpty();
      }
      if (inOverlay && setting.key().equals(PARAMETER)) {
        add(OVERLAY, PARAMETER + "=" + setting.value());
      } else if (EACH_COUNTS.contains(setting.key())) {
        add(setting.key(), setting.value());
      } else {
        set(setting);
      }
    }

    private void add(String key, String value) {
      facts.add(key, "", filter.boards().isEmpty() ? value : "[" + filter + "] " + value);
    }

    /** Sets a value in the place of those that are for some of these boards alone. */
    private void set(Setting setting) {
      SetMultimap<String, BoardFilter> before =
          told.computeIfAbsent(setting.key(), key -> LinkedHashMultimap.create());
      Set<String> boards = filter.boards();
      String any = boards.stream().findFirst().orElse("");
      for (BoardFilter other : List.copyOf(before.get(any))) {
        if (other.boards().containsAll(boards)) {
          facts.unset(setting.key(), other.toString());
          other.boards().forEach(name -> before.remove(name, other));
          before.remove("", other);
        }
      }
      facts.set(setting.key(), filter.toString(), setting.value());
      boards.forEach(name -> before.put(name, filter));
      before.put("", filter);
    }
  }
}
