package dev.ohpc.render.format;

import dev.ohpc.model.config.HostnameConfig;
import dev.ohpc.model.config.HostnameConfigBuilder;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.Source;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.model.value.HostName;
import dev.ohpc.render.text.Element;
import dev.ohpc.render.text.Item;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.Pieces;
import dev.ohpc.render.text.SystemdLines;
import dev.ohpc.render.text.Word;
import java.util.ArrayList;
import java.util.List;

/** hostname(5): one name and comments; a blank line when there is neither. */
final class HostnameFormat implements ConfigFormat<HostnameConfig> {

  private static final String BLANK_LINE = "\n";

  private final Lines lines = new Lines();

  @Override
  public String format(HostnameConfig config) {
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
        throw line.malformed(
            ProblemCode.NO_EFFECT,
            0,
            line.content().length(),
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

  /** The lines of the file. */
  private static final class Lines extends LineFormat<HostName, HostnameConfig> {

    Lines() {
      super(
          new LineGrammar<>(
              SystemdLines.of("#"),
              "#",
              Integer.MAX_VALUE,
              new Reader(),
              (name, line) -> line.append(name)));
    }

    @Override
    List<Item> items(HostnameConfig config) {
      List<Item> items = new ArrayList<>();
      config.comment().forEach(text -> items.add(new Item(new Element.Comment(text), false)));
      config.name().ifPresent(name -> items.add(new Item(new Element.Entry(name), false)));
      return items;
    }

    @Override
    HostnameConfig config(Pieces pieces) {
      HostnameConfigBuilder config = HostnameConfig.builder();
      pieces.forEach(piece -> piece.elements().forEach(element -> add(element, config)));
      return config.build();
    }

    private static void add(Element element, HostnameConfigBuilder config) {
      if (element instanceof Element.Comment comment) {
        config.addComment(comment.text());
      } else if (element instanceof Element.Entry entry) {
        config.name((HostName) entry.value());
      }
    }
  }
}
