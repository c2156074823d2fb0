package dev.ohpc.testkit.format;

import dev.ohpc.model.config.AuthorizedKey;
import dev.ohpc.model.config.DracutLine;
import dev.ohpc.model.config.DracutSetting;
import dev.ohpc.model.config.LdSoLine;
import dev.ohpc.model.config.Limit;
import dev.ohpc.model.config.Mount;
import dev.ohpc.model.config.Preset;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SysctlSetting;
import dev.ohpc.model.config.TmpfilesLine;
import dev.ohpc.model.value.PublicKey;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Entries of files that a machine starts by. */
final class MachineEntries {

  private static final PublicKey KEY =
      PublicKey.parse(
          "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJNZZ8MTdc+SCT6iSwXtPTuwKLwYEcHSgTWvFVT1VJyX");

  private MachineEntries() {}

  static Arbitrary<Setting> settings(String... keys) {
    return Combinators.combine(Texts.mostly(keys), Texts.ANY).as(Setting::new);
  }

  static Arbitrary<AuthorizedKey> keys() {
    Arbitrary<String> options =
        Texts.mostly("", "no-pty", "command=\"a b\\\"c\",no-pty", "from=\"10.*\"");
    return Combinators.combine(options, Texts.ANY)
        .as((given, comment) -> new AuthorizedKey(given, KEY, comment));
  }

  static Arbitrary<DracutLine> dracut() {
    return Arbitraries.oneOf(
        Combinators.combine(Texts.mostly("hostonly"), Arbitraries.of(true, false), Texts.ANY)
            .as(DracutSetting::new),
        Texts.mostly("a=$b", "if x; then", "fi", "a=\"$(ls)\" b=c", "x # y")
            .map(DracutLine.Script::new));
  }

  static Arbitrary<Mount> mounts() {
    Arbitrary<Integer> numbers = Arbitraries.of(0, 0, 1, 2);
    return Combinators.combine(
            Texts.ANY,
            Texts.ANY,
            Texts.mostly("nfs", "ext4"),
            Texts.mostly("ro", "mode=1777", "context=\"a,b\"").list().ofMaxSize(3),
            numbers,
            numbers)
        .as(Mount::new);
  }

  static Arbitrary<LdSoLine> libraries() {
    return Arbitraries.oneOf(
        Texts.mostly("/usr/lib64", "/opt/a b").map(LdSoLine.Directory::new),
        Texts.mostly("a.d/*.conf", "/b").list().ofMaxSize(2).map(LdSoLine.Include::new));
  }

  static Arbitrary<Limit> limits() {
    Arbitrary<String> items = Texts.mostly("as", "memlock", "");
    return Combinators.combine(
            Texts.mostly("*", "@g"), Texts.mostly("-", "soft"), items, Texts.mostly("1", ""))
        .as(Limit::new);
  }

  static Arbitrary<Preset> presets() {
    return Combinators.combine(
            Arbitraries.of(Preset.Action.class),
            Texts.mostly("a.service", "*", "a@.service"),
            Texts.mostly("x").list().ofMaxSize(2))
        .as(Preset::new);
  }

  static Arbitrary<SysctlSetting> sysctl() {
    return Combinators.combine(
            Texts.mostly("net.ipv4.ip_forward", "a/b.c"),
            Texts.ANY.optional(),
            Arbitraries.of(true, false))
        .as((key, value, lenient) -> new SysctlSetting(key, value, lenient));
  }

  static Arbitrary<TmpfilesLine> tmpfiles() {
    Arbitrary<String> fields = Texts.mostly("-", "root", "10d");
    return Combinators.combine(
            Texts.mostly("d", "L+", "f!", "w"),
            Texts.ANY.map(text -> "/" + text),
            Texts.mostly("-", "0755", "~:1777"),
            fields,
            fields,
            fields,
            Texts.mostly("-", "a b"))
        .as(TmpfilesLine::new);
  }
}
