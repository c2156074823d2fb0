package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.BaseEncoding;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Subnet;
import dev.ohpc.netboot.dhcp.DhcpAnswer;
import dev.ohpc.netboot.dhcp.DhcpInterface;
import dev.ohpc.netboot.dhcp.DhcpMessage;
import dev.ohpc.netboot.dhcp.DhcpResponder;
import dev.ohpc.netboot.dhcp.Leases;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.testkit.RealProgram;
import dev.ohpc.testkit.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our DHCP server answers what dnsmasq answers, octet for octet. */
@RealProgram(value = "dnsmasq", namespaces = true)
class DhcpDifferenceTest {

  private static final int CONFIGS = Integer.getInteger("ohpc.dhcp-configs", 60);

  private static final DhcpInterface END0 =
      new DhcpInterface(
          "end0", Ipv4Address.parse("192.168.1.1"), Ipv4Subnet.parse("192.168.1.0/24"));

  @TempDir private Path work;

  @Test
  void clientsOfEveryKindGetTheAnswersOfDnsmasq() throws IOException {
    List<DnsmasqConfig> configs = Samples.of(DhcpConfigs.all(), CONFIGS);
    for (int i = 0; i < CONFIGS; i++) {
      Files.writeString(work.resolve(i + ".conf"), ConfigFormats.dnsmasq().format(configs.get(i)));
    }
    Outcome outcome = Outcome.ofScript("dhcp.sh", work, work, DhcpClients.command());
    assertThat(outcome.status()).as(outcome.output()).isZero();

    List<String> wrong = new ArrayList<>();
    int answers = 0;
    for (int i = 0; i < CONFIGS; i++) {
      List<String> theirs = Files.readAllLines(work.resolve(i + ".answers"));
      answers += (int) theirs.stream().filter(answer -> !answer.equals("-")).count();
      String config = ConfigFormats.dnsmasq().format(configs.get(i));
      difference(theirs, ours(configs.get(i))).map(it -> config + it).ifPresent(wrong::add);
    }
    assertThat(wrong).isEmpty();
    assertThat(answers).isGreaterThan(CONFIGS * 10);
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
    return answer.length() < 2
        ? answer
        : DhcpMessage.parse(BaseEncoding.base16().lowerCase().decode(answer.replace(":", "")))
            .toString();
  }
}
