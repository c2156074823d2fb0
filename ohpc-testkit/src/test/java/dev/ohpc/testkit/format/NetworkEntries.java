package dev.ohpc.testkit.format;

import dev.ohpc.model.config.ChronyDirective;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.Export.Client;
import dev.ohpc.model.config.GendersLine;
import dev.ohpc.model.config.HostsEntry;
import dev.ohpc.model.config.NodeGroup;
import dev.ohpc.model.value.HostList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Entries of files that hosts know each other by. */
final class NetworkEntries {

  private NetworkEntries() {}

  static Arbitrary<HostsEntry> hosts() {
    Arbitrary<String> addresses = Arbitraries.of("10.0.0.1", "::1", "fe80::1", "::ffff:1.2.3.4");
    return Combinators.combine(addresses, Texts.ANY.list().ofMinSize(1).ofMaxSize(3))
        .as(HostsEntry::new);
  }

  static Arbitrary<Export> exports() {
    Arbitrary<String> paths = Texts.ANY.map(text -> "/" + text);
    return Combinators.combine(paths, clients().list().ofMaxSize(3)).as(Export::new);
  }

  private static Arbitrary<Client> clients() {
    Arbitrary<String> hosts =
        Texts.mostly(
            "h",
            "10.0.0.1",
            "10.0.0.0/24",
            "10.0.0.0/255.0.0.0",
            "fe80::/64",
            "*",
            "*.a",
            "@g",
            "-");
    Arbitrary<List<String>> options =
        Texts.mostly("rw", "ro", "fsid=0", "anonuid=1", "sec=sys:krb5", "mp", "mp=/x", "refer=/a@b")
            .list()
            .ofMaxSize(3);
    return Combinators.combine(hosts, options).as(Client::new);
  }

  static Arbitrary<ChronyDirective> directives() {
    Arbitrary<String> names =
        Texts.mostly("server", "Pool", "rtcsync", "maxdistance", "log", "port");
    return Combinators.combine(names, Texts.mostly("a", "1", "1.5").list().ofMaxSize(2))
        .as(ChronyDirective::new);
  }

  static Arbitrary<GendersLine> genders() {
    Arbitrary<HostList> hosts =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.of("n[1-3]", "n1", "a,b[01-02]").map(HostList::parse)),
            Tuple.of(
                1, Texts.ANY.filter(HostList::isName).map(name -> HostList.of(List.of(name)))));
    return Combinators.combine(hosts, Texts.mostly("x", "y=1", "z=%n").list().ofMaxSize(2))
        .as(GendersLine::new);
  }

  static Arbitrary<NodeGroup> groups() {
    return Combinators.combine(
            Texts.mostly("adm", "a_b-c"), Texts.mostly("n[1-3]", "@adm,x", "a b"))
        .as(NodeGroup::new);
  }
}
