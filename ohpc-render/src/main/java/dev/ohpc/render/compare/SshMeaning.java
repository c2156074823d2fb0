package dev.ohpc.render.compare;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SshBlock;
import dev.ohpc.model.config.SshdConfig;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.text.SshArguments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What sshd makes of sshd_config(5): of most keywords the first value, of some each line. A block
 * counts where its condition holds, and of two that hold the first one says (measured with {@code
 * sshd -T} of 9.2).
 */
final class SshMeaning implements Meaning<SshdConfig> {

  /** Keywords whose words add up over all lines, in any order. */
  private static final Set<String> SETS =
      ImmutableSet.of(
          "acceptenv",
          "allowgroups",
          "allowusers",
          "denygroups",
          "denyusers",
          "listenaddress",
          "port");

  /** Keywords of which each line counts: of two keys of one type the first one is taken. */
  private static final Set<String> LISTS = ImmutableSet.of("hostcertificate", "hostkey", "include");

  private static final String ORDER = "order of ";

  /** Of more blocks that say something of one keyword each counts before each that follows. */
  private static final int MOST_COMPARED = 1000;

  private static final String SUBSYSTEM = "subsystem";
  private static final String ROOT_LOGIN = "permitrootlogin";

  @Override
  public void tell(SshdConfig config, Facts facts) {
    settings(config.stanzas(), setting -> tell(setting, "", facts));
    Map<String, Map<SshCondition, String>> byKey = new LinkedHashMap<>();
    for (SshBlock block : config.blocks()) {
      SshCondition condition = SshCondition.of(block.condition());
      settings(
          block.stanzas(),
          setting -> {
            tell(setting, condition.text(), facts);
            byKey
                .computeIfAbsent(key(setting), key -> new LinkedHashMap<>())
                .putIfAbsent(condition, value(setting));
          });
    }
    byKey.keySet().removeAll(SETS);
    byKey.forEach((key, values) -> order(key, values, facts));
  }

  private static void settings(List<Stanza<Setting>> stanzas, Consumer<Setting> action) {
    stanzas.forEach(stanza -> stanza.entries().forEach(action));
  }

  private static void tell(Setting setting, String condition, Facts facts) {
    String key = key(setting);
    facts.spell(key, setting.key());
    facts.spell(ORDER + key, ORDER + setting.key());
    if (SETS.contains(key)) {
      words(setting).forEach(word -> facts.addInAnyOrder(key, condition, word));
    } else if (LISTS.contains(key)) {
      words(setting).forEach(word -> facts.add(key, condition, word));
    } else if (key.equals(SUBSYSTEM)) {
      subsystem(setting, facts);
    } else {
      facts.setFirst(key, condition, value(setting));
    }
  }

  /** Each has a name of its own, and none stands in a block. */
  private static void subsystem(Setting setting, Facts facts) {
    List<String> words = words(setting);
    facts.setFirst(SUBSYSTEM, words.get(0), String.join(" ", words.subList(1, words.size())));
  }

  private static String key(Setting setting) {
    return Ascii.toLowerCase(setting.key());
  }

  private static List<String> words(Setting setting) {
    return SshArguments.of(setting.value())
        .map(SshArguments::words)
        .filter(words -> !words.isEmpty())
        .orElse(List.of(setting.value()));
  }

  /** With the deprecated alias that sshd_config(5) tells of under its new name. */
  private static String value(Setting setting) {
    boolean isAlias =
        key(setting).equals(ROOT_LOGIN) && setting.value().equalsIgnoreCase("without-password");
    return isAlias ? "prohibit-password" : setting.value();
  }

  /** Of blocks that may hold together it counts which is first, if they say different things. */
  private static void order(String key, Map<SshCondition, String> values, Facts facts) {
    if (values.size() > MOST_COMPARED) {
      values.keySet().forEach(condition -> facts.order(ORDER + key, "", condition.text()));
      return;
    }
    List<Map.Entry<SshCondition, String>> blocks = List.copyOf(values.entrySet());
    for (int i = 0; i < blocks.size(); i++) {
      Map.Entry<SshCondition, String> first = blocks.get(i);
      blocks.subList(i + 1, blocks.size()).stream()
          .filter(second -> !first.getValue().equals(second.getValue()))
          .map(Map.Entry::getKey)
          .filter(first.getKey()::mayHoldWith)
          .forEach(second -> order(key, first.getKey().text(), second.text(), facts));
    }
  }

  private static void order(String key, String first, String second, Facts facts) {
    String both = first.compareTo(second) < 0 ? first + ", " + second : second + ", " + first;
    String what = ORDER + key;
    facts.order(what, both, first);
    facts.order(what, both, second);
  }
}
