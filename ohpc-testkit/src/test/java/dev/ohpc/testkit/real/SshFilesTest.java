package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.config.SshConfig;
import dev.ohpc.render.format.ConfigDocument;
import dev.ohpc.render.format.ConfigFormat;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.testkit.RealProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * sshd_config(5) and ssh_config(5) are read as OpenSSH reads them, but for values of the client's
 * keys.
 */
class SshFilesTest {

  private static final List<String> SERVER =
      List.of(
          "Banner /etc/issue\nBanner /etc/other\n",
          "banner=/etc/issue\n",
          "Banner = \"/etc/my issue\"  # why\n",
          "\t\"Banner\"   '/etc/my issue'\t\r\n",
          "=Banner /etc/issue\n",
          "PidFile /run/a\\ b\nBanner none\n",
          "AllowUsers a b \"c d\" # e f\n",
          "ForceCommand echo # 'a'\n",
          "VersionAddendum \"x y\"\n",
          "Match User a,b Host \"c\"\n  Banner none\nMatch all\nBanner /x\n",
          "Match user=a\n  DenyUsers b\n",
          "AcceptEnv LANG LC_*\nSubsystem sftp internal-sftp -l INFO\n",
          "# Banner x\n  # y\n\nBanner /z\n",
          "Banners /x\n",
          "ChrootDirectory /a\nUsePrivilegeSeparation sandbox\n");

  private static final List<String> VALUES =
      List.of(
          "MaxAuthTries 6\nMaxAuthTries x\n",
          "PermitRootLogin prohibit-password\n",
          "PermitRootLogin maybe\n",
          "LogLevel DEBUG3\nSyslogFacility AUTHPRIV\n",
          "LogLevel FOO\n",
          "GatewayPorts clientspecified\nX11Forwarding no\n",
          "GatewayPorts foo\n",
          "ClientAliveInterval 1h30m\nLoginGraceTime 120\n",
          "ClientAliveInterval -1\n",
          "Subsystem sftp\n",
          "MaxStartups 10:30:100\n",
          "MaxStartups foo\n",
          "PerSourceNetBlockSize 32:128\n",
          "RekeyLimit 1G 1h\n",
          "SetEnv A=b C=d\n",
          "SetEnv A\n",
          "IPQoS af21 cs1\n",
          "Compression delayed\nAddressFamily inet\n",
          "Match Address 10.0.0.0/8\n  X11Forwarding no\n",
          "Match Address 1.1.1.1/33\n",
          "Match User a\n  PermitOpen host:22 *:*\n  PermitListen 8080 *\n",
          "Match LocalPort x\n",
          "ListenAddress 127.0.0.1:22\nListenAddress [::1]:22\n",
          "AuthenticationMethods publickey,password keyboard-interactive\n",
          "PubkeyAuthOptions touch-required\nLogVerbose none\n",
          "AuthorizedPrincipalsCommand none\nChannelTimeout session=5m x11=1h\n",
          "Subsystem sftp a\nSubsystem x b\n",
          "Match User a\nMaxSessions 4\nMatch all\nPort 22\n");

  private static final List<String> CLIENT =
      List.of(
          "HostKeyAlias a\nHostKeyAlias b\n",
          "hostkeyalias=a\nHost *\n  HostKeyAlias \"b\"\n",
          "Host h \"other\"\n\tBindInterface 'x y' # c\n",
          "HostKeyAlias = \"a b\" # c\n",
          "ProxyCommand nc '%h' # c\n",
          "Match host h user \"x\"\n HostKeyAlias y\n",
          "Match !host=h\n HostKeyAlias y\n",
          "Match all\nHostKeyAlias y\n",
          "IgnoreUnknown Foo*,bar\nFooBar a b\nHostKeyAlias z\n",
          "SendEnv A B* \"C\"\nHostKeyAlia x\n",
          "=HostKeyAlias\ta\r\n",
          "Host !a *\nHostKeyAlias q\\\\r\n");

  private static final String ALIAS = "hostkeyalias";

  @TempDir private Path work;

  @Test
  @RealProgram(value = "sshd", namespaces = true)
  @RealProgram("ssh-keygen")
  void sshdTakesTheSameFilesAndTheFirstValue() {
    List<String> texts =
        Stream.concat(Mutations.of(SERVER, 200).stream(), Mutations.of(VALUES, 150).stream())
            .toList();

    List<Outcome> outcomes =
        ManyFiles.readAlone(
            work,
            texts,
            "mount -t tmpfs tmpfs /run; mkdir /run/sshd; ssh-keygen -q -t ed25519 -N '' -f key",
            "/usr/sbin/sshd -T -h \"$PWD/key\" -f \"$PWD/$f\"");

    assertThat(
            differences(ConfigFormats.sshd(), texts, outcomes, "banner", AllowedDifferences.SSHD))
        .isEmpty();
  }

  @Test
  @RealProgram(value = "ssh", namespaces = true)
  void sshTakesTheSameFilesAndTheFirstValue() {
    List<String> texts = Mutations.of(CLIENT, 200);

    List<Outcome> outcomes = ManyFiles.readAlone(work, texts, "", "ssh -G -F \"$f\" h");

    assertThat(
            differences(ConfigFormats.sshClient(), texts, outcomes, ALIAS, AllowedDifferences.SSH))
        .isEmpty();
  }

  private static <C extends SshConfig> List<String> differences(
      ConfigFormat<C> format,
      List<String> texts,
      List<Outcome> outcomes,
      String key,
      AllowedDifferences allowed) {
    List<String> differences =
        new ArrayList<>(
            Verdicts.differences(
                format, texts, outcomes, outcome -> outcome.status() == 0, allowed));
    for (int i = 0; i < texts.size(); i++) {
      ConfigDocument<C> document = format.parse(texts.get(i), "file");
      Optional<String> ours = document.config().value(key);
      String theirs = outcomes.get(i).output();
      if (!document.problems().hasErrors()
          && ours.filter(value -> key.equals(ALIAS) || value.startsWith("/")).isPresent()
          && !theirs.contains(key + " " + ours.get() + "\n")) {
        differences.add("%s: ours %s theirs %s".formatted(texts.get(i), ours, theirs));
      }
    }
    return differences;
  }
}
