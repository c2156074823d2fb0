package dev.ohpc.render.format;

import com.google.common.collect.Iterables;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SshBlock;
import dev.ohpc.model.config.SshConfig;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.text.SshArguments;
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

/** A file of OpenSSH: settings, then blocks, each with the comment that stands right above it. */
final class SshFormat<C extends SshConfig> extends LineFormat<Setting, C> {

  private static final String INDENT = "  ";

  private final SshKeywords keywords;
  private final BiFunction<List<Stanza<Setting>>, List<SshBlock>, C> maker;

  SshFormat(SshKeywords keywords, BiFunction<List<Stanza<Setting>>, List<SshBlock>, C> maker) {
    super(
        new LineGrammar<>(
            new SshLines(keywords),
            "#",
            Integer.MAX_VALUE,
            line -> List.of(),
            (setting, line) -> print(setting, keywords, line)));
    this.keywords = keywords;
    this.maker = maker;
  }

  private static void print(Setting setting, SshKeywords keywords, LineWriter line) {
    line.append(Fields.SSH_KEY, setting.key());
    line.append(' ').append(Fields.SSH_VALUE, setting.value());
    line.refuseUnless(
        keywords.carry(setting.key(), setting.value()),
        () -> "cannot carry `" + setting.key() + "` with these arguments");
  }

  @Override
  Function<LogicalLine, List<Element>> reader() {
    return new SshReader(keywords)::read;
  }

  @Override
  void write(Element element, LineWriter out) {
    if (element instanceof Element.Header header) {
      String keyword = header.name().substring(0, header.name().indexOf(' '));
      String condition = condition(header.name());
      out.refuseUnless(!condition.isEmpty(), () -> "would have no pattern, and ssh(1) stops");
      out.append(keyword).append(' ').append(Fields.SSH_CONDITION, condition);
      boolean known =
          keywords.kind(keyword).isPresent()
              && (keyword.equals("Host") || keywords.areCriteria(condition));
      out.refuseUnless(known, () -> "cannot carry `" + header.name() + "`: no such condition");
    } else {
      super.write(element, out);
    }
  }

  @Override
  List<Item> items(C config) {
    List<Item> items = new ArrayList<>();
    config.stanzas().forEach(stanza -> Stanzas.addItems(stanza, !items.isEmpty(), items));
    for (SshBlock block : config.blocks()) {
      boolean opens = !items.isEmpty();
      for (String text : block.comment()) {
        items.add(new Item(new Element.Comment(text), opens));
        opens = false;
      }
      items.add(new Item(SshReader.header(block.kind(), block.condition()), opens));
      addItems(block.stanzas(), items);
    }
    refuseMisplaced(items);
    return items;
  }

  private void refuseMisplaced(List<Item> items) {
    SshPlaces places = new SshPlaces(keywords);
    int line = 0;
    for (Item item : items) {
      line += item.opens() ? 2 : 1;
      if (item.element() instanceof Element.Header header) {
        places.begin(kind(header.name()), condition(header.name()));
      } else if (item.element() instanceof Element.Entry entry) {
        refuseMisplaced((Setting) entry.value(), places, line);
      }
    }
  }

  private static void refuseMisplaced(Setting setting, SshPlaces places, int line) {
    Optional<String> refusal =
        SshArguments.of(setting.value())
            .filter(arguments -> !arguments.words().isEmpty())
            .flatMap(arguments -> places.refusal(setting.key(), arguments));
    if (refusal.isPresent()) {
      throw new UnrepresentableException(line, "cannot be: " + refusal.get());
    }
  }

  private static String condition(String header) {
    return header.substring(header.indexOf(' ') + 1);
  }

  private static SshBlock.Kind kind(String header) {
    return header.startsWith("Host") ? SshBlock.Kind.HOST : SshBlock.Kind.MATCH;
  }

  private static void addItems(List<Stanza<Setting>> stanzas, List<Item> items) {
    List<Item> lines = new ArrayList<>();
    for (Stanza<Setting> stanza : stanzas) {
      Stanzas.addItems(stanza, !lines.isEmpty(), lines);
    }
    lines.forEach(item -> items.add(new Item(item.element(), item.opens(), INDENT)));
  }

  @Override
  C config(Pieces pieces) {
    Blocks blocks = new Blocks();
    pieces.forEach(blocks::add);
    return blocks.end();
  }

  /** Collects blocks as their lines come. */
  private final class Blocks {

    private final Stanzas<Setting> stanzas = new Stanzas<>();
    private final List<Stanza<Setting>> first = new ArrayList<>();
    private final List<SshBlock> blocks = new ArrayList<>();
    private List<String> comment = List.of();
    private String header = "";

    void add(Piece piece) {
      if (Iterables.getFirst(piece.elements(), null) instanceof Element.Header next) {
        List<String> above = stanzas.takeComment();
        endBlock();
        comment = above;
        header = next.name();
      } else {
        stanzas.add(piece);
      }
    }

    private void endBlock() {
      if (header.isEmpty()) {
        first.addAll(stanzas.all());
        return;
      }
      blocks.add(new SshBlock(comment, kind(header), condition(header), stanzas.all()));
    }

    C end() {
      endBlock();
      return maker.apply(first, blocks);
    }
  }
}
