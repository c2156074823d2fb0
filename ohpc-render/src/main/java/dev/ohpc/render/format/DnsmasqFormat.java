package dev.ohpc.render.format;

import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.dnsmasq.DnsmasqOptions;
import dev.ohpc.model.dnsmasq.InvalidOptionException;
import dev.ohpc.model.dnsmasq.Repeats;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.render.text.Element;
import dev.ohpc.render.text.Item;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.MalformedLineException;
import dev.ohpc.render.text.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * dnsmasq.conf, dnsmasq(8): an option a line, of which some may be there once. The lines of some
 * files that it names are the values of one option.
 */
final class DnsmasqFormat extends LineFormat<DnsmasqOption, DnsmasqConfig> {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  /**
   * Lines of options, or of their values.
   *
   * @param before what each line goes on, such as {@code dhcp-host=}; nothing for options
   */
  DnsmasqFormat(String before) {
    super(
        new LineGrammar<>(
            new DnsmasqLines(),
            "#",
            DnsmasqLines.LONGEST,
            line -> read(before, line),
            (option, line) -> print(before, option, line)));
  }

  private static List<DnsmasqOption> read(String before, LogicalLine line) {
    try {
      Optional<DnsmasqOption> option = DnsmasqOptions.read(before + line.content());
      option.ifPresent(found -> checkPlace(found, line));
      return option.map(List::of).orElse(List.of());
    } catch (InvalidOptionException e) {
      if (line.content().charAt(0) == BYTE_ORDER_MARK) {
        throw line.malformed(
            "a byte order mark stands before the line, and dnsmasq takes it for a letter",
            "save the file without it");
      }
      throw malformed(line, e, before.length());
    }
  }

  private static void checkPlace(DnsmasqOption option, LogicalLine line) {
    if (DnsmasqOptions.isForCommandLine(option.keyword())) {
      line.report(
          ProblemCode.COMMAND_LINE_ONLY,
          0,
          line.content().length(),
          "`" + option.keyword() + "` is for the command line of dnsmasq",
          "leave it out");
    }
  }

  private static MalformedLineException malformed(
      LogicalLine line, InvalidOptionException e, int before) {
    int start = Math.max(0, e.start() - before);
    int end = Math.max(start, Math.min(e.end() - before, line.content().length()));
    return line.malformed(e.code(), start, end, e.getMessage(), e.hint());
  }

  private static void print(String before, DnsmasqOption option, LineWriter line) {
    String text;
    try {
      text = DnsmasqOptions.print(option);
    } catch (InvalidOptionException e) {
      throw line.refusal(e.getMessage());
    }
    if (!text.startsWith(before) || text.length() == before.length()) {
      throw line.refusal("cannot carry `" + text + "`: each line goes on `" + before + "`");
    }
    line.append(text.substring(before.length()));
  }

  @Override
  Function<LogicalLine, List<Element>> reader() {
    Function<LogicalLine, List<Element>> entries = entryReader();
    Repeats repeats = new Repeats();
    return line -> {
      List<Element> elements = entries.apply(line);
      for (Element element : elements) {
        addTo(repeats, element)
            .ifPresent(
                e -> {
                  throw malformed(line, e, 0);
                });
      }
      return elements;
    };
  }

  private static Optional<InvalidOptionException> addTo(Repeats repeats, Element element) {
    if (element instanceof Element.Entry entry && entry.value() instanceof DnsmasqOption option) {
      try {
        repeats.add(option);
      } catch (InvalidOptionException e) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }

  @Override
  List<Item> items(DnsmasqConfig config) {
    List<Item> items = new ArrayList<>();
    for (Stanza<DnsmasqOption> stanza : config.stanzas()) {
      Stanzas.addItems(stanza, !items.isEmpty(), items);
    }
    refuseRepeats(items);
    return items;
  }

  private static void refuseRepeats(List<Item> items) {
    Repeats repeats = new Repeats();
    int line = 0;
    for (Item item : items) {
      line += item.opens() ? 2 : 1;
      int number = line;
      addTo(repeats, item.element())
          .ifPresent(
              e -> {
                throw new UnrepresentableException(number, "cannot be: " + e.getMessage());
              });
    }
  }

  @Override
  DnsmasqConfig config(Pieces pieces) {
    Stanzas<DnsmasqOption> stanzas = new Stanzas<>();
    pieces.forEach(stanzas::add);
    return DnsmasqConfig.builder().addAllStanzas(stanzas.all()).build();
  }
}
