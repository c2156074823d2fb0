package dev.ohpc.netboot.nfs.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.netboot.nfs.access.ClientOptions.Squash;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The options of exports(5), and the users that they make of a client's. */
class ClientOptionsTest {

  private static ClientOptions parse(String... options) {
    List<String> unknown = new ArrayList<>();
    ClientOptions parsed = ClientOptions.parse(List.of(options), unknown::add);
    assertThat(unknown).isEmpty();
    return parsed;
  }

  private static List<String> unknown(String... options) {
    List<String> unknown = new ArrayList<>();
    ClientOptions.parse(List.of(options), unknown::add);
    return unknown;
  }

  private static User user(ClientOptions options, int uid, int gid, Integer... gids) {
    return options.user(new Credential.Sys(uid, gid, List.of(gids)));
  }

  @Test
  void withoutOptionsItIsReadOnlyAndSecureAndRootIsNobody() {
    assertThat(parse()).isEqualTo(new ClientOptions(true, true, Squash.ROOT, 65_534, 65_534));
  }

  @Test
  void theLastOneHolds() {
    assertThat(parse("rw", "ro").readOnly()).isTrue();
    assertThat(parse("ro", "rw").readOnly()).isFalse();
    assertThat(parse("insecure", "secure").secure()).isTrue();
    assertThat(parse("secure", "insecure").secure()).isFalse();
    assertThat(parse("root_squash", "no_root_squash").squash()).isEqualTo(Squash.NOBODY);
    assertThat(parse("no_root_squash", "root_squash").squash()).isEqualTo(Squash.ROOT);
    assertThat(parse("all_squash", "no_all_squash").squash()).isEqualTo(Squash.ROOT);
  }

  @Test
  void allSquashIsAboutRootToo() {
    assertThat(parse("all_squash", "no_root_squash").squash()).isEqualTo(Squash.ALL);
    assertThat(parse("no_root_squash", "all_squash").squash()).isEqualTo(Squash.ALL);
  }

  @Test
  void theAnonymousUserIsWhoTheExportSays() {
    assertThat(parse("anonuid=150", "anongid= 100"))
        .returns(150, ClientOptions::anonUid)
        .returns(100, ClientOptions::anonGid);
    assertThat(parse("anonuid=-2").anonUid()).isEqualTo(-2);
    assertThat(parse("anonuid=4294967294").anonUid()).isEqualTo(-2);
  }

  @Test
  void whatMakesNoDifferenceIsKnown() {
    assertThat(
            unknown(
                "sync",
                "async",
                "no_subtree_check",
                "subtree_check",
                "fsid=0",
                "fsid=root",
                "crossmnt",
                "nohide",
                "wdelay",
                "no_wdelay",
                "sec=sys:krb5",
                "mp",
                "mountpoint=/a",
                "refer=/a@b",
                "no_acl",
                "insecure_locks",
                "pnfs",
                "security_label",
                "nordirplus",
                "xprtsec=none",
                "reexport=auto-fsidnum"))
        .isEmpty();
  }

  @Test
  void whatExportsDoesNotHaveIsToldAndChangesNothing() {
    assertThat(unknown("rw", "asnyc", "anonuid", "anonuid=x", "anongid=99999999999", "", "RW"))
        .containsExactly("asnyc", "anonuid", "anonuid=x", "anongid=99999999999", "", "RW");
    assertThat(ClientOptions.parse(List.of("rw", "nonsense", "insecure"), option -> {}))
        .isEqualTo(new ClientOptions(false, false, Squash.ROOT, 65_534, 65_534));
  }

  @Test
  void rootSquashIsAboutRootAndItsGroup() {
    ClientOptions squash = parse("anonuid=9", "anongid=99");

    assertThat(user(squash, 0, 0, 0, 4)).isEqualTo(new User(9, 99, List.of(99, 4)));
    assertThat(user(squash, 5, 0)).isEqualTo(new User(5, 99, List.of()));
    assertThat(user(squash, 5, 50, 51)).isEqualTo(new User(5, 50, List.of(51)));
  }

  @Test
  void noRootSquashLeavesAllUsers() {
    assertThat(user(parse("no_root_squash"), 0, 0, 0)).isEqualTo(new User(0, 0, List.of(0)));
  }

  @Test
  void allSquashLeavesNoUser() {
    assertThat(user(parse("all_squash", "anonuid=9", "anongid=99"), 5, 50, 51))
        .isEqualTo(new User(9, 99, List.of()));
  }

  @Test
  void whoNamesNoUserIsAnonymousWhateverTheExportSays() {
    assertThat(parse("no_root_squash").user(Credential.NONE))
        .isEqualTo(new User(65_534, 65_534, List.of()));
  }
}
