package dev.ohpc.testkit.config;

import dev.ohpc.model.config.ChronyDirective;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.Export.Client;
import dev.ohpc.model.config.GendersLine;
import dev.ohpc.model.config.HostsEntry;
import dev.ohpc.model.config.NodeGroup;
import dev.ohpc.model.value.HostList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Entries of files that hosts know each other by. */
final class NetworkEntries {

  private static final int MOST_CLIENTS = 3;

  private final Words words;

  NetworkEntries(Words words) {
    this.words = words;
  }

  Arbitrary<HostsEntry> hosts() {
    Arbitrary<String> addresses = Arbitraries.of("10.0.0.1", "::1", "fe80::1", "::ffff:1.2.3.4");
    return Combinators.combine(addresses, words.any().list().ofMinSize(1).ofMaxSize(3))
        .as(HostsEntry::new);
  }

  Arbitrary<Export> exports() {
    Arbitrary<String> paths = words.any().map(text -> "/" + text);
    return Combinators.combine(
            paths,
            words.oneOrMore(clients(), MOST_CLIENTS),
            exportOptions().list().ofSize(MOST_CLIENTS))
        .as(NetworkEntries::export);
  }

  private static Export export(String path, List<String> clients, List<List<String>> options) {
    return new Export(
        path,
        IntStream.range(0, clients.size())
            .mapToObj(i -> new Client(clients.get(i), options.get(i)))
            .toList());
  }

  private Arbitrary<String> clients() {
    return words.mostly(
        List.of(
            "h", "10.0.0.1", "10.0.0.0/24", "10.0.0.0/255.0.0.0", "fe80::/64", "*", "*.a", "@g"),
        "-");
  }

  private Arbitrary<List<String>> exportOptions() {
    return words
        .mostly("rw", "ro", "fsid=0", "anonuid=1", "sec=sys:krb5", "mp", "mp=/x", "refer=/a@b")
        .list()
        .ofMaxSize(3);
  }

  Arbitrary<ChronyDirective> directives() {
    return Arbitraries.oneOf(
        directives(words.mostly("server", "Pool"), words.any().list().ofSize(1)),
        directives(
            words.mostly("maxdistance"), words.mostly(List.of("1", "1.5"), "a").list().ofSize(1)),
        directives(words.mostly("log"), words.oneOrMore(words.mostly("rtc", "tracking"), 2)),
        directives(words.mostly(List.of("rtcsync"), "port", "log"), Arbitraries.just(List.of())));
  }

  private static Arbitrary<ChronyDirective> directives(
      Arbitrary<String> names, Arbitrary<List<String>> arguments) {
    return Combinators.combine(names, arguments).as(ChronyDirective::new);
  }

  Arbitrary<GendersLine> genders() {
    Arbitrary<HostList> hosts =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.of("n[1-3]", "n1", "a,b[01-02]").map(HostList::parse)),
            Tuple.of(
                1, words.any().filter(HostList::isName).map(name -> HostList.of(List.of(name)))));
    return Combinators.combine(hosts, words.oneOrMore(words.mostly("x", "y=1", "z=%n"), 2))
        .as(GendersLine::new);
  }

  Arbitrary<NodeGroup> groups() {
    return Combinators.combine(
            words.mostly("adm", "a_b-c"), words.mostly("n[1-3]", "@adm,x", "a b"))
        .as(NodeGroup::new);
  }
}
