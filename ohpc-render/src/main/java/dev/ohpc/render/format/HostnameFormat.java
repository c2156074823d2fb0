package dev.ohpc.render.format;

import dev.ohpc.model.config.HostnameConfig;
import dev.ohpc.model.problem.Source;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.model.value.HostName;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.SystemdLines;
import dev.ohpc.render.text.Word;
import java.util.List;

/** hostname(5): one name and comments; a blank line when there is neither. */
final class HostnameFormat implements ConfigFormat<HostnameConfig> {

  private static final String BLANK_LINE = "\n";

  private final ConfigFormat<HostnameConfig> lines =
      new StanzaFormat<>(
          new LineGrammar<>(
              SystemdLines.of("#"),
              "#",
              Integer.MAX_VALUE,
              new Reader(),
              (name, line) -> line.append(name)),
          stanzas -> HostnameConfig.builder().addAllStanzas(stanzas).build());

  @Override
  public String format(HostnameConfig config) {
    if (config.entries().count() > 1) {
      throw new UnrepresentableException(1, "would have more than one name");
    }
    String text = lines.format(config);
    return text.isEmpty() ? BLANK_LINE : text;
  }

  @Override
  public ConfigDocument<HostnameConfig> parse(Source source) {
    return lines.parse(source);
  }

  /** Reads one name; systemd passes over what follows it. */
  private static final class Reader implements LineGrammar.EntryReader<HostName> {

    private boolean named;

    @Override
    public LineGrammar.EntryReader<HostName> ofOneText() {
      return new Reader();
    }

    @Override
    public List<HostName> read(LogicalLine line) {
      if (named) {
        throw line.passedOver(
            Quoted.of(line.content()) + " comes after the name, and systemd passes over it",
            "leave it out");
      }
      named = true;
      List<Word> words = line.words();
      if (words.size() > 1) {
        throw line.malformed(Quoted.of(line.content()) + " is more than a name", "write one name");
      }
      return List.of(words.get(0).value(HostName::parse));
    }
  }
}
