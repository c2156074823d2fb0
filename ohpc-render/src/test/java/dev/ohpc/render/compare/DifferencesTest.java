package dev.ohpc.render.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.render.format.ConfigFormat;
import dev.ohpc.render.format.ConfigFormats;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files are alike when their programs would do the same, and a difference is told in words. */
class DifferencesTest {

  private static List<String> inSlurm(String before, String after) {
    return words(
        (a, b) ->
            Differences.between(
                ConfigFormats.slurm().parse(a, "before").orThrow(),
                ConfigFormats.slurm().parse(b, "after").orThrow()),
        before,
        after);
  }

  private static List<String> inDnsmasq(String before, String after) {
    return words(
        (a, b) ->
            Differences.between(
                ConfigFormats.dnsmasq().parse(a, "before").orThrow(),
                ConfigFormats.dnsmasq().parse(b, "after").orThrow()),
        before,
        after);
  }

  private static List<String> inExports(String before, String after) {
    return words(
        (a, b) ->
            Differences.between(
                ConfigFormats.exports().parse(a, "before").orThrow(),
                ConfigFormats.exports().parse(b, "after").orThrow()),
        before,
        after);
  }

  private static List<String> inHosts(String before, String after) {
    return words(
        (a, b) ->
            Differences.between(
                ConfigFormats.hosts().parse(a, "before").orThrow(),
                ConfigFormats.hosts().parse(b, "after").orThrow()),
        before,
        after);
  }

  private static List<String> words(
      BiFunction<String, String, List<Difference>> compare, String before, String after) {
    return compare.apply(before.replace("; ", "\n"), after.replace("; ", "\n")).stream()
        .map(Difference::toString)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NodeName=n[1-3] CPUs=4             | NodeName=n1 CPUs=4; NodeName=n2,n3 cpus=4
          NodeName=n[1-2] CPUs=4             | NodeName=DEFAULT CPUs=0x4; NodeName=n[2,1]
          NodeName=n1 NodeAddr=n1            | NodeName=n1
          NodeName=n[1-2] NodeAddr=10.0.0.[1-2] | NodeName=n2 NodeAddr=10.0.0.2; NodeName=n1 NodeAddr=10.0.0.1
          KillWait=30                        | killwait=9; KillWait=30 # twice
          PartitionName=p Nodes=n1 Default=YES | PartitionName=p Default=1 Nodes=n1
          PartitionName=p Nodes=n[1-2]       | PartitionName=p Nodes=n2,n1
          PartitionName=p Default=YES; PartitionName=q Default=YES | PartitionName=p; PartitionName=q Default=YES
          NodeName=n[1-3]; PartitionName=p Nodes=ALL | NodeName=n[1-3]; PartitionName=p Nodes=n[1-3]
          NodeName=n[1-3]; NodeSet=s Nodes=n[1-2]; PartitionName=p Nodes=s,n3 | NodeName=n[1-3]; PartitionName=p Nodes=n[1-3]
          NodeName=n1 Feature=f,g; NodeName=n2; NodeSet=s Feature=f; PartitionName=p Nodes=s | NodeName=n1 Features=g,f; NodeName=n2; PartitionName=p Nodes=n1
          NodeName=n1 Procs=4                | NodeName=n1 CPUs=4
          NodeName=DEFAULT CPUs=4; NodeName=n1 Procs=8 | NodeName=n1 CPUs=8
          PartitionName=p Shared=FORCE       | PartitionName=p OverSubscribe=FORCE:4
          CryptoType=crypto/munge            | CredType=cred/munge
          CredType=cred/munge; CryptoType=crypto/none | CredType=cred/munge
          SlurmctldParameters=a,b            | SlurmctldParameters=b,a
          ClusterName=A                      | ClusterName=a
          ControlMachine=a; ControlAddr=1.2.3.4; BackupController=b | SlurmctldHost=a(1.2.3.4); SlurmctldHost=b(b)
          SlurmctldHost=a; SlurmctldHost=b; KillWait=3 | KillWait=3; SlurmctldHost=a; SlurmctldHost=b
          TaskPlugin=task/affinity,task/cgroup | TaskPlugin=affinity,cgroup
          GresTypes=gpu,mps                  | GresTypes=mps,gpu
          AccountingStorageTRES=gres/gpu,license/a | AccountingStorageTRES=license/a,gres/gpu
          DownNodes=n[1-2] State=DOWN        | DownNodes=n1,n2 State=DOWN
          DownNodes=n[1-2] State=DOWN        | DownNodes=n2 State=DOWN; DownNodes=n1 State=DOWN
          NodeName=n[1-2] NodeHostName=h[1-2] | NodeName=n1 NodeHostname=h1; NodeName=n2 NodeHostName=h2
          NodeName=n[1-2] NodeHostName=h NodeAddr=h | NodeName=n1 NodeHostname=h; NodeName=n2 NodeHostName=h
          NodeName=n1 NodeHostName=n1        | NodeName=n1
          NodeName=n[1-2] Port=70[01-02]     | NodeName=n1 Port=7001; NodeName=n2 Port=7002
          NodeName=n[1-2] Port=7001-7002     | NodeName=n1 Port=7001; NodeName=n2 Port=7002
          Include x; NodeSet=s Nodes=n[1-2]  | Include x; NodeSet=s Nodes=n2,n1
          """)
  void slurmDoesTheSame(String before, String after) {
    assertThat(inSlurm(before, after)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NodeName=n[1-4] CPUs=8 | NodeName=n[1-3] CPUs=4; NodeName=n4 CPUs=8 | `CPUs` of n[1-3] is `4` and was `8`
          NodeName=n1        | NodeName=n[1-2]      | `NodeName` of n2 is new
          NodeName=n[1-2]    | NodeName=n2          | `NodeName` of n1 is gone
          KillWait=30        | KillWait=31          | `KillWait` is `31` and was `30`
          KillWait=30        | MpiDefault=pmix      | `KillWait` is gone: `30`
          SlurmctldHost=a; SlurmctldHost=b | SlurmctldHost=b; SlurmctldHost=a | `SlurmctldHost` is `b, a` and was `a, b`
          PartitionName=p Default=YES; PartitionName=q Default=YES | PartitionName=q Default=YES; PartitionName=p Default=YES | `Default` of p is new: `yes`
          PartitionName=p Priority=2 | PartitionName=p PriorityTier=2 | `PriorityTier` of p is new: `2`
          Include x; NodeName=n1; PartitionName=p Nodes=ALL | Include x; NodeName=n1; PartitionName=p Nodes=n1 | `Nodes` of p is `n1` and was `ALL`
          NodeName=n[1-2]; NodeSet=s Nodes=n1; PartitionName=p Nodes=s | NodeName=n[1-2]; NodeSet=s Nodes=n2; PartitionName=p Nodes=s | `Nodes` of p is `n2` and was `n1`
          DownNodes=n[1-3] State=DOWN | DownNodes=n1 State=DOWN; DownNodes=n2 State=FAIL | `DownNodes` of n3 is gone
          DownNodes=n[1-3] State=DOWN | DownNodes=n[1-2] State=FAIL; DownNodes=n3 State=DOWN | `DownNodes State` of n[1-2] is `FAIL` and was `DOWN`
          NodeName=n[1-2] NodeHostName=h[1-2] | NodeName=n[1-2] NodeHostName=h[2,1] | `NodeHostname` of n1 is `h2` and was `h1`
          NodeName=n1 NodeHostName=h NodeAddr=n1 | NodeName=n1 NodeHostName=h | `NodeAddr` of n1 is gone: `n1`
          NodeName=n[1-2] Port=70[01-02] | NodeName=n1 Port=7001; NodeName=n2 Port=7003 | `Port` of n2 is `7003` and was `7002`
          TaskPlugin=task/affinity | TaskPlugin=cgroup    | `TaskPlugin` is `task/cgroup` and was `task/affinity`
          TaskPlugin=task/a,task/b | TaskPlugin=b,a       | `TaskPlugin` is `task/b,task/a` and was `task/a,task/b`
          Bogus=1                  | bogus=2              | `Bogus` is `2` and was `1`
          PartitionName=p Nodes=n1 | PartitionName=p Nodes=ALL | `Nodes` of p is `ALL` and was `n1`
          """)
  void slurmDoesOtherwise(String before, String after, String words) {
    assertThat(inSlurm(before, after)).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dhcp-option=3,10.0.0.1           | dhcp-option = option:router , 10.0.0.1
          dhcp-host=02:00:00:00:00:01,n1,10.0.0.1 | dhcp-host=02:00:00:00:00:01,10.0.0.1,n1
          dhcp-host=02:00:00:00:00:01,set:a,n1 | dhcp-mac=set:a,02:00:00:00:00:01; dhcp-host=02:00:00:00:00:01,n1
          dhcp-range=10.0.0.9,10.0.0.1     | dhcp-range=10.0.0.1,10.0.0.9,1h
          server=1.1.1.1; server=8.8.8.8   | server=8.8.8.8; server=1.1.1.1
          dhcp-option=3,10.0.0.2; dhcp-option=3,10.0.0.1 | dhcp-option=3,10.0.0.1
          dhcp-range=10.0.0.1,10.0.0.9,60  | dhcp-range=10.0.0.1,10.0.0.9,2m
          server=/a/b/1.1.1.1              | server=/b/1.1.1.1; server=/a/1.1.1.1
          local=/x/                        | server=/x/
          server=1.1.1.1#53                | local=1.1.1.1
          tftp-unique-root                 | tftp-unique-root=ip
          domain-needed; bogus-priv        | bogus-priv; domain-needed
          dhcp-option=66,"1.2.3.4"         | dhcp-option=66,1.2.3.4
          dhcp-option=option:root-path,"1" | dhcp-option=17,1
          dhcp-option=224,"a.b"            | dhcp-option=224,a.b
          listen-address=127.0.0.1,10.0.0.1 | listen-address=10.0.0.1; listen-address=127.0.0.1
          except-interface=a,b             | except-interface=b; except-interface=a
          port=053                         | port=53
          cname=a,b,c                      | cname=b,c; cname=a,c
          cname=a,b,c,60                   | cname=b,c,60; cname=a,c,60
          address=/a/b/10.0.0.1            | address=/b/10.0.0.1; address=/a/10.0.0.1
          dhcp-vendorclass=set:a,X         | dhcp-vendorclass=a,X
          txt-record=a,"x"                 | txt-record=a,x
          """)
  void dnsmasqDoesTheSame(String before, String after) {
    assertThat(inDnsmasq(before, after)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dhcp-option=3,10.0.0.1           | dhcp-option=3,10.0.0.2 | `dhcp-option 3` is `10.0.0.2` and was `10.0.0.1`
          strict-order; server=1.1.1.1; server=8.8.8.8 | strict-order; server=8.8.8.8; server=1.1.1.1 | `server` is `8.8.8.8, 1.1.1.1` and was `1.1.1.1, 8.8.8.8`
          bind-dynamic                     | bogus-priv             | `bind-dynamic` is gone
          dhcp-option=tag:b,tag:a,3,10.0.0.1 | dhcp-option=tag:a,tag:b,3,10.0.0.2 | `dhcp-option 3` of tag:a tag:b is `10.0.0.2` and was `10.0.0.1`
          dhcp-option=3                    | dhcp-option=3,10.0.0.2 | `dhcp-option 3` is `10.0.0.2` and was empty
          dhcp-ignore=tag:a                | dhcp-ignore=tag:b      | `dhcp-ignore` of tag:b is new
          server=/a/b/1.1.1.1              | server=/a/1.1.1.1      | `server` of /b/ 1.1.1.1 is gone
          server=1.1.1.1@eth0              | server=1.1.1.1         | `server` of 1.1.1.1 is new
          tftp-unique-root                 | tftp-unique-root=mac   | `tftp-unique-root` is `mac` and was `ip`
          dhcp-option=224,"1.2.3.4"        | dhcp-option=224,1.2.3.4 | `dhcp-option 224` is `1.2.3.4` and was `"1.2.3.4"`
          dhcp-option=224,"12"             | dhcp-option=224,12     | `dhcp-option 224` is `12` and was `"12"`
          dhcp-option=224,"0a:0b"          | dhcp-option=224,0a:0b  | `dhcp-option 224` is `0a:0b` and was `"0a:0b"`
          dhcp-option=encap:175,66,"1.2.3.4" | dhcp-option=encap:175,66,1.2.3.4 | `dhcp-option encap:175 66` is `1.2.3.4` and was `"1.2.3.4"`
          listen-address=127.0.0.1,10.0.0.1 | listen-address=10.0.0.1 | `listen-address` of 127.0.0.1 is gone
          cname=a,b,60                     | cname=a,b              | `cname` of a is `b` and was `b,60`
          cname=a,60                       | cname=a,b              | `cname` of a is `b` and was `60`
          address=/a/b/10.0.0.1            | address=/a/10.0.0.1    | `address` of /b/ is gone: `10.0.0.1`
          txt-record=a,"x,y"               | txt-record=a,x,y       | `txt-record` is `a,x,y` and was `a,"x,y"`
          cache-size=5                     | cache-size=6           | `cache-size` is `6` and was `5`
          """)
  void dnsmasqDoesOtherwise(String before, String after, String words) {
    assertThat(inDnsmasq(before, after)).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /a 10.0.0.1(ro,sync) 10.0.0.2(rw) | /a 10.0.0.2(rw,root_squash); /a 10.0.0.1
          /a -rw 10.0.0.1 10.0.0.2          | /a 10.0.0.[1](rw) 10.0.0.2(rw)
          /a 10.0.0.0/24(rw)                | /a 10.0.0.0/255.255.255.0(rw)
          /a 10.0.0.0/24(rw)                | /a 10.0.0.7/24(rw) 10.0.0.0/28(ro)
          /a 10.0.0.1(ro) 10.0.0.0/8(rw)    | /a 10.0.0.0/8(rw) 10.0.0.1(ro)
          /a 10.0.0.0/8(rw) 10.0.0.1/32(ro) | /a 10.0.0.0/8(rw)
          /a fe80::/64(rw)                  | /a fe80:0::/64(rw) fe80::1/128
          /a 10.0.0.1                       | /a/ 10.0.0.1/32
          /a N1 A*(ro) b*(ro)               | /a n1 b*(ro) a*(ro)
          /a b(rw,auth_nlm)                 | /a b(rw,secure_locks)
          """)
  void exportfsDoesTheSame(String before, String after) {
    assertThat(inExports(before, after.replace("[1]", "1"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /a 10.0.0.1(rw,no_root_squash) | /a 10.0.0.1(rw)           | `/a` of 10.0.0.1 is `rw` and was `rw,no_root_squash`
          /a b(rw)                       | /a b(async)               | `/a` of b is `ro,async` and was `rw`
          /a b(rw)                       | /a b                      | `/a` of b is `ro` and was `rw`
          /a 10.0.0.0/8(ro) 10.1.0.0/16(rw) | /a 10.1.0.0/16(rw) 10.0.0.0/8(ro) | `/a` of 10.1.0.0/16 is new: `rw`
          /a a*(ro) *b(rw)               | /a *b(rw) a*(ro)          | `order of wildcards` of /a is `*b, a*` and was `a*, *b`
          /a @a(ro) @b(rw)               | /a @b(rw) @a(ro)          | `order of netgroups` of /a is `@b, @a` and was `@a, @b`
          /a a*(ro) *b(rw)               | /a c*(rw) a*(ro) *b(rw)   | `/a` of c* is new: `rw`
          """)
  void exportfsDoesOtherwise(String before, String after, String words) {
    assertThat(inExports(before, after)).containsExactly(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10.0.0.1 a b                    | 10.0.0.1 a; 10.0.0.1 b
          10.0.0.1 Sms sms.a              | 10.0.0.1 sms SMS.A
          127.0.0.1 l; ::1 l              | 0:0::1 l; 127.0.0.1 l
          10.0.0.1 a b c                  | 10.0.0.1 a c b
          """)
  void namesAreFoundAlike(String before, String after) {
    assertThat(inHosts(before, after)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10.0.0.1 a             | 10.0.0.2 a             | `address` of a is `10.0.0.2` and was `10.0.0.1`
          10.0.0.1 a             | 10.0.0.1 a; 10.0.0.2 a | `address` of a is `10.0.0.1, 10.0.0.2` and was `10.0.0.1`
          10.0.0.1 a; 10.0.0.2 a | 10.0.0.2 a; 10.0.0.1 a | `address` of a is `10.0.0.2, 10.0.0.1` and was `10.0.0.1, 10.0.0.2`
          10.0.0.1 a b           | 10.0.0.1 b a           | `order of names` of 10.0.0.1 is `b, a` and was `a, b`
          10.0.0.1 a             | 10.0.0.1 a b           | `address` of b is new: `10.0.0.1`
          """)
  void namesAreFoundOtherwise(String before, String after, String words) {
    assertThat(inHosts(before, after)).containsExactly(words);
  }

  private static <T> List<String> in(
      ConfigFormat<T> format, BiFunction<T, T, List<Difference>> compare, String... texts) {
    return words(
        (a, b) ->
            compare.apply(format.parse(a, "before").orThrow(), format.parse(b, "after").orThrow()),
        texts[0],
        texts[1]);
  }

  @Test
  void ofAKeyInASectionTheLastValueHolds() {
    assertThat(
            in(
                ConfigFormats.keyfile(),
                Differences::between,
                "[a]; b=1; [c]; d=2; [a]; b=3",
                "[c]; d=2; [a]; b=3"))
        .isEmpty();
    assertThat(
            in(ConfigFormats.firmware(), Differences::between, "[pi4]; gpu_mem=16", "gpu_mem=16"))
        .containsExactly("`gpu_mem` of pi4 is gone: `16`", "`gpu_mem` is new: `16`");
    assertThat(
            in(
                ConfigFormats.firmware(),
                Differences::between,
                "dtoverlay=a; dtoverlay=b",
                "dtoverlay=b; dtoverlay=a"))
        .containsExactly("`dtoverlay` is `b, a` and was `a, b`");
    assertThat(in(ConfigFormats.eeprom(), Differences::between, "BOOT_ORDER=0x1", "BOOT_ORDER=0x2"))
        .containsExactly("`BOOT_ORDER` is `0x2` and was `0x1`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PermitRootLogin without-password    | PermitRootLogin prohibit-password
          PermitRootLogin no; permitrootlogin yes | permitrootlogin no
          SetEnv A=1; SetEnv B=2              | SetEnv A=1
          PermitOpen a:1; PermitOpen b:1      | PermitOpen a:1
          PermitListen 1; PermitListen 2      | PermitListen 1
          AllowUsers a b                      | AllowUsers b; allowusers a
          DenyGroups a; DenyUsers a "b"; DenyUsers b | DenyUsers b a; DenyGroups a
          Port 22; Port 2222                  | Port 2222; Port 22
          Subsystem sftp internal-sftp; Subsystem x /y | Subsystem x /y; Subsystem sftp internal-sftp
          Match User a; X11Forwarding no; Match all; Banner none | Match ALL; Banner none; Match user a; X11Forwarding no
          Match User a; X11Forwarding no; Match User b; X11Forwarding yes | Match User b; X11Forwarding yes; Match User a; X11Forwarding no
          Match User a; X11Forwarding no; Match all; X11Forwarding no | Match all; X11Forwarding no; Match User a; X11Forwarding no
          Match User a Host h; AllowUsers b; Match all; AllowUsers c | Match all; AllowUsers c; Match Host h User a; AllowUsers b
          """)
  void sshdDoesTheSame(String before, String after) {
    assertThat(in(ConfigFormats.sshd(), Differences::between, before, after)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AllowUsers a; AllowUsers b          | AllowUsers a | `AllowUsers` is `a` and was `a, b`
          DenyUsers a                         | DenyUsers a; DenyUsers b | `DenyUsers` is `a, b` and was `a`
          AllowGroups a                       | AllowGroups a; AllowGroups b | `AllowGroups` is `a, b` and was `a`
          DenyGroups a                        | DenyGroups a; DenyGroups b | `DenyGroups` is `a, b` and was `a`
          Port 22; Port 2222                  | Port 22 | `Port` is `22` and was `22, 2222`
          ListenAddress 10.0.0.1; ListenAddress 10.0.0.2 | ListenAddress 10.0.0.1 | `ListenAddress` is `10.0.0.1` and was `10.0.0.1, 10.0.0.2`
          AcceptEnv A; AcceptEnv B            | AcceptEnv A | `AcceptEnv` is `A` and was `A, B`
          HostKey /a; HostKey /b              | HostKey /a | `HostKey` is `/a` and was `/a, /b`
          HostKey /a; HostKey /b              | HostKey /b; HostKey /a | `HostKey` is `/b, /a` and was `/a, /b`
          HostCertificate /a; HostCertificate /b | HostCertificate /a | `HostCertificate` is `/a` and was `/a, /b`
          Subsystem sftp internal-sftp; Subsystem x /y | Subsystem sftp internal-sftp | `Subsystem` of x is gone: `/y`
          X11Forwarding no; Match User a; X11Forwarding yes | X11Forwarding no | `X11Forwarding` of user a is gone: `yes`
          Match User a; X11Forwarding no; Match all; X11Forwarding yes | Match all; X11Forwarding yes; Match User a; X11Forwarding no | `order of X11Forwarding` of all, user a is `all, user a` and was `user a, all`
          Match User a*; X11Forwarding no; Match User ab; X11Forwarding yes | Match User ab; X11Forwarding yes; Match User a*; X11Forwarding no | `order of X11Forwarding` of user a*, user ab is `user ab, user a*` and was `user a*, user ab`
          Match User a; AllowUsers b; AllowUsers c | Match User a; AllowUsers b | `AllowUsers` of user a is `b` and was `b, c`
          """)
  void sshdDoesOtherwise(String before, String after, String words) {
    assertThat(in(ConfigFormats.sshd(), Differences::between, before, after))
        .containsExactly(words);
  }

  @Test
  void sourcesOfTimeStandInAnyOrder() {
    assertThat(
            in(
                ConfigFormats.chrony(),
                Differences::between,
                "server a iburst prefer; pool b; makestep 1 3",
                "makestep 1 3; pool b; SERVER a prefer iburst"))
        .isEmpty();
    assertThat(in(ConfigFormats.chrony(), Differences::between, "server a", "server b"))
        .containsExactly("`server` of a is gone", "`server` of b is new");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [ipv4]; dns=a                   | [ipv4]; dns=a;
          [ipv4]; may-fail=1              | [ipv4]; may-fail=true
          [connection]; type=ethernet; [ethernet]; mtu=1 | [802-3-ethernet]; mtu=1; [connection]; type=802-3-ethernet
          [ipv4]; address1=10.0.0.1/24,10.0.0.2; address2=10.0.0.3/24,10.0.0.4 | [ipv4]; address2=10.0.0.3/24; address1=10.0.0.1/24; gateway=10.0.0.2
          [ipv4]; address1=10.0.0.1/24,10.0.0.2; gateway=10.0.0.4 | [ipv4]; address=10.0.0.1/24; gateway=10.0.0.4
          """)
  void networkManagerDoesTheSame(String before, String after) {
    assertThat(in(ConfigFormats.keyfile(), Differences::between, before, after)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [ipv4]; may-fail=yes            | [ipv4]; may-fail=true | `may-fail` of ipv4 is `true` and was `yes`
          [ethernet]; mtu=1               | [ethernet]; mtu=0     | `mtu` of ethernet is `0` and was `1`
          [ipv4]; address1=10.0.0.1/24,10.0.0.2 | [ipv4]; address1=10.0.0.1/24 | `gateway` of ipv4 is gone: `10.0.0.2`
          [ipv4]; address1=10.0.0.1/24; address2=10.0.0.3/24 | [ipv4]; address1=10.0.0.3/24; address2=10.0.0.1/24 | `address` of ipv4 is `10.0.0.3/24, 10.0.0.1/24` and was `10.0.0.1/24, 10.0.0.3/24`
          """)
  void networkManagerDoesOtherwise(String before, String after, String words) {
    assertThat(in(ConfigFormats.keyfile(), Differences::between, before, after))
        .containsExactly(words);
  }

  @Test
  void optionsOfAMountStandInAnyOrderUnlessOneTakesAnothersPlace() {
    assertThat(fstabs("ro,noatime,vers=4", "vers=4,ro,noatime")).isEmpty();
    assertThat(fstabs("defaults", "rw")).isEmpty();
    assertThat(fstabs("defaults,noatime", "noatime,rw")).isEmpty();
    assertThat(fstabs("defaults", "ro")).hasSize(1);
    assertThat(fstabs("ro,defaults", "defaults,ro")).hasSize(1);
    assertThat(fstabs("ro,rw", "rw,ro")).hasSize(1);
    assertThat(fstabs("noauto,auto", "auto,noauto")).hasSize(1);
    assertThat(fstabs("user,exec", "exec,user")).hasSize(1);
    assertThat(fstabs("actimeo=3,acregmin=1", "acregmin=1,actimeo=3")).hasSize(1);
  }

  private static List<String> fstabs(String before, String after) {
    return in(
        ConfigFormats.fstab(),
        Differences::between,
        "a /a nfs " + before + " 0 0",
        "a /a nfs " + after + " 0 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          allow 10.0.0.0/8; deny 10.0.0.0/8  | deny 10.0.0.0/8
          allow 10.1.0.0/16; deny 10.0.0.0/8 | deny 10.0.0.0/8; allow 10.1
          deny; allow all                    | allow
          deny 10.0.0.0/24; allow 10.0.0.0/22 | allow 10.0.0/22
          allow 10.0.0                       | ALLOW 10.0.0.7/24
          server a minpoll 4 iburst          | server a IBURST minpoll 04
          makestep 1 3                       | makestep 1.0 3
          log tracking; log rtc              | log rtc tracking
          """)
  void chronydDoesTheSame(String before, String after) {
    assertThat(in(ConfigFormats.chrony(), Differences::between, before, after)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          allow 10.0.0.0/8; deny all | deny all; allow 10.0.0.0/8 | `access` of 10.0.0.0/8 is new: `allow`
          allow 10.0.0.0/8; deny 10.0.0.0/8 | deny 10.0.0.0/8; allow 10.0.0.0/8 | `access` of 10.0.0.0/8 is `allow` and was `deny`
          server a minpoll 4 maxpoll 6 | server a minpoll 6 maxpoll 4 | `server` of a is `maxpoll 4 minpoll 6` and was `maxpoll 6 minpoll 4`
          refclock PHC /dev/ptp0; refclock PHC /dev/ptp1 | refclock PHC /dev/ptp1 | `refclock` is `PHC /dev/ptp1` and was `PHC /dev/ptp0, PHC /dev/ptp1`
          log tracking; log rtc | log rtc | `log` of tracking is gone
          cmdallow 10.0.0.1 | cmddeny 10.0.0.1 | `command access` of 10.0.0.1 is `deny` and was `allow`
          """)
  void chronydDoesOtherwise(String before, String after, String words) {
    assertThat(in(ConfigFormats.chrony(), Differences::between, before, after))
        .containsExactly(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gpu_mem=16                         | [all]; gpu_mem=16
          gpu_mem=16; [pi4]; gpu_mem=32; [all]; gpu_mem=16 | gpu_mem=16
          [pi400]; gpu_mem=16; [pi4]; gpu_mem=32 | [pi4]; gpu_mem=32
          [pi4]; gpu_mem=16; [pi5]; gpu_mem=32 | [pi5]; gpu_mem=32; [pi4]; gpu_mem=16
          [gpio4=1]; [pi4]; gpu_mem=16         | [pi4]; [gpio4=1]; gpu_mem=16
          """)
  void firmwareDoesTheSame(String before, String after) {
    assertThat(in(ConfigFormats.firmware(), Differences::between, before, after)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dtoverlay=x; dtparam=a; dtoverlay=y | dtoverlay=x; dtoverlay=y; dtparam=a | `dtoverlay` is `x, y, dtparam=a` and was `x, dtparam=a, y`
          [pi4]; dtoverlay=x; [all]; dtoverlay=y | dtoverlay=y; [pi4]; dtoverlay=x | `dtoverlay` is `y, [pi4] x` and was `[pi4] x, y`
          gpu_mem=16; [pi4]; gpu_mem=32      | [pi4]; gpu_mem=32; [all]; gpu_mem=16 | `gpu_mem` of pi4 is gone: `32`
          [pi4]; gpu_mem=32; [pi400]; gpu_mem=16 | [pi400]; gpu_mem=16; [pi4]; gpu_mem=32 | `gpu_mem` of pi400 is gone: `16`
          [gpio4=1]; [pi4]; gpu_mem=16       | [gpio4=1]; [all]; [pi4]; gpu_mem=32; [gpio4=1]; gpu_mem=16 | `gpu_mem` of pi4 is new: `32`
          """)
  void firmwareDoesOtherwise(String before, String after, String words) {
    assertThat(in(ConfigFormats.firmware(), Differences::between, before, after))
        .containsExactly(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ip=off root=dhcp ip=dhcp    | root=dhcp ip=dhcp
          rw ro                       | ro
          quiet rw                    | rw quiet
          quiet --                    | quiet
          """)
  void kernelDoesTheSame(String before, String after) {
    assertThat(in(ConfigFormats.commandLine(), Differences::between, before, after)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          console=tty1 console=ttyS0  | console=ttyS0 console=tty1 | `console` is `ttyS0, tty1` and was `tty1, ttyS0`
          rw ro                       | ro rw        | `ro or rw` is `rw` and was `ro`
          ro                          | quiet        | `ro or rw` is gone: `ro`
          quiet -- 1                  | quiet 1      | `argument of init` is gone: `1`
          ip=dhcp -- ip=off           | ip=off       | `ip` is `off` and was `dhcp`
          -- a b                      | -- b a       | `argument of init` is `b, a` and was `a, b`
          """)
  void kernelDoesOtherwise(String before, String after, String words) {
    assertThat(in(ConfigFormats.commandLine(), Differences::between, before, after))
        .contains(words);
  }

  @Test
  void tablesAreComparedByWhatTheirLinesAreAbout() {
    assertThat(
            in(
                ConfigFormats.fstab(),
                Differences::between,
                "a /a nfs ro 0 0; b /b nfs ro 0 0",
                "b /b nfs ro; a /a nfs rw 0 0"))
        .containsExactly("`mount` of /a is `a nfs rw 0 0` and was `a nfs ro 0 0`");
    assertThat(
            in(
                ConfigFormats.genders(),
                Differences::between,
                "n[1-2] a,b; n3 a",
                "n[1-3] a; n1,n2 b"))
        .isEmpty();
    assertThat(
            in(
                ConfigFormats.sysctl(),
                Differences::between,
                "net.ipv4.ip_forward = 0; net/ipv4/ip_forward=1",
                "net.ipv4.ip_forward=1"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: n[1-2]                   | a: n2,n1
          a: n[1-2]                   | a: n1 n2
          a: @b,@c                    | a: @c @b
          """)
  void groupsHaveTheSameNodes(String before, String after) {
    assertThat(in(ConfigFormats.groups(), Differences::between, before, after)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: n1 n2                    | a: n1       | `group` of a is `n1` and was `n[1-2]`
          a: n1!n2,n2                 | a: n2,n1!n2 | `group` of a is `n2,n1!n2` and was `n1!n2,n2`
          """)
  void groupsHaveOtherNodes(String before, String after, String words) {
    assertThat(in(ConfigFormats.groups(), Differences::between, before, after))
        .containsExactly(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Name=gpu File=/dev/a; Name=gpu File=/dev/b | name=gpu file=/dev/b; Name=gpu File=/dev/a
          NodeName=n[1-2] Name=gpu File=/dev/nvidia0 | NodeName=n1,n2 Name=gpu File=/dev/nvidia0
          NodeName=n[1-2] Name=gpu File=/dev/nvidia0 | NodeName=n2 Name=gpu File=/dev/nvidia0; NodeName=n1 Name=gpu File=/dev/nvidia0
          Name=gpu File=/dev/nvidia[0-1]   | Name=gpu File=/dev/nvidia0,/dev/nvidia1
          Name=gpu Count=1 Cores=0; Name=gpu Count=2 Cores=1 | Name=gpu Cores=1 Count=2; Name=gpu Count=1 Cores=0
          """)
  void resourcesAreTheSame(String before, String after) {
    assertThat(in(ConfigFormats.gres(), Differences::between, before, after)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NodeName=n[1-2] Name=gpu Count=1 | NodeName=n1,n2 Name=gpu Count=2 | `Name=gpu Count` of n[1-2] is `2` and was `1`
          NodeName=n[1-3] Name=gpu Count=1 | NodeName=n[1-2] Name=gpu Count=1 | `Name=gpu` of n3 is gone
          Name=gpu File=/dev/nvidia[0-1]   | Name=gpu File=/dev/nvidia[0-2] | `Name=gpu File=/dev/nvidia[0-2]` is new
          Name=gpu Count=1                 | Name=gpu Count=1; Name=gpu Count=1 | `Name=gpu` is `Count=1, Count=1` and was empty
          Name=gpu Count=1 Cores=0; Name=gpu Count=2 Cores=1 | Name=gpu Count=1 Cores=1; Name=gpu Count=2 Cores=0 | `Name=gpu` is `Cores=0 Count=2, Cores=1 Count=1` and was `Cores=0 Count=1, Cores=1 Count=2`
          AutoDetect=nvml                  | AutoDetect=off | `AutoDetect` is `off` and was `nvml`
          NodeName=n1 Name=gpu Bogus=1     | NodeName=n1 Name=gpu bogus=2 | `Name=gpu Bogus` of n1 is `2` and was `1`
          """)
  void resourcesAreOthers(String before, String after, String words) {
    assertThat(in(ConfigFormats.gres(), Differences::between, before, after)).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SwitchName=s0 Nodes=n[1-2]           | SwitchName=s0 Nodes=n2,n1
          SwitchName=s2 Switches=s[0-1]        | switchname=s2 Switches=s0,s1
          SwitchName=s0 Nodes=n1; SwitchName=s1 Nodes=n2 | SwitchName=s1 Nodes=n2; SwitchName=s0 Nodes=n1
          """)
  void switchesAreTheSame(String before, String after) {
    assertThat(in(ConfigFormats.topology(), Differences::between, before, after)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SwitchName=s0 Nodes=n1      | SwitchName=s0 Nodes=n2 | `Nodes` of s0 is `n2` and was `n1`
          SwitchName=s2 Switches=s[0-1] | SwitchName=s2 Switches=s0 | `Switches` of s2 is `s0` and was `s[0-1]`
          SwitchName=s0 Nodes=n1      | SwitchName=s1 Nodes=n1 | `SwitchName` of s1 is new
          """)
  void switchesAreOthers(String before, String after, String words) {
    assertThat(in(ConfigFormats.topology(), Differences::between, before, after)).contains(words);
  }
}
