package dev.ohpc.render.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.ohpc.model.config.CgroupConfig;
import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.ChronyDirective;
import dev.ohpc.model.config.ClusterShellGroups;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DracutConfig;
import dev.ohpc.model.config.DracutLine;
import dev.ohpc.model.config.DracutSetting;
import dev.ohpc.model.config.EepromConfig;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.Export.Client;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.config.FirmwareConfig;
import dev.ohpc.model.config.FstabConfig;
import dev.ohpc.model.config.GendersConfig;
import dev.ohpc.model.config.GendersLine;
import dev.ohpc.model.config.GresConfig;
import dev.ohpc.model.config.HostsConfig;
import dev.ohpc.model.config.HostsEntry;
import dev.ohpc.model.config.IniSection;
import dev.ohpc.model.config.JobScript;
import dev.ohpc.model.config.JobScriptBuilder;
import dev.ohpc.model.config.KernelCommandLine;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.config.Limit;
import dev.ohpc.model.config.LimitsConfig;
import dev.ohpc.model.config.Mount;
import dev.ohpc.model.config.NodeGroup;
import dev.ohpc.model.config.Preset;
import dev.ohpc.model.config.PresetConfig;
import dev.ohpc.model.config.SelinuxConfig;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.SlurmRecord;
import dev.ohpc.model.config.SlurmdEnvironment;
import dev.ohpc.model.config.SshBlock;
import dev.ohpc.model.config.SshClientConfig;
import dev.ohpc.model.config.SshdConfig;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.config.SysctlConfig;
import dev.ohpc.model.config.SysctlSetting;
import dev.ohpc.model.config.TmpfilesConfig;
import dev.ohpc.model.config.TmpfilesLine;
import dev.ohpc.model.config.UnitConfig;
import dev.ohpc.model.value.FileMode;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.model.value.Ownership;
import dev.ohpc.model.value.UnixPath;
import dev.ohpc.model.value.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** A value that a program would read as another value, or as more than one, is never written. */
class UnrepresentableValuesTest {

  private static final UnixPath PATH = UnixPath.parse("/srv");

  @Test
  void theMessageTellsTheLineTheValueAndTheRule() {
    SlurmdEnvironment environment =
        SlurmdEnvironment.builder()
            .addStanzas(Stanza.of("Why.", new Setting("A", "1"), new Setting("B-C", "1")))
            .build();

    assertThatThrownBy(() -> ConfigFormats.slurmdEnvironment().format(environment))
        .isInstanceOf(UnrepresentableException.class)
        .hasMessage(
            "line 3 cannot carry `B-C`: the name of a variable has letters, digits and _ only, and"
                + " does not begin with 0 1 2 3 4 5 6 7 8 9");
  }

  @Test
  void theMessageShowsALongValueInShort() {
    refusal(ConfigFormats.chrony(), chrony("x".repeat(100) + " y"))
        .hasMessageStartingWith("line 1 cannot carry `" + "x".repeat(60) + "...`: ");
  }

  @Test
  void anOptionOfDnsmasqIsOneThatItHas() {
    noLine(dnsmasq(DnsmasqOption.Flag::new), "", "a b", "a=b", "#a", "log-dhcp #", "\"log\"-dhcp");
    noLine(dnsmasq(DnsmasqOption.Flag::new), "no-such-option", "Log-dhcp", "--log-dhcp", "port");
    noLine(dnsmasq(name -> new DnsmasqOption.Value(name, "1")), "", "log-dhcp", "porte", "#port");
    carries(dnsmasq(name -> new DnsmasqOption.Value(name, "1")), "port", "user", "local-ttl");
  }

  @Test
  void aValueOfDnsmasqStandsInQuotesWhereItHasTo() {
    Function<String, String> user = dnsmasq(value -> new DnsmasqOption.Value("user", value));

    assertThat(user.apply("a,b#c\\d")).isEqualTo("user=a,b#c\\d\n");
    assertThat(user.apply("a #b")).isEqualTo("user=\"a #b\"\n");
    assertThat(user.apply(" a\n\t\"\\")).isEqualTo("user=\" a\\n\\t\\\"\\\\\"\n");
    assertThat(user.apply("")).isEqualTo("user=\n");
    noLine(user, "\u0001", "\u0000");
    refusal(ConfigFormats.dnsmasq(), dnsmasq(new DnsmasqOption.Value("user", "\u00e9")))
        .hasMessage("line 1 would hold the character U+00E9");
  }

  @Test
  void aValueThatARecordOfItsOwnHasRoomForIsThatRecord() {
    noLine(dnsmasq(value -> new DnsmasqOption.Value("server", value)), "10.0.0.1");
    noLine(dnsmasq(line -> DnsmasqOption.Other.of(line)), "log-dhcp", "port=53", "dhcp-ignore=a");
    carries(dnsmasq(line -> DnsmasqOption.Other.of(line)), "cname=a,b", "dhcp-range=::1,::2");
    noLine(dnsmasq(line -> DnsmasqOption.Other.of(line)), "dhcp-range=::1", "domain=a,b/c");
  }

  @Test
  void aTextBetweenCommasStandsInQuotesWhereItHasTo() {
    assertThat(dnsmasq(DnsmasqOption.DhcpBoot::of).apply("a,b")).isEqualTo("dhcp-boot=\"a,b\"\n");
    assertThat(dnsmasq(DnsmasqOption.DhcpBoot::of).apply("tag:a")).contains("=\"tag:a\"");
    carries(dnsmasq(DnsmasqOption.DhcpBoot::of), "start4.elf", "pxe/boot.0", "a b", "");
    Function<String, String> ignore =
        dnsmasq(tag -> new DnsmasqOption.DhcpIgnore(List.of(tag, "b")));
    assertThat(ignore.apply("a, b")).isEqualTo("dhcp-ignore=tag:\"a, b\",tag:b\n");
    carries(ignore, "a", "!known", "#ipxe");
  }

  @Test
  void aFieldOfDnsmasqIsNoneOfAnotherKind() {
    noLine(dnsmasq(DnsmasqOption.DhcpOption::of), "6,1", "6 ", "tag:a", "net:a", "#6", "\"6\"");
    carries(dnsmasq(DnsmasqOption.DhcpOption::of), "6", "option:router");
    Function<String, String> host = dnsmasq(UnrepresentableValuesTest::host);
    assertThat(host.apply("12h")).isEqualTo("dhcp-host=\"12h\"\n");
    assertThat(host.apply("ignore")).isEqualTo("dhcp-host=\"ignore\"\n");
    assertThat(host.apply("10.0.0.1")).isEqualTo("dhcp-host=\"10.0.0.1\"\n");
    carries(host, "node1", "12hours", "a_b", "a.b", "1.2.3.4.example.org");
    noLine(host, "", "-a", "a b", "a:b", "x".repeat(64));
  }

  private static DnsmasqOption host(String name) {
    return new DnsmasqOption.DhcpHost(
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.of(name),
        Optional.empty(),
        false);
  }

  @Test
  void aNumberOfDnsmasqIsNotNegative() {
    refusal(ConfigFormats.dnsmasq(), dnsmasq(DnsmasqOption.PxeService.of(-1, "x")))
        .hasMessageStartingWith(
            "line 1 cannot carry `pxe-service=-1,\"x\"`: `-1` is no client system type");
  }

  @Test
  void aTextOfADhcpOptionHasAtMost255Bytes() {
    carries(dnsmasq(text -> DnsmasqOption.DhcpOption.ofText("17", text)), "x".repeat(255), "");
    refusal(
            ConfigFormats.dnsmasq(),
            dnsmasq(DnsmasqOption.DhcpOption.ofText("17", "x".repeat(256))))
        .hasMessageStartingWith("line 1 cannot carry `dhcp-option=17,\"xxx")
        .hasMessageEndingWith("` has more octets than fit");
  }

  @Test
  void aListThatHasToHaveSomethingIsNotEmpty() {
    refusal(ConfigFormats.dnsmasq(), dnsmasq(new DnsmasqOption.DhcpIgnore(List.of())))
        .hasMessageStartingWith("line 1 cannot carry `dhcp-ignore`: `dhcp-ignore` needs a value");
    refusal(ConfigFormats.dnsmasq(), dnsmasq(new DnsmasqOption.Interface(List.of())));
  }

  @Test
  void dnsmasqTakesANumberAndAnAddressOfAHostOnce() {
    DnsmasqOption port = new DnsmasqOption.Value("port", "53");
    refusal(
            ConfigFormats.dnsmasq(),
            DnsmasqConfig.builder()
                .addStanzas(Stanza.of("Why.", port), Stanza.of("Again.", port))
                .build())
        .hasMessageStartingWith("line 5 cannot be: `port` is set a second time");
    DnsmasqOption host =
        DnsmasqOption.DhcpHost.of(
            MacAddress.parse("dc:a6:32:01:02:03"),
            Optional.empty(),
            Ipv4Address.parse("10.0.0.1"),
            HostName.parse("a"));
    refusal(
            ConfigFormats.dnsmasq(),
            DnsmasqConfig.builder().addStanzas(Stanza.of(host, host)).build())
        .hasMessageStartingWith("line 2 cannot be: `10.0.0.1` is the address of");
  }

  private static void noLine(Function<String, String> format, String... values) {
    for (String value : values) {
      assertThatThrownBy(() -> format.apply(value))
          .as(value)
          .isInstanceOf(UnrepresentableException.class)
          .hasMessageStartingWith("line 1 cannot carry `");
    }
  }

  @Test
  void slurmReadsAKeyUpToEqualsAndAValueUpToAQuoteOrAComment() {
    refuses(
        slurm(key -> new SlurmLine.Parameter(key, "v")), "", "a b", "a=b", "a#", "\"a\"", "a\\");
    refuses(
        slurm(value -> new SlurmLine.Parameter("Key", value)),
        "a\"b",
        "\"a b\"",
        "a#b",
        "a b #c",
        " a",
        "a ",
        " ",
        "a\\");
    carries(slurm(value -> new SlurmLine.Parameter("Key", value)), "", "a b", "a=b", "it's");
    refuses(
        setting(s -> ConfigFormats.cgroup().format(CgroupConfig.builder().addStanzas(s).build())),
        "a\"b",
        "a#b");
  }

  @Test
  void slurmReadsNothingInQuotesOnly() {
    assertThat(slurm(value -> new SlurmLine.Parameter("Key", value)).apply(""))
        .isEqualTo("Key=\"\"\n");
  }

  @Test
  void nodesAndPartitionsOfSlurmAreHeldToTheSameRules() {
    Map<String, String> none = Map.of();
    refuses(
        slurm(name -> new SlurmLine.Nodes(hosts(name), Optional.empty(), none)), "", "a#b", "a\"");
    refuses(
        slurm(
            address ->
                new SlurmLine.Nodes(HostList.parse("n1"), Optional.of(hosts(address)), none)),
        "",
        "a#b");
    refuses(slurm(name -> new SlurmLine.Partition("p", hosts(name), none)), "a#b", "a\"");
    refuses(
        slurm(value -> new SlurmLine.Partition("p", HostList.parse("n1"), Map.of("State", value))),
        "UP\" Default=\"YES",
        "UP#");
  }

  @Test
  void aKeyOfSlurmIsNotWrittenWhereItWouldBeReadAsAnother() {
    HostList none = HostList.of(List.of());
    refuses(slurm(key -> new SlurmLine.Parameter(key, "a")), "NodeName", "partitionname");
    refuses(slurm(kind -> new SlurmLine.Other(kind, "a", Map.of())), "NodeName", "ClusterName");
    refuses(
        slurm(key -> new SlurmLine.Nodes(HostList.parse("n1"), Optional.empty(), Map.of(key, "a"))),
        "NodeAddr",
        "nodeaddr");
    refuses(slurm(key -> new SlurmLine.Partition("p", none, Map.of(key, "a"))), "Nodes", "NODES");
    carries(slurm(key -> new SlurmLine.Partition("p", none, Map.of(key, "a"))), "NodeAddr");
    refuses(
        slurm(key -> new SlurmLine.Other("NodeSet", "a", ImmutableMap.of("CPUs", "1", key, "2"))),
        "cpus",
        "CPUS");
    refuses(
        key ->
            ConfigFormats.gres()
                .format(
                    GresConfig.builder()
                        .addStanzas(
                            Stanza.of(new SlurmRecord(ImmutableMap.of("Name", "1", key, "2"))))
                        .build()),
        "name");
  }

  @Test
  void aVariableOfAShellHasAShellsNameAndStaysInItsQuotes() {
    Function<Setting, String> environment =
        setting ->
            ConfigFormats.slurmdEnvironment()
                .format(SlurmdEnvironment.builder().addStanzas(Stanza.of(setting)).build());
    refuses(name -> environment.apply(new Setting(name, "v")), "", "a b", "a=b", "1a", "a-b", "#a");
    carries(value -> environment.apply(new Setting("A", value)), "", " a ", "a\\b", "\"a\"", "#");
    assertThat(environment.apply(new Setting("A", "it's $5"))).isEqualTo("A=\"it's \\$5\"\n");
    assertThatThrownBy(
            () ->
                ConfigFormats.slurmdEnvironment()
                    .format(
                        SlurmdEnvironment.builder()
                            .addStanzas(Stanza.of("goes on\\", new Setting("A", "1")))
                            .build()))
        .hasMessageStartingWith("line 1 cannot carry `goes on\\`");

    Function<DracutSetting, String> dracut =
        setting ->
            ConfigFormats.dracut()
                .format(DracutConfig.builder().addStanzas(Stanza.of(setting)).build());
    refuses(name -> dracut.apply(new DracutSetting(name, true, "v")), "", "a b", "a;b", "1a");
    assertThat(dracut.apply(new DracutSetting("a", true, "a\"b$(id)`c`\\")))
        .isEqualTo("a+=\"a\\\"b\\$(id)\\`c\\`\\\\\"\n");
    refuses(
        script ->
            ConfigFormats.dracut()
                .format(
                    DracutConfig.builder()
                        .addStanzas(Stanza.of(new DracutLine.Script(script)))
                        .build()),
        "a=b",
        "#a",
        "echo \"a",
        "a ",
        " a",
        "a\\",
        "");
    carries(value -> dracut.apply(new DracutSetting("a", true, value)), "", " nfs ", "it's");
  }

  @Test
  void anAddressOfHostsIsOneWord() {
    refuses(
        address ->
            ConfigFormats.hosts()
                .format(
                    HostsConfig.builder()
                        .addStanzas(Stanza.of(HostsEntry.of(address, HostName.parse("n"))))
                        .build()),
        "fe80::1%a b",
        "fe80::1%a#b",
        "fe80::1%a");
    refuses(
        name ->
            ConfigFormats.hosts()
                .format(
                    HostsConfig.builder()
                        .addStanzas(Stanza.of(new HostsEntry("::1", List.of(name))))
                        .build()),
        "",
        "a b",
        "a#");
  }

  @Test
  void anExportIsForItsClientsAndForNobodyElse() {
    refuses(
        exports(host -> new Client(host, List.of("ro"))),
        "",
        "h (rw)",
        "h(rw)",
        "h)",
        "#h",
        "-rw",
        "h,i",
        "\"h\"",
        "h\\040i");
    refuses(exports(option -> new Client("h", List.of("ro", option))), "", "a b", "a,b", "a)", "#");
    carries(
        exports(host -> new Client(host, List.of())), "10.0.0.0/8", "*.a.b", "@group", "fe80::/64");
    refusal(
            ConfigFormats.exports(),
            ExportsConfig.builder().addStanzas(Stanza.of(new Export("/srv", List.of()))).build())
        .hasMessage("line 1 would name no client, and exports(5) then means the whole world");
  }

  @Test
  void aFileOfSectionsKeepsItsSectionsKeysAndValues() {
    Function<IniSection, String> keyfile =
        section ->
            ConfigFormats.keyfile().format(KeyfileConfig.builder().addSections(section).build());
    Function<IniSection, String> unit =
        section -> ConfigFormats.unit().format(UnitConfig.builder().addSections(section).build());
    Function<IniSection, String> firmware =
        section ->
            ConfigFormats.firmware().format(FirmwareConfig.builder().addSections(section).build());
    refuses(name -> keyfile.apply(IniSection.of(name)), "");
    refuses(name -> unit.apply(IniSection.of(name)), "");
    for (var format : List.of(keyfile, unit, firmware)) {
      refuses(name -> format.apply(IniSection.of(name)), "a]", "[a", " a");
      refuses(
          key -> format.apply(IniSection.of("s", new Setting(key, "v"))),
          "",
          "a=b",
          "[a]",
          "a[de]",
          "#a",
          " a",
          "a b");
      refuses(value -> format.apply(IniSection.of("s", new Setting("k", value))), " a", "a ", " ");
      carries(value -> format.apply(IniSection.of("s", new Setting("k", value))), "", "a b", "a=b");
    }
    refuses(value -> unit.apply(IniSection.of("s", new Setting("k", value))), "a\\");
    refuses(value -> keyfile.apply(IniSection.of("s", new Setting("k", value))), "a\\qb");
    refuses(value -> firmware.apply(IniSection.of("s", new Setting("k", value))), "a # b");
  }

  @Test
  void aSettingIsOneKeyAndOneValue() {
    refuses(setting(s -> ConfigFormats.eeprom().format(EepromConfig.of(s))), "a ", "#");
    refuses(
        setting(s -> ConfigFormats.selinux().format(SelinuxConfig.builder().addStanzas(s).build())),
        "",
        "a b",
        "#");
    refuses(value -> sysctl(SysctlSetting.of("key", value)), "", " a", "a ");
    carries(value -> sysctl(SysctlSetting.of("key", value)), "1 2", "|/a %p");
    refuses(key -> sysctl(SysctlSetting.of(key, "1")), "", "a=b", "a b", "#a", ";a", "-a");
    assertThatThrownBy(() -> sysctl(new SysctlSetting("a", Optional.empty(), false)))
        .isInstanceOf(UnrepresentableException.class);
  }

  @Test
  void aKernelParameterIsOneWord() {
    refuses(
        parameter ->
            ConfigFormats.commandLine()
                .format(KernelCommandLine.builder().addParameters("rw", parameter).build()),
        "",
        "a b",
        "a ",
        "a=\"b");
  }

  @Test
  void anArgumentOfChronyIsOneWord() {
    refuses(argument -> ConfigFormats.chrony().format(chrony(argument)), "", "a b", " a");
    refuses(
        name ->
            ConfigFormats.chrony()
                .format(
                    ChronyConfig.builder().addStanzas(Stanza.of(ChronyDirective.of(name))).build()),
        "",
        "#a",
        "!a",
        "a b");
  }

  @Test
  void aFieldOfFstabIsOneWordInWhichBlanksAreNumbers() {
    List<String> options = List.of("ro");
    refuses(mount(source -> new Mount(source, "/a", "nfs", options)), "");
    refuses(mount(target -> new Mount("a", target, "nfs", options)), "");
    refuses(mount(type -> new Mount("a", "/a", type, options)), "");
    refuses(mount(o -> new Mount("a", "/a", "nfs", List.of("ro", o))), "", "a,b", "a=\"b", "\"");
    carries(mount(o -> new Mount("a", "/a", "nfs", List.of("ro", o))), "context=\"a,b\"");
    assertThat(mount(text -> new Mount("#" + text, text, "x", options)).apply("/a b\\040é"))
        .isEqualTo(
            "\\043/a\\040b\\134\\060\\064\\060\\303\\251"
                + " /a\\040b\\134\\060\\064\\060\\303\\251 x ro 0 0\n");
    refusal(
            ConfigFormats.fstab(),
            FstabConfig.builder()
                .addStanzas(Stanza.of(new Mount("a", "/a", "nfs", List.of(), 0, 1)))
                .build())
        .hasMessage(
            "line 1 would have no options, and fstab(5) then takes the next field for them");
  }

  @Test
  void aFieldOfLimitsIsOneWord() {
    refuses(limit(domain -> new Limit(domain, "-", "as", "1")), "", "a b", "#a", "a#b");
    refuses(limit(type -> new Limit("*", type, "as", "1")), "", "a b");
    refuses(limit(item -> new Limit("*", "-", item, "1")), "", "a b");
    refuses(limit(value -> new Limit("*", "-", "as", value)), "", "1 2", "1#");
  }

  @Test
  void systemdsTypesAndUnitsAreOneWord() {
    refuses(
        type ->
            ConfigFormats.tmpfiles()
                .format(
                    TmpfilesConfig.builder()
                        .addStanzas(
                            Stanza.of(
                                new TmpfilesLine(type, PATH, FileMode.PUBLIC, Ownership.ROOT)))
                        .build()),
        "",
        "d /x",
        "#d",
        "\"d");
    refuses(
        unit ->
            ConfigFormats.presets()
                .format(PresetConfig.builder().addStanzas(Stanza.of(Preset.enable(unit))).build()),
        "",
        "a b",
        "a#b",
        "a;b");
  }

  @Test
  void whatHoldsForAllConnectionsStandsInNoMatch() {
    SshBlock match =
        new SshBlock(
            List.of("why"),
            SshBlock.Kind.MATCH,
            "User a",
            List.of(Stanza.of(new Setting("Banner", "none"), new Setting("Port", "22"))));
    assertThatThrownBy(
            () -> ConfigFormats.sshd().format(SshdConfig.builder().addBlocks(match).build()))
        .isInstanceOf(UnrepresentableException.class)
        .hasMessage("line 4 cannot be: `Port` may not stand in a Match block");
  }

  @Test
  void aSubsystemStandsOnce() {
    Stanza<Setting> twice =
        Stanza.of(new Setting("Subsystem", "sftp a"), new Setting("subsystem", "sftp b"));
    assertThatThrownBy(
            () -> ConfigFormats.sshd().format(SshdConfig.builder().addStanzas(twice).build()))
        .hasMessage("line 2 cannot be: the subsystem `sftp` stands twice");
  }

  @Test
  void aConditionOfSshAndAValueKeepTheirWords() {
    Function<SshBlock, String> ssh =
        block ->
            ConfigFormats.sshClient().format(SshClientConfig.builder().addBlocks(block).build());
    refuses(
        pattern -> ssh.apply(SshBlock.ofHosts(List.of(), List.of(pattern))),
        " a",
        "#a",
        "=a",
        "a #b",
        "it's");
    carries(
        pattern -> ssh.apply(SshBlock.ofHosts(List.of(), List.of(pattern))), "a b", "\"a b\" c");
    refuses(
        key -> ssh.apply(SshBlock.ofHosts(List.of(), List.of("*"), new Setting(key, "v"))),
        "",
        "a b",
        "a=b",
        "#a");
    Function<String, String> value =
        text -> ssh.apply(SshBlock.ofHosts(List.of(), List.of("*"), new Setting("User", text)));
    refuses(value, "", " a", "=a", "a #b", "a \"b", "it's");
    carries(value, "a#b", "\"a b\"", "it\\'s", "a=b");
    assertThatThrownBy(() -> value.apply("\"a b\" c"))
        .hasMessage("line 2 cannot carry `User` with these arguments");
    carries(
        text -> ssh.apply(SshBlock.ofHosts(List.of(), List.of("*"), new Setting("SendEnv", text))),
        "\"a b\" c");
    assertThatThrownBy(() -> ssh.apply(SshBlock.ofHosts(List.of(), List.of())))
        .hasMessage("line 1 would have no pattern, and ssh(1) stops");
    refuses(
        setting(
            stanza -> ConfigFormats.sshd().format(SshdConfig.builder().addStanzas(stanza).build())),
        "",
        "=a",
        "a #b");
  }

  @Test
  void gendersAndGroupsAreWords() {
    refuses(
        attribute -> genders(new GendersLine(HostList.parse("n1"), List.of(attribute))),
        "",
        "a b",
        "a,b",
        "a#b");
    refuses(host -> genders(new GendersLine(hosts(host), List.of("a"))), "", "#a", "a#");
    refuses(name -> group(new NodeGroup(name, "n1")), "", "a b", "a:b", "#a", ".*", "@a");
    refuses(nodes -> group(new NodeGroup("a", nodes)), " a", "a ");
    carries(nodes -> group(new NodeGroup("a", nodes)), "@adm,@compute", "node[1-3]", "a b");
  }

  @Test
  void aJobRunsOneProgramAndNothingElse() {
    refuses(
        program -> job(builder -> builder.program(program)),
        "",
        "a b",
        "a;id",
        "$(id)",
        "`id`",
        "a|b",
        "a>b",
        "a*",
        "~/a",
        "-a",
        "'a'",
        "#a");
    carries(program -> job(builder -> builder.program(program)), "./pi", "/opt/a-b/c_d+e.x");
    refuses(launcher -> job(builder -> builder.launcher(launcher)), "", "a b", "a;id", "$x", "#");
    assertThatThrownBy(() -> job(builder -> builder.nodes(0)))
        .hasMessageStartingWith("line 3 cannot carry `0`: ");
    assertThatThrownBy(() -> job(builder -> builder.tasks(-1)))
        .hasMessageStartingWith("line 4 cannot carry `-1`: ");
    assertThatThrownBy(() -> job(builder -> builder.minutes(-1)))
        .hasMessageStartingWith("line 5 cannot carry `00:-1:00`: ");
  }

  private static void refuses(Function<String, String> format, String... values) {
    for (String value : values) {
      assertThatThrownBy(() -> format.apply(value))
          .as(value)
          .isInstanceOf(UnrepresentableException.class)
          .hasMessageContaining(" cannot carry `" + value)
          .hasMessageMatching("line [0-9]+ .*");
    }
  }

  private static void carries(Function<String, String> format, String... values) {
    for (String value : values) {
      assertThat(format.apply(value)).contains(value);
    }
  }

  /** A list of one name, or of none where it is empty. */
  private static HostList hosts(String name) {
    return HostList.of(name.isEmpty() ? List.of() : List.of(name));
  }

  private static <C> AbstractThrowableAssert<?, ?> refusal(ConfigPrinter<C> format, C config) {
    return assertThatThrownBy(() -> format.format(config))
        .isInstanceOf(UnrepresentableException.class);
  }

  private static Function<String, String> setting(Function<Stanza<Setting>, String> format) {
    return value -> format.apply(Stanza.of(new Setting("Key", value)));
  }

  private static String sysctl(SysctlSetting setting) {
    return ConfigFormats.sysctl()
        .format(SysctlConfig.builder().addStanzas(Stanza.of(setting)).build());
  }

  private static DnsmasqConfig dnsmasq(DnsmasqOption option) {
    return DnsmasqConfig.builder().addStanzas(Stanza.of(option)).build();
  }

  private static Function<String, String> dnsmasq(Function<String, DnsmasqOption> option) {
    return option.andThen(o -> ConfigFormats.dnsmasq().format(dnsmasq(o)));
  }

  private static Function<String, String> slurm(Function<String, SlurmLine> line) {
    return line.andThen(
        l -> ConfigFormats.slurm().format(SlurmConfig.builder().addStanzas(Stanza.of(l)).build()));
  }

  private static Function<String, String> exports(Function<String, Client> client) {
    return client.andThen(
        c ->
            ConfigFormats.exports()
                .format(
                    ExportsConfig.builder()
                        .addStanzas(Stanza.of(new Export("/srv", List.of(c))))
                        .build()));
  }

  private static Function<String, String> mount(Function<String, Mount> mount) {
    return mount.andThen(
        m -> ConfigFormats.fstab().format(FstabConfig.builder().addStanzas(Stanza.of(m)).build()));
  }

  private static Function<String, String> limit(Function<String, Limit> limit) {
    return limit.andThen(
        l ->
            ConfigFormats.limits().format(LimitsConfig.builder().addStanzas(Stanza.of(l)).build()));
  }

  private static ChronyConfig chrony(String argument) {
    return ChronyConfig.builder()
        .addStanzas(Stanza.of(ChronyDirective.of("server", argument)))
        .build();
  }

  private static String genders(GendersLine line) {
    return ConfigFormats.genders()
        .format(GendersConfig.builder().addStanzas(Stanza.of(line)).build());
  }

  private static String group(NodeGroup group) {
    return ConfigFormats.groups()
        .format(ClusterShellGroups.builder().addStanzas(Stanza.of(group)).build());
  }

  private static String job(Function<JobScriptBuilder, JobScriptBuilder> change) {
    JobScriptBuilder job =
        JobScript.builder()
            .name(Word.parse("pi"))
            .nodes(1)
            .tasks(1)
            .minutes(1)
            .launcher("pmix")
            .program("./pi");
    return ConfigFormats.jobScript().format(change.apply(job).build());
  }
}
