package dev.ohpc.testkit.config;

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
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Entries of files that a machine starts by. */
final class MachineEntries {

  private static final PublicKey KEY =
      PublicKey.parse(
          "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJNZZ8MTdc+SCT6iSwXtPTuwKLwYEcHSgTWvFVT1VJyX");

  private final Words words;

  MachineEntries(Words words) {
    this.words = words;
  }

  Arbitrary<Setting> settings(String... keys) {
    return settings(List.of(keys));
  }

  /** Settings with these keys, and with those that want a value of another kind. */
  Arbitrary<Setting> settings(List<String> keys, String... odd) {
    return Combinators.combine(words.mostly(keys, odd), words.any()).as(Setting::new);
  }

  Arbitrary<AuthorizedKey> keys() {
    Arbitrary<String> options =
        words.mostly("", "no-pty", "command=\"a b\\\"c\",no-pty", "from=\"10.*\"");
    return Combinators.combine(options, words.any())
        .as((given, comment) -> new AuthorizedKey(given, KEY, comment));
  }

  Arbitrary<DracutLine> dracut() {
    return Arbitraries.oneOf(
        Combinators.combine(words.mostly("hostonly"), Arbitraries.of(true, false), words.any())
            .as(DracutSetting::new),
        words
            .mostly(List.of("a=$b", "if x; then", "fi", "a=\"$(ls)\" b=c"), "x # y")
            .map(DracutLine.Script::new));
  }

  Arbitrary<Mount> mounts() {
    Arbitrary<Integer> numbers = Arbitraries.of(0, 0, 1, 2);
    return Combinators.combine(
            words.any(),
            words.any(),
            words.mostly("nfs", "ext4"),
            words.oneOrMore(words.mostly("ro", "mode=1777", "context=\"a,b\""), 3),
            numbers,
            numbers)
        .as(Mount::new);
  }

  Arbitrary<LdSoLine> libraries() {
    return Arbitraries.oneOf(
        words.mostly("/usr/lib64", "/opt/a b").map(LdSoLine.Directory::new),
        words.oneOrMore(words.mostly("a.d/*.conf", "/b"), 2).map(LdSoLine.Include::new));
  }

  Arbitrary<Limit> limits() {
    Arbitrary<String> items = words.mostly(List.of("as", "memlock"), "");
    return Combinators.combine(
            words.mostly("*", "@g"),
            words.mostly("-", "soft"),
            items,
            words.mostly(List.of("1"), ""))
        .as(Limit::new);
  }

  Arbitrary<Preset> presets() {
    Arbitrary<List<String>> instances = words.mostly("x").list().ofMaxSize(2);
    return Arbitraries.oneOf(
        Combinators.combine(
                Arbitraries.of(Preset.Action.class),
                words.mostly("a.service", "*", "a@.service"),
                Arbitraries.just(List.<String>of()))
            .as(Preset::new),
        Combinators.combine(
                Arbitraries.just(Preset.Action.ENABLE),
                words.mostly(List.of("a@.service"), "a.service"),
                instances)
            .as(Preset::new));
  }

  Arbitrary<SysctlSetting> sysctl() {
    return Combinators.combine(
            words.mostly("net.ipv4.ip_forward", "a/b.c"),
            words.any().optional(),
            Arbitraries.of(true, false))
        // a key without a value is there to be left as it is, which `-` says
        .as((key, value, ignored) -> new SysctlSetting(key, value, ignored || value.isEmpty()));
  }

  Arbitrary<TmpfilesLine> tmpfiles() {
    Arbitrary<String> fields = words.mostly("-", "root", "10d");
    return Combinators.combine(
            words.mostly(List.of("d", "L+", "f!"), "w"),
            words.any().map(text -> "/" + text),
            words.mostly("-", "0755", "~:1777"),
            fields,
            fields,
            fields,
            words.mostly("-", "a b"))
        .as(TmpfilesLine::new);
  }
}
