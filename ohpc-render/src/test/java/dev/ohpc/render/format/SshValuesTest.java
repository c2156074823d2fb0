package dev.ohpc.render.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What sshd of OpenSSH 9.2 was seen to do with each line; the test kit asks the program itself. */
class SshValuesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Port 65535",
        "Port +22",
        "PermitRootLogin Prohibit-Password",
        "LogLevel debug3",
        "SyslogFacility AUTHPRIV",
        "MaxAuthTries +6",
        "PerSourceMaxStartups none",
        "GatewayPorts clientspecified",
        "ClientAliveInterval 1h30m5",
        "LoginGraceTime 0",
        "Subsystem sftp internal-sftp -l INFO",
        "MaxStartups 10",
        "MaxStartups 10:30:100x",
        "PerSourceNetBlockSize 32:128",
        "StreamLocalBindMask 0177",
        "RekeyLimit default none",
        "RekeyLimit 1.5G 1h",
        "RekeyLimit 0",
        "RekeyLimit 1G-1h",
        "SetEnv A=b C=",
        "AcceptEnv LANG LC_*",
        "IPQoS af21 0x10",
        "Ciphers whatever-a-build-knows",
        "Match Address 10.0.0.0/8,x/33,::/0,!1.1.1.1/129",
        "Match LocalPort 0",
        "PermitOpen host:22 *:* [::1]:22",
        "PermitOpen none",
        "PermitListen 8080 *:22 :22 *",
        "ListenAddress ::1",
        "ListenAddress [::1]:22",
        "ListenAddress 192.0.2.1:22",
        "ListenAddress 192.0.2.1 rdomain vrf",
        "AuthenticationMethods publickey,password keyboard-interactive:pam",
        "AuthenticationMethods any",
        "ChannelTimeout session=5m *=0",
        "PubkeyAuthOptions Touch-required none",
        "LogVerbose none",
        "AuthorizedKeysCommand /bin/true %u",
        "AuthorizedPrincipalsCommand None",
        "Subsystem sftp a\nSubsystem SFTP b",
        "Match User a\nBanner none\nInclude /x",
        "Match User a\nMatch All\nUsePAM yes",
      })
  void isTaken(String line) {
    assertThat(ConfigFormats.sshd().parse(line, "sshd").problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Port abc",
        "Port 0",
        "Port 70000",
        "PermitRootLogin maybe",
        "PermitTunnel YES",
        "LogLevel FOO",
        "SyslogFacility KERN",
        "MaxAuthTries x",
        "MaxAuthTries 3000000000",
        "GatewayPorts foo",
        "X11Forwarding true",
        "ClientAliveInterval -1",
        "ClientAliveInterval 3551w",
        "ClientAliveInterval \"\"",
        "Subsystem sftp",
        "MaxStartups foo",
        "MaxStartups 10:30",
        "MaxStartups 10:101:100",
        "PerSourceNetBlockSize 33",
        "StreamLocalBindMask 01777",
        "RekeyLimit 15",
        "RekeyLimit 1G x",
        "SetEnv A",
        "AcceptEnv A=b",
        "IPQoS 256",
        "Match Address 1.1.1.1/33",
        "Match User a Address 1.1.1.1/24",
        "Match LocalPort x",
        "Match LocalPort 22,33",
        "PermitOpen host",
        "PermitOpen host:0",
        "PermitOpen ::1:22",
        "PermitOpen host:22 none",
        "PermitListen host:x",
        "ListenAddress 192.0.2.1:",
        "ListenAddress 192.0.2.1 x",
        "AuthenticationMethods Publickey",
        "AuthenticationMethods publickey,",
        "AuthenticationMethods any publickey",
        "ChannelTimeout session=x",
        "ChannelTimeout none session=1",
        "PubkeyAuthOptions x",
        "LogVerbose none x",
        "AuthorizedKeysCommand x",
        "AuthorizedKeysCommand \"/bin/true\"",
        "RDomain 0",
        "Subsystem sftp a\nSubsystem sftp b",
        "Match User a\nPort 22",
        "Match all\nMatch User a\nUsePAM yes",
      })
  void isRefused(String line) {
    assertThat(ConfigFormats.sshd().parse(line, "sshd").problems().hasErrors()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Port abc", "GatewayPorts foo"})
  void theClientsAreNotJudged(String line) {
    assertThat(ConfigFormats.sshClient().parse(line, "ssh").problems()).isEmpty();
  }
}
