package dev.ohpc.render.runbook;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A language that the walk-through is written in, and all that is said in it. */
enum Language {
  ENGLISH("en"),
  SPANISH("es");

  private final String code;
  private final ImmutableMap<String, String> texts;

  Language(String code) {
    this.code = code;
    this.texts = texts(Resources.text(code + ".txt"));
  }

  /** Blocks of lines: the first is the key, the others the text. */
  private static ImmutableMap<String, String> texts(String resource) {
    ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
    for (String block : Splitter.on("\n\n").trimResults().split(resource)) {
      List<String> parts = Splitter.on('\n').limit(2).splitToList(block);
      texts.put(parts.get(0), parts.get(1));
    }
    return texts.buildOrThrow();
  }

  /** The code of ISO 639. */
  String code() {
    return code;
  }

  /** Everything that is said in it. */
  Map<String, String> texts() {
    return texts;
  }

  /** The text of a key; the keys are the same in all languages. */
  String text(String key) {
    String text = texts.get(key);
    checkState(text != null, "there is no text for %s in %s", key, code);
    return text;
  }

  /** The text of a key that need not have one: a host tool's own phase has none. */
  Optional<String> find(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  /** What is written in English, in this language; as it is where nobody has translated it. */
  String of(String english) {
    return texts.getOrDefault(english, english);
  }
}
