package dev.ohpc.render.format;

import com.google.common.net.InetAddresses;
import dev.ohpc.model.config.HostsEntry;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.model.value.HostName;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.PlainLines;
import dev.ohpc.render.text.Word;
import java.util.ArrayList;
import java.util.List;

/** The lines of hosts(5): an address and its names; a {@code #} begins a comment anywhere. */
final class HostsGrammar {

  static final LineGrammar<HostsEntry> GRAMMAR =
      LineGrammar.of(PlainLines.endedBy("#"), HostsGrammar::read, HostsGrammar::print);

  private HostsGrammar() {}

  private static HostsEntry read(LogicalLine line) {
    List<Word> words = line.words();
    Word address = words.get(0);
    if (!InetAddresses.isInetAddress(address.text())) {
      throw address.malformed(
          Quoted.of(address.text()) + " is no address", "write an IPv4 or IPv6 address");
    }
    if (words.size() == 1) {
      throw line.malformed(
          Quoted.of(address.text()) + " has no name", "add one, or leave the line out");
    }
    List<HostName> names = new ArrayList<>();
    for (Word word : words.subList(1, words.size())) {
      names.add(word.value(HostName::parse));
    }
    return HostsEntry.of(address.text(), names.toArray(HostName[]::new));
  }

  private static void print(HostsEntry entry, LineWriter line) {
    line.append(Fields.HOSTS_ADDRESS, entry.address());
    for (HostName name : entry.names()) {
      line.append(' ').append(name);
    }
  }
}
