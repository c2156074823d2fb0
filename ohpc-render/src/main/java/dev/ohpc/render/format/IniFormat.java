package dev.ohpc.render.format;

import dev.ohpc.model.config.IniConfig;
import dev.ohpc.model.config.IniSection;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.render.text.Element;
import dev.ohpc.render.text.Item;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.Piece;
import dev.ohpc.render.text.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A file of sections: a comment, then headers in brackets with settings under them. Settings before
 * the first header are a section without a name, which has no header.
 */
final class IniFormat<C extends IniConfig> extends LineFormat<Setting, C> {

  /** What may stand before the first header. */
  enum Beginning {
    /** Comments alone. */
    COMMENTS,
    /** Settings too. */
    ANY
  }

  private final Beginning beginning;
  private final Function<LogicalLine, Optional<String>> headers;
  private final BiFunction<List<String>, List<IniSection>, C> maker;

  /**
   * Makes a format.
   *
   * @param headers the section that a line is the header of, if it is one
   */
  IniFormat(
      LineGrammar<Setting> grammar,
      Function<LogicalLine, Optional<String>> headers,
      Beginning beginning,
      BiFunction<List<String>, List<IniSection>, C> maker) {
    super(grammar);
    this.headers = headers;
    this.beginning = beginning;
    this.maker = maker;
  }

  @Override
  List<Item> items(C config) {
    List<Item> items = new ArrayList<>();
    config.comment().forEach(text -> items.add(new Item(new Element.Comment(text), false)));
    for (IniSection section : config.sections()) {
      boolean opens = !items.isEmpty();
      if (!isBeginning(section, items)) {
        items.add(new Item(new Element.Header(section.name()), opens));
        opens = false;
      }
      for (Stanza<Setting> stanza : section.stanzas()) {
        Stanzas.addItems(stanza, opens, items);
        opens = true;
      }
    }
    return items;
  }

  private boolean isBeginning(IniSection section, List<Item> before) {
    return section.name().isEmpty()
        && beginning == Beginning.ANY
        && before.stream().allMatch(item -> item.element() instanceof Element.Comment);
  }

  @Override
  Function<LogicalLine, List<Element>> reader() {
    return new Reader()::read;
  }

  /** Knows whether there was a header. */
  private final class Reader {

    private final Function<LogicalLine, List<Element>> entries = entryReader();
    private boolean inSection = beginning == Beginning.ANY;

    List<Element> read(LogicalLine line) {
      Optional<String> header = headers.apply(line);
      if (header.isPresent()) {
        inSection = true;
        return List.of(new Element.Header(header.get()));
      }
      if (!inSection) {
        throw line.malformed(
            Quoted.of(line.content()) + " is in no section", "write `[name]` above it");
      }
      return entries.apply(line);
    }
  }

  @Override
  void write(Element element, LineWriter out) {
    if (element instanceof Element.Header header) {
      out.append('[').append(Fields.SECTION, header.name()).append(']');
    } else {
      super.write(element, out);
    }
  }

  @Override
  C config(Pieces pieces) {
    Sections sections = new Sections();
    pieces.forEach(sections::add);
    return sections.end();
  }

  /** Collects sections as their lines come. */
  private final class Sections {

    private final List<Piece> top = new ArrayList<>();
    private final List<IniSection> sections = new ArrayList<>();
    private final Stanzas<Setting> stanzas = new Stanzas<>();
    private String name = "";
    private boolean atTop = true;

    void add(Piece piece) {
      for (Element element : piece.elements()) {
        if (element instanceof Element.Header header) {
          endSection();
          name = header.name();
          atTop = false;
        }
      }
      if (!atTop) {
        stanzas.add(piece);
      } else {
        addToTop(piece);
      }
    }

    /** A comment is the file's own unless a setting follows it at once. */
    private void addToTop(Piece piece) {
      if (piece.isEntry()) {
        top.forEach(stanzas::add);
        top.clear();
        stanzas.add(piece);
        atTop = false;
      } else if (!piece.elements().isEmpty()) {
        top.add(piece);
      } else if (beginning == Beginning.ANY && !top.isEmpty()) {
        atTop = false;
      }
    }

    private List<String> comment() {
      return top.stream()
          .flatMap(piece -> piece.elements().stream())
          .map(element -> ((Element.Comment) element).text())
          .toList();
    }

    private void endSection() {
      List<Stanza<Setting>> all = stanzas.all();
      if (!name.isEmpty() || !all.isEmpty()) {
        sections.add(new IniSection(name, all));
      }
    }

    C end() {
      endSection();
      return maker.apply(comment(), sections);
    }
  }
}
