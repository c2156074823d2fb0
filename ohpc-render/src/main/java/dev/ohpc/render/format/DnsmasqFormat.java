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

/** dnsmasq.conf, dnsmasq(8): an option a line, of which some may be there once. */
final class DnsmasqFormat extends LineFormat<DnsmasqOption, DnsmasqConfig> {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  DnsmasqFormat() {
    super(
        new LineGrammar<>(
            new DnsmasqLines(),
            "#",
            DnsmasqLines.LONGEST,
            DnsmasqFormat::read,
            DnsmasqFormat::print));
  }

  private static List<DnsmasqOption> read(LogicalLine line) {
    try {
      Optional<DnsmasqOption> option = DnsmasqOptions.read(line.content());
      option.ifPresent(found -> checkPlace(found, line));
      return option.stream().toList();
    } catch (InvalidOptionException e) {
      if (line.content().charAt(0) == BYTE_ORDER_MARK) {
        throw line.malformed(
            "a byte order mark stands before the line, and dnsmasq takes it for a letter",
            "save the file without it");
      }
      throw malformed(line, e);
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

  private static MalformedLineException malformed(LogicalLine line, InvalidOptionException e) {
    int length = line.content().length();
    return line.malformed(e.code(), e.start(), Math.min(e.end(), length), e.getMessage(), e.hint());
  }

  private static void print(DnsmasqOption option, LineWriter line) {
    String text;
    try {
      text = DnsmasqOptions.print(option);
    } catch (InvalidOptionException e) {
      throw line.refusal(e.getMessage());
    }
    line.append(text);
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
                  throw malformed(line, e);
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
