package dev.ohpc.render.format;

import com.google.common.collect.Lists;
import com.google.common.net.InetAddresses;
import dev.ohpc.model.config.HostsEntry;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.PlainLines;
import dev.ohpc.render.text.Word;
import java.util.List;

/**
 * The lines of hosts(5) as glibc 2.36 reads them: an address and its names; a {@code #} begins a
 * comment anywhere. A line with anything else for an address, one with a scope too, is passed over.
 */
final class HostsGrammar {

  static final LineGrammar<HostsEntry> GRAMMAR =
      LineGrammar.of(
          PlainLines.endedBy("#").within(PlainLines.C_BLANKS),
          HostsGrammar::read,
          HostsGrammar::print);

  private HostsGrammar() {}

  private static HostsEntry read(LogicalLine line) {
    List<Word> words = line.words(PlainLines.C_BLANKS);
    Word word = words.get(0);
    String address = word.text();
    if (!InetAddresses.isInetAddress(address)) {
      throw line.malformed(
          ProblemCode.NO_EFFECT,
          word.start(),
          word.end(),
          withoutEffect(address, "is no address"),
          "write an IPv4 or IPv6 address");
    }
    if (address.indexOf('%') >= 0) {
      throw line.passedOver(
          word.start(), word.end(), withoutEffect(address, "has a scope"), "leave the line out");
    }
    if (words.size() == 1) {
      throw line.passedOver(
          word.start(),
          word.end(),
          withoutEffect(address, "has no name"),
          "add one, or leave the line out");
    }
    return new HostsEntry(address, Lists.transform(words.subList(1, words.size()), Word::text));
  }

  /** The resolver and dnsmasq go on with the next line, so a whole file is not refused for one. */
  private static String withoutEffect(String address, String why) {
    return Quoted.of(address) + " " + why + ", and its line is passed over";
  }

  private static void print(HostsEntry entry, LineWriter line) {
    line.append(Fields.HOSTS_ADDRESS, entry.address());
    line.append(' ').append(Fields.HOSTS_NAME, ' ', entry.names());
  }
}
