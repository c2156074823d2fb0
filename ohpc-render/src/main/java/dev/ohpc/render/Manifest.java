package dev.ohpc.render;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import dev.ohpc.model.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The list of what a tree holds, as JSON, a line a file. */
final class Manifest {

  private static final int VERSION = 1;
  private static final int TYPICAL_LINE = 280;
  private static final Pattern PATH = Pattern.compile("^ *\\{\"path\": \"([!-~]+?)\", \"");

  private static final Pattern UNITS =
      Pattern.compile(PATH.pattern() + ".*\"reload\": \\[(\"[!-~ ]+\")]}");
  private static final Splitter WORDS =
      Splitter.on(',').trimResults(CharMatcher.anyOf(" \"")).omitEmptyStrings();

  private Manifest() {}

  static String write(String title, List<RenderedFile> files, List<Secret> secrets) {
    StringBuilder out = new StringBuilder(TYPICAL_LINE * files.size() + 1000);
    JsonWriter json = new JsonWriter(out);
    json.beginObject();
    json.name("manifest").value(VERSION);
    json.name("cluster").value(title);
    json.name("files").beginArray();
    files.forEach(file -> write(json, file));
    json.endArray();
    json.name("secrets").beginArray();
    secrets.forEach(secret -> write(json, secret));
    json.endArray();
    json.endObject();
    return out.append('\n').toString();
  }

  private static void write(JsonWriter json, RenderedFile file) {
    json.beginInlineObject();
    json.name("path").value(file.path());
    file.target().ifPresent(target -> json.name("target").value(target));
    json.name("owner").value(file.owner().user());
    json.name("group").value(file.owner().group());
    json.name("mode").value(file.mode().toString());
    json.name("sha256").value(file.sha256());
    json.name("reload").beginArray();
    file.reload().forEach(json::value);
    json.endArray().endObject();
  }

  private static void write(JsonWriter json, Secret secret) {
    json.beginInlineObject();
    json.name("target").value(secret.target());
    json.name("owner").value(secret.owner().user());
    json.name("group").value(secret.owner().group());
    json.name("mode").value(secret.mode().toString());
    json.name("purpose").value(secret.purpose());
    json.endObject();
  }

  /** The paths that a manifest of this library lists; none for any other text. */
  static List<String> paths(String manifest) {
    List<String> paths = new ArrayList<>();
    manifest
        .lines()
        .map(PATH::matcher)
        .filter(Matcher::find)
        .forEach(matcher -> paths.add(matcher.group(1)));
    return paths;
  }

  /** The paths that a manifest of this library lists, each with the units that read the file. */
  static Map<String, List<String>> units(String manifest) {
    Map<String, List<String>> units = new LinkedHashMap<>();
    for (String path : paths(manifest)) {
      units.put(path, List.of());
    }
    manifest
        .lines()
        .map(UNITS::matcher)
        .filter(Matcher::find)
        .forEach(
            matcher ->
                units.computeIfPresent(
                    matcher.group(1), (path, none) -> WORDS.splitToList(matcher.group(2))));
    return units;
  }
}
