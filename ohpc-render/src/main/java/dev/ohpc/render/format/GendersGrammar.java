package dev.ohpc.render.format;

import com.google.common.collect.ImmutableSet;
import dev.ohpc.model.config.GendersLine;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.PlainLines;
import dev.ohpc.render.text.Word;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lines of genders as libgenders 1.22 reads them: hosts, then attributes between commas and
 * without blanks. A {@code #} ends the line wherever it stands, no line goes on in the next, and a
 * host has each attribute once.
 */
final class GendersGrammar {

  static final LineGrammar<GendersLine> GRAMMAR =
      new LineGrammar<>(
          PlainLines.endedBy("#").within(PlainLines.C_BLANKS),
          "#",
          Integer.MAX_VALUE,
          new Reader(),
          GendersGrammar::print);

  private GendersGrammar() {}

  /**
   * Knows which attributes which hosts have, of as many hosts as a cluster has: a short text may
   * name more than fit into the memory.
   */
  private static final class Reader implements LineGrammar.EntryReader<GendersLine> {

    private static final int MOST_SEEN = 1 << 21;

    private final Map<String, Set<String>> holders = new HashMap<>();
    private int seen;

    @Override
    public LineGrammar.EntryReader<GendersLine> ofOneText() {
      return new Reader();
    }

    @Override
    public List<GendersLine> read(LogicalLine line) {
      List<Word> words = line.words();
      if (words.size() > 2) {
        throw line.malformed(
            ProblemCode.FILE_SYNTAX,
            words.get(1).end(),
            line.content().length(),
            "white space in attribute list",
            "write attributes with commas and no blanks");
      }
      Word hosts = words.get(0);
      if (hosts.text().indexOf('.') >= 0) {
        throw hosts.malformed(
            Quoted.of(hosts.text()) + " is not a shortened hostname", "leave out the domain");
      }
      HostList list = hosts.value(HostList::parse);
      List<String> attributes = words.size() == 1 ? List.of() : attributes(words.get(1));
      reportRepeated(list, attributes, line);
      return List.of(new GendersLine(list, attributes));
    }

    private void reportRepeated(HostList hosts, List<String> attributes, LogicalLine line) {
      Set<String> onLine = new HashSet<>();
      ImmutableSet<String> names =
          seen < MOST_SEEN ? ImmutableSet.copyOf(hosts.names()) : ImmutableSet.of();
      seen += names.size();
      for (String attribute : attributes) {
        String name = name(attribute);
        boolean isNew = onLine.add(name) && addAll(names, name);
        if (!isNew) {
          line.report(
              ProblemCode.DUPLICATE_KEY,
              0,
              line.content().length(),
              "duplicate attribute " + Quoted.of(name) + " listed",
              "give it to each host once; libgenders refuses the file");
        }
      }
    }

    /** Whether none of the hosts had it before; most attributes stand on one line. */
    private boolean addAll(ImmutableSet<String> hosts, String attribute) {
      Set<String> before = holders.putIfAbsent(attribute, hosts);
      if (before == null) {
        return true;
      }
      if (before instanceof ImmutableSet) {
        seen += before.size();
        before = new HashSet<>(before);
        holders.put(attribute, before);
      }
      seen += hosts.size();
      boolean isNew = Collections.disjoint(before, hosts);
      before.addAll(hosts);
      return isNew;
    }
  }

  private static String name(String attribute) {
    int equals = attribute.indexOf('=');
    return equals < 0 ? attribute : attribute.substring(0, equals);
  }

  private static List<String> attributes(Word word) {
    List<String> attributes = List.of(word.text().split(",", -1));
    for (String attribute : attributes) {
      if (!isAttribute(attribute)) {
        throw word.malformed(
            Quoted.of(attribute) + " is no attribute", "write a name, or `name=value`");
      }
    }
    return attributes;
  }

  static boolean isAttribute(String text) {
    return !name(text).isEmpty() && !(text.indexOf('=') == text.length() - 1);
  }

  private static boolean isList(String text, HostList hosts) {
    try {
      return HostList.parse(text).equals(hosts);
    } catch (InvalidValueException e) {
      return false;
    }
  }

  private static void print(GendersLine entry, LineWriter line) {
    String hosts = entry.hosts().toString();
    line.append(Fields.GENDERS_HOSTS, hosts);
    line.refuseUnless(
        isList(hosts, entry.hosts()), () -> "cannot carry " + Quoted.of(hosts) + ": no host list");
    if (!entry.attributes().isEmpty()) {
      line.append(' ').append(Fields.GENDERS_ATTRIBUTE, ',', entry.attributes());
    }
  }
}
