package dev.ohpc.model.check;

import static dev.ohpc.model.check.SoundFiles.image;
import static dev.ohpc.model.check.SoundFiles.server;

import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.ChronyDirective;
import dev.ohpc.model.config.DracutConfig;
import dev.ohpc.model.config.DracutSetting;
import dev.ohpc.model.config.HostnameConfig;
import dev.ohpc.model.config.IniSection;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.config.SelinuxConfig;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SshdConfig;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Services that do not start, or not as they are meant: time, network, log-ins. */
final class ServiceFaults {

  private static final ChronyDirective MAKESTEP = ChronyDirective.of("makestep", "1.0", "3");

  private ServiceFaults() {}

  static Stream<Fault> all() {
    return Stream.of(units(), time(), network(), security()).flatMap(s -> s);
  }

  private static Stream<Fault> units() {
    return Stream.of(
        new Fault(
            ProblemCode.SERVICES_NOT_ENABLED,
            "none on the server",
            server(server -> server.enabledUnits(Set.of()))),
        new Fault(
            ProblemCode.SERVICES_NOT_ENABLED,
            "none on the nodes",
            image(image -> image.enabledUnits(Set.of()))),
        new Fault(
            ProblemCode.FIREWALL_ON_NODES,
            "the distribution's preset",
            image(
                image ->
                    image.enabledUnits(
                        Set.of("munge.service", "slurmd.service", "firewalld.service")))),
        new Fault(
            ProblemCode.INITRAMFS_HOST_ONLY,
            "no dracut.conf",
            image(image -> image.dracut(List.of()))),
        new Fault(
            ProblemCode.INITRAMFS_HOST_ONLY,
            "yes",
            image(
                image ->
                    image.addDracut(
                        DracutConfig.builder()
                            .addStanzas(Stanza.of(new DracutSetting("hostonly", false, "yes")))
                            .build()))));
  }

  private static Stream<Fault> time() {
    return Stream.of(
        new Fault(
            ProblemCode.TIME_NOT_KEPT,
            "not on the server",
            server(server -> server.chrony(Optional.empty()))),
        new Fault(
            ProblemCode.TIME_SOURCE_UNREACHABLE,
            "outside",
            onNodes(ChronyDirective.of("pool", "2.rocky.pool.ntp.org", "iburst"), MAKESTEP)),
        new Fault(ProblemCode.TIME_SOURCE_UNREACHABLE, "none", onNodes(MAKESTEP)),
        new Fault(
            ProblemCode.CLOCK_NOT_STEPPED,
            "no makestep",
            onNodes(ChronyDirective.of("server", "192.168.1.1", "iburst"))),
        new Fault(
            ProblemCode.TIME_NOT_SERVED,
            "no allow",
            onServer(ChronyDirective.of("pool", "2.rocky.pool.ntp.org"))),
        new Fault(
            ProblemCode.TIME_NOT_SERVED,
            "another network",
            onServer(ChronyDirective.of("allow", "10"))),
        new Fault(
            ProblemCode.TIME_NOT_SERVED,
            "one denied",
            onServer(ChronyDirective.of("allow"), ChronyDirective.of("deny", "192.168.1.12"))));
  }

  private static ClusterFiles onNodes(ChronyDirective... directives) {
    return image(image -> image.chrony(chrony(directives)));
  }

  private static ClusterFiles onServer(ChronyDirective... directives) {
    return server(server -> server.chrony(chrony(directives)));
  }

  private static ChronyConfig chrony(ChronyDirective... directives) {
    return ChronyConfig.builder().addStanzas(Stanza.of(directives)).build();
  }

  private static Stream<Fault> network() {
    return Stream.of(
        new Fault(
            ProblemCode.KEYFILE_KEY,
            "no property",
            onInterface(new Setting("dhcp-hostname-option", "true"))),
        new Fault(
            ProblemCode.ROOT_CONNECTION_GIVEN_UP,
            "the default time",
            onInterface(new Setting("dhcp-timeout", "45"))),
        new Fault(
            ProblemCode.HOST_NAME_TWICE,
            "blank in the image",
            image(image -> image.hostname(HostnameConfig.builder().build()))));
  }

  private static ClusterFiles onInterface(Setting more) {
    KeyfileConfig keyfile = SoundFiles.ALL.image().orElseThrow().keyfiles().get(0);
    return image(
        image ->
            image.keyfiles(
                List.of(
                    KeyfileConfig.builder()
                        .from(keyfile)
                        .addSections(IniSection.of("ipv4", more))
                        .build())));
  }

  private static Stream<Fault> security() {
    return Stream.of(
        new Fault(
            ProblemCode.SELINUX_NOT_OFF,
            "disabled",
            server(
                server ->
                    server.selinux(
                        SelinuxConfig.builder()
                            .addStanzas(Stanza.of(new Setting("SELINUX", "disabled")))
                            .build()))),
        new Fault(
            ProblemCode.SSHD_SETTING_SHADOWED,
            "a drop-in comes first",
            image(image -> image.addSshd(sshd(new Setting("PasswordAuthentication", "yes"))))),
        new Fault(
            ProblemCode.ROOT_LOGIN_BY_PASSWORD,
            "yes",
            image(image -> image.sshd(List.of(sshd(new Setting("PermitRootLogin", "yes")))))));
  }

  private static SshdConfig sshd(Setting... settings) {
    return SshdConfig.builder().addStanzas(Stanza.of(settings)).build();
  }
}
