package dev.ohpc.render.runbook;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is the same in every runbook, read once. */
final class Resources {

  private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

  private Resources() {}

  static String text(String name) {
    return TEXTS.computeIfAbsent(name, Resources::read);
  }

  private static String read(String name) {
    // asked for by this class itself: a module gives its resources to its own code only
    try (InputStream text = Resources.class.getResourceAsStream(name)) {
      return new String(requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
