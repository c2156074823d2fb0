package dev.ohpc.render.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.config.FstabConfig;
import dev.ohpc.model.config.HostsConfig;
import dev.ohpc.model.config.HostsEntry;
import dev.ohpc.model.config.IniSection;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.config.Mount;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.problem.InvalidSpecException;
import dev.ohpc.model.problem.Span;
import dev.ohpc.model.value.HostName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for the document of any file, shown with hosts and with a keyfile. */
class ConfigDocumentTest {

  private static final String HOSTS =
      """
      # the server

      127.0.0.1\tlocalhost   # loopback
        10.0.0.1  sms

      ## nodes
      10.0.0.11 node1
      #10.0.0.12 node2
      10.0.0.13 node3
      """;

  private static HostsEntry entry(String address, String name) {
    return HostsEntry.of(address, HostName.parse(name));
  }

  private static Mount mount(String source, String target, String type, String... options) {
    return new Mount(source, target, type, List.of(options), 0, 0);
  }

  private static ConfigDocument<FstabConfig> fstab(String text) {
    return ConfigFormats.fstab().parse(text, "fstab");
  }

  private static ConfigDocument<HostsConfig> hosts(String text) {
    return ConfigFormats.hosts().parse(text, "hosts");
  }

  private static ConfigDocument<HostsConfig> with(String text, Stanza<?>... stanzas) {
    HostsConfig.builder();
    @SuppressWarnings("unchecked")
    List<Stanza<HostsEntry>> all = (List<Stanza<HostsEntry>>) (List<?>) List.of(stanzas);
    return hosts(text).with(HostsConfig.builder().addAllStanzas(all).build());
  }

  @Test
  void aBlankLineEndsAStanzaAndSoDoesACommentUnderAnEntry() {
    assertThat(hosts(HOSTS).config().stanzas())
        .containsExactly(
            Stanza.of("the server"),
            Stanza.of(entry("127.0.0.1", "localhost"), entry("10.0.0.1", "sms")),
            Stanza.of("# nodes", entry("10.0.0.11", "node1")),
            Stanza.of("10.0.0.12 node2", entry("10.0.0.13", "node3")));
  }

  @Test
  void theTextIsTheOneThatWasRead() {
    assertThat(hosts(HOSTS).text()).isEqualTo(HOSTS);
    assertThat(hosts(HOSTS).with(hosts(HOSTS).config()).text()).isEqualTo(HOSTS);
  }

  @Test
  void linesThatSayTheSameStayAsTheyAre() {
    assertThat(
            with(
                    HOSTS,
                    Stanza.of("the server"),
                    Stanza.of(entry("127.0.0.1", "localhost"), entry("10.0.0.2", "sms")),
                    Stanza.of("# nodes", entry("10.0.0.11", "node1")),
                    Stanza.of("10.0.0.12 node2"))
                .text())
        .isEqualTo(
            HOSTS.replace("10.0.0.1  sms", "10.0.0.2  sms").replace("10.0.0.13 node3\n", ""));
  }

  @Test
  void aChangedLineKeepsItsIndentItsCommentAndItsLineEnd() {
    assertThat(
            with(" 10.0.0.1   a # first\r\n10.0.0.2 b\r\n", Stanza.of(entry("10.0.0.3", "c")))
                .text())
        .isEqualTo(" 10.0.0.3   c # first\r\n");
  }

  @Test
  void aNewLineFollowsTheOneThatIsBeforeIt() {
    assertThat(
            with(
                    "10.0.0.1 a\n\n10.0.0.2 b",
                    Stanza.of(entry("10.0.0.1", "a"), entry("10.0.0.9", "x")),
                    Stanza.of("later", entry("10.0.0.2", "b")),
                    Stanza.of("last", entry("10.0.0.3", "c")))
                .text())
        .isEqualTo(
            """
            10.0.0.1 a
            10.0.0.9 x

            # later
            10.0.0.2 b

            # last
            10.0.0.3 c
            """);
  }

  @Test
  void ofEqualLinesTheOneThatGoesIsTheOneThatWasTakenOut() {
    String text = "[ipv4]\nmethod = auto\n\n[ipv6]\n  method  =  auto\n";
    KeyfileConfig edited =
        KeyfileConfig.builder()
            .addSections(IniSection.of("ipv4"))
            .addSections(IniSection.of("ipv6", new Setting("method", "auto")))
            .build();
    assertThat(ConfigFormats.keyfile().parse(text, "keyfile").with(edited).text())
        .isEqualTo("[ipv4]\n\n[ipv6]\n  method  =  auto\n");
  }

  @Test
  void aLineThatIsTwiceInAStanzaComesWhereItWasAdded() {
    HostsEntry same = entry("10.0.0.1", "a");
    assertThat(with("10.0.0.1 a\n\n 10.0.0.1  a\n", Stanza.of(same, same), Stanza.of(same)).text())
        .isEqualTo("10.0.0.1 a\n10.0.0.1 a\n\n 10.0.0.1  a\n");
  }

  @Test
  void aNewLineIsPartedFromTheNextStanzaOnlyIfNothingElsePartsThem() {
    HostsEntry one = entry("10.0.0.1", "a");
    HostsEntry two = entry("10.0.0.2", "b");
    HostsEntry added = entry("10.0.0.9", "x");
    assertThat(
            with("10.0.0.1 a\n# two\n10.0.0.2 b\n", Stanza.of(added), Stanza.of("two", two)).text())
        .isEqualTo("10.0.0.9 x\n# two\n10.0.0.2 b\n");
    assertThat(
            with("10.0.0.1 a\n\noops\n10.0.0.2 b\n", Stanza.of(one, added), Stanza.of(two)).text())
        .isEqualTo("10.0.0.1 a\n10.0.0.9 x\n\noops\n10.0.0.2 b\n");
    assertThat(with("10.0.0.2 b\n", Stanza.of(added), Stanza.of(two)).text())
        .isEqualTo("10.0.0.9 x\n\n10.0.0.2 b\n");
  }

  @Test
  void aLineThatCannotBeReadIsAProblemWithItsPlaceAndStays() {
    ConfigDocument<FstabConfig> document = fstab("a /a nfs\nb /b\nc /c nfs\n");
    assertThat(document.problems().toLines())
        .isEqualTo(
            "fstab:2:1: error[file-syntax]: `b /b` has no type;"
                + " write `source target type options dump pass`\n");
    assertThat(document.config().entries())
        .containsExactly(mount("a", "/a", "nfs"), mount("c", "/c", "nfs"));
    assertThat(document.with(FstabConfig.builder().build()).text()).isEqualTo("b /b\n");
    assertThatThrownBy(document::orThrow).isInstanceOf(InvalidSpecException.class);
  }

  @Test
  void aLineThatItsReadersPassOverIsAWarningAndStays() {
    ConfigDocument<HostsConfig> document = hosts("10.0.0.1 a\nfe80::1%lo0 localhost\n");
    assertThat(document.problems().toLines())
        .isEqualTo(
            "hosts:2:1: warning[no-effect]: `fe80::1%lo0` has a scope, and its line is passed"
                + " over; leave the line out\n");
    assertThat(document.orThrow().entries()).containsExactly(entry("10.0.0.1", "a"));
    assertThat(document.with(HostsConfig.builder().build()).text())
        .isEqualTo("fe80::1%lo0 localhost\n");
  }

  @Test
  void whatFollowsTheFieldsOfAMountStaysWhenTheyChange() {
    Mount changed = mount("sms:/home", "/home", "nfs4", "ro");
    assertThat(
            fstab("  sms:/home /home nfs4 rw 0 0 # keep me\n")
                .with(FstabConfig.builder().addStanzas(Stanza.of(changed)).build())
                .text())
        .isEqualTo("  sms:/home /home nfs4 ro 0 0 # keep me\n");
  }

  @Test
  void aClientOfAnExportStaysWithoutBracketsWhenItsNeighbourChanges() {
    Export changed =
        new Export(
            "/a",
            List.of(new Export.Client("h1", List.of()), new Export.Client("h2", List.of("ro"))));
    assertThat(
            ConfigFormats.exports()
                .parse("/a h1 h2(rw)\n", "exports")
                .with(ExportsConfig.builder().addStanzas(Stanza.of(changed)).build())
                .text())
        .isEqualTo("/a h1 h2(ro)\n");
  }

  @Test
  void anEntryKnowsItsPlace() {
    ConfigDocument<HostsConfig> document = hosts(HOSTS);
    HostsEntry sms = document.config().stanzas().get(1).entries().get(1);
    assertThat(document.span(sms).map(Span::toString)).hasValue("hosts:4:3");
    assertThat(document.span(entry("10.0.0.1", "sms"))).isEmpty();
  }

  @Test
  void aColumnCountsCharactersAlsoThoseOfTwoPlaces() {
    assertThat(
            ConfigFormats.slurm()
                .parse("# \ud83d\ude00\nA=\ud83d\ude00\ud83d\ude00 B=c\n", "f")
                .problems())
        .extracting(problem -> problem.span().orElseThrow())
        .extracting(span -> List.of(span.line(), span.column(), span.endColumn()))
        .containsExactly(List.of(2, 6, 9));
  }

  @Test
  void anEditThatTheFileCannotCarryIsRefusedWithItsLine() {
    assertThatThrownBy(
            () ->
                ConfigFormats.keyfile()
                    .parse("[a]\nb=1\n\n[c]\nd=2\n", "keyfile")
                    .with(
                        KeyfileConfig.builder()
                            .addSections(IniSection.of("a", new Setting("b", "1")))
                            .addSections(IniSection.of("c", new Setting("d", "\n")))
                            .build()))
        .isInstanceOf(UnrepresentableException.class)
        .hasMessageStartingWith("line 5 ");
  }

  @Test
  void settingsBelongToTheSectionAboveThem() {
    String text = "# top\n\n[a]\n# one\nb=1\n\n# two\n[c]\n[a]\nb = 3\n";
    ConfigDocument<KeyfileConfig> document = ConfigFormats.keyfile().parse(text, "keyfile");
    assertThat(document.config().comment()).containsExactly("top");
    assertThat(document.config().sections())
        .containsExactly(
            new IniSection("a", List.of(Stanza.of("one", new Setting("b", "1")), Stanza.of("two"))),
            new IniSection("c", List.of()),
            new IniSection("a", List.of(Stanza.of(new Setting("b", "3")))));
    assertThat(document.config().value("a", "b")).hasValue("3");
    assertThat(document.with(document.config()).text()).isEqualTo(text);
  }
}
