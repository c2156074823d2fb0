package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.BaseEncoding;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Subnet;
import dev.ohpc.netboot.dhcp.DhcpAnswer;
import dev.ohpc.netboot.dhcp.DhcpCode;
import dev.ohpc.netboot.dhcp.DhcpInterface;
import dev.ohpc.netboot.dhcp.DhcpMessage;
import dev.ohpc.netboot.dhcp.DhcpResponder;
import dev.ohpc.netboot.dhcp.Leases;
import dev.ohpc.netboot.dhcp.Octets;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.testkit.JavaProgram;
import dev.ohpc.testkit.RealProgram;
import dev.ohpc.testkit.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The responder answers what dnsmasq 2.90 answers, octet for octet. With another version a
 * difference may be that version's, and a failure says so.
 */
@RealProgram(value = "dnsmasq", namespaces = true)
class DhcpDifferenceTest {

  private static final int CONFIGS = Integer.getInteger("ohpc.dhcp-configs", 60);

  private static final DhcpInterface END0 =
      new DhcpInterface(
          "end0", Ipv4Address.parse("192.168.1.1"), Ipv4Subnet.parse("192.168.1.0/24"));

  @TempDir private Path work;

  private static final String CLUSTER =
      """
      cluster: rocky-pi
      sms: {name: sms, address: 192.168.1.1, interface: end0}
      network: {subnet: 192.168.1.0/24, dhcp-range: 192.168.1.50-192.168.1.150, dns: [8.8.8.8]}
      nodes:
        - names: node[1-3]
          addresses: 192.168.1.[11-13]
          macs: [dc:a6:32:00:00:01, dc:a6:32:00:00:02, 02:00:00:00:00:03]
      """;

  private static final Octets MENU =
      Octets.of(6, 1, 3, 10, 4, 0)
          .and(Octets.ofText("PXE"))
          .and(Octets.of(9, 20, 0, 0, 17))
          .and(Octets.ofText("Raspberry Pi Boot"))
          .and(Octets.of(255));

  @Test
  void clientsOfEveryKindGetTheAnswersOfDnsmasq() throws IOException {
    List<DnsmasqConfig> configs = Samples.of(DhcpConfigs.all(), CONFIGS);

    List<List<String>> answers = theirs(configs);

    assertThat(differences(configs, answers)).isEmpty();
    assertThat(answers.stream().flatMap(List::stream).filter(answer -> !answer.equals("-")))
        .hasSizeGreaterThan(CONFIGS * 10);
  }

  /** The recommended configuration has no ping to wait for, since strangers get nothing. */
  @Test
  void theRenderedFileOfAClusterGivesAPi4ItsMenuInBoth() throws IOException {
    List<DnsmasqConfig> configs =
        Stream.of("", "profile: guide\n")
            .map(profile -> ClusterSpec.load(profile + CLUSTER, "test").configs().sms().dnsmasq())
            .toList();

    List<List<String>> answers = theirs(configs);

    assertThat(differences(configs, answers)).isEmpty();
    for (List<String> ofOne : answers) {
      assertThat(message(ofOne.get(0)).option(DhcpCode.VENDOR_OPTIONS)).contains(MENU);
    }
  }

  /**
   * RFC 3396 has a value of more than 255 octets in several options of one number. dnsmasq begins
   * another one for the next of the options inside; of {@code vi-encap:} it then sends nothing.
   */
  @Test
  void whatIsTooLongForOneOptionIsSplitOrLeftOutAsDnsmasqDoes() throws IOException {
    List<DnsmasqConfig> configs =
        List.of(
            inside("vi-encap:9", 123, 123),
            inside("vi-encap:9", 123, 124),
            inside("encap:175", 123, 123, 123),
            inside("vendor:", 123, 123, 123));

    List<List<String>> answers = theirs(configs);

    assertThat(differences(configs, answers)).isEmpty();
    assertThat(lengths(answers.get(0), 125)).contains(List.of(255));
    assertThat(lengths(answers.get(1), 125)).containsOnly(List.of());
    assertThat(lengths(answers.get(2), 175)).contains(List.of(250, 126));
    assertThat(lengths(answers.get(3), DhcpCode.VENDOR_OPTIONS)).contains(List.of(250));
  }

  /** Options of so many letters, inside another. */
  private static DnsmasqConfig inside(String space, int... lengths) {
    StringBuilder file =
        new StringBuilder("interface=end0\nno-ping\ndhcp-range=192.168.1.50,192.168.1.150,1h\n");
    for (int i = 0; i < lengths.length; i++) {
      String text = "y".repeat(lengths[i]);
      file.append("dhcp-option-force=%s,%d,\"%s\"\n".formatted(space, i + 1, text));
    }
    return ConfigFormats.dnsmasq().parse(file.toString(), "test").config();
  }

  /** How long the options of a number are in each answer. */
  private static Set<List<Integer>> lengths(List<String> answers, int code) throws IOException {
    Set<List<Integer>> all = new HashSet<>();
    for (String answer : answers) {
      if (!answer.equals("-")) {
        all.add(
            message(answer).allOptions().stream()
                .filter(field -> field.code() == code)
                .map(field -> field.value().length())
                .toList());
      }
    }
    return all;
  }

  /** What dnsmasq answers with each configuration. */
  private List<List<String>> theirs(List<DnsmasqConfig> configs) throws IOException {
    for (int i = 0; i < configs.size(); i++) {
      Files.writeString(work.resolve(i + ".conf"), ConfigFormats.dnsmasq().format(configs.get(i)));
    }
    Outcome outcome =
        Outcome.ofScript("dhcp.sh", work, work, JavaProgram.command(DhcpClients.class));
    assertThat(outcome.status()).as(outcome.output()).isZero();
    List<List<String>> answers = new ArrayList<>();
    for (int i = 0; i < configs.size(); i++) {
      answers.add(Files.readAllLines(work.resolve(i + ".answers")));
    }
    return answers;
  }

  private static List<String> differences(List<DnsmasqConfig> configs, List<List<String>> theirs)
      throws IOException {
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < configs.size(); i++) {
      String config = ConfigFormats.dnsmasq().format(configs.get(i));
      difference(theirs.get(i), ours(configs.get(i)))
          .map(it -> Dnsmasq.comparedVersion() + "\n" + config + it)
          .ifPresent(differences::add);
    }
    return differences;
  }

  private static List<String> ours(DnsmasqConfig config) throws IOException {
    DhcpResponder responder = DhcpResponder.of(config, END0);
    assertThat(responder.notFollowed()).isEmpty();
    Leases leases = new Leases();
    return DhcpConversation.with(
        message -> {
          DhcpAnswer answer = responder.answer(broadcast(message), leases, 0);
          answer.apply(leases);
          return answer.reply();
        });
  }

  /** As {@link DhcpClients} sends it. */
  private static DhcpMessage broadcast(DhcpMessage message) throws IOException {
    byte[] octets = message.encode(0);
    octets[10] |= (byte) (DhcpMessage.BROADCAST >>> Byte.SIZE);
    return DhcpMessage.parse(octets);
  }

  private static Optional<String> difference(List<String> theirs, List<String> ours)
      throws IOException {
    for (int i = 0; i < Math.max(theirs.size(), ours.size()); i++) {
      String their = i < theirs.size() ? theirs.get(i) : "";
      String our = i < ours.size() ? ours.get(i) : "";
      if (!their.equals(our)) {
        return Optional.of(
            "answer %d\ntheirs %s\nours   %s".formatted(i, readable(their), readable(our)));
      }
    }
    return Optional.empty();
  }

  private static String readable(String answer) throws IOException {
    return answer.length() < 2 ? answer : message(answer).toString();
  }

  private static DhcpMessage message(String answer) throws IOException {
    return DhcpMessage.parse(BaseEncoding.base16().lowerCase().decode(answer.replace(":", "")));
  }
}
