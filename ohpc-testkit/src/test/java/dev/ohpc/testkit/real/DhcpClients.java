package dev.ohpc.testkit.real;

import dev.ohpc.netboot.dhcp.DhcpMessage;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients of real dnsmasq, as a program for namespaces of a test: it starts dnsmasq once for each
 * file {@code N.conf}, and writes what it answers into {@code N.answers}.
 */
public final class DhcpClients {

  private static final int DNS = 53;
  private static final int SERVER = 67;
  private static final int CLIENT = 68;
  private static final int TRIES = 250;
  private static final int PATIENCE = 20; // milliseconds for one of those
  private static final int LARGEST = 16_384;
  private static final int ATTEMPTS = 3;

  /** A query for {@code version.bind} in the class CHAOS, which dnsmasq answers by itself. */
  private static final byte[] QUERY = {
    0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 7, 'v', 'e', 'r', 's', 'i', 'o', 'n', 4, 'b', 'i', 'n', 'd',
    0, 0, 16, 0, 3
  };

  private final String namespace;
  private final DatagramSocket dns;
  private final DatagramSocket dhcp;
  private int queries;

  private DhcpClients(String namespace, DatagramSocket dns, DatagramSocket dhcp) {
    this.namespace = namespace;
    this.dns = dns;
    this.dhcp = dhcp;
  }

  /** Works through the files of WORK with servers in the namespace of process PID. */
  public static void main(String[] arguments) throws Exception {
    Path work = Path.of(arguments[0]);
    try (DatagramSocket dns = new DatagramSocket();
        DatagramSocket dhcp = new DatagramSocket(CLIENT)) {
      dns.connect(new InetSocketAddress("192.168.1.1", DNS));
      dns.setSoTimeout(PATIENCE);
      dhcp.setBroadcast(true);
      DhcpClients clients = new DhcpClients(arguments[1], dns, dhcp);
      for (int i = 0; Files.exists(work.resolve(i + ".conf")); i++) {
        System.out.println(i); // so that it is told which one failed
        Files.write(work.resolve(i + ".answers"), clients.ask(work, work.resolve(i + ".conf")));
      }
    }
  }

  /** An answer was taken for silence, since it came late. */
  private static final class LateAnswerException extends IOException {

    private static final long serialVersionUID = 1;

    LateAnswerException(DhcpMessage answer) {
      super("too late: " + answer);
    }
  }

  /** On a busy machine an answer may come late; then all is asked anew. */
  private List<String> ask(Path work, Path config) throws Exception {
    for (int attempt = 1; ; attempt++) {
      try {
        return askOnce(work, config);
      } catch (LateAnswerException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        System.out.println(e.getMessage());
      }
    }
  }

  private List<String> askOnce(Path work, Path config) throws Exception {
    Path leases = work.resolve("leases");
    Files.deleteIfExists(leases);
    Process dnsmasq = start(config, leases, work.resolve("log"));
    try {
      awaitQueries(dnsmasq);
      dropWhatIsLeft();
      List<String> answers = DhcpConversation.with(message -> answer(dnsmasq, message));
      requireNone(received());
      return answers;
    } finally {
      dnsmasq.destroy();
      if (!dnsmasq.waitFor(2, TimeUnit.SECONDS)) {
        dnsmasq.destroyForcibly().waitFor(); // it goes round in a circle
      }
    }
  }

  private Process start(Path config, Path leases, Path log) throws IOException {
    return new ProcessBuilder(
            List.of(
                "nsenter",
                "-t",
                namespace,
                "-n",
                "dnsmasq",
                "-k",
                "-C",
                config.toString(),
                "--pid-file=",
                "--user=root",
                "--dhcp-leasefile=" + leases,
                "--log-facility=" + log))
        .inheritIO()
        .start();
  }

  private Optional<DhcpMessage> answer(Process dnsmasq, DhcpMessage message) throws IOException {
    send(broadcast(message));
    awaitQueries(dnsmasq);
    List<DhcpMessage> received = new ArrayList<>();
    for (Optional<DhcpMessage> next = received(); next.isPresent(); next = received()) {
      requireNone(next.filter(answer -> answer.xid() != message.xid()));
      received.add(next.get());
    }
    if (received.size() > 1) {
      throw new IllegalStateException("two answers to one message: " + received);
    }
    return received.stream().findFirst();
  }

  /** Answers to an earlier attempt. */
  private void dropWhatIsLeft() throws IOException {
    Optional<DhcpMessage> left = received();
    while (left.isPresent()) {
      left = received();
    }
  }

  private static void requireNone(Optional<DhcpMessage> late) throws LateAnswerException {
    if (late.isPresent()) {
      throw new LateAnswerException(late.get());
    }
  }

  private void send(byte[] message) throws IOException {
    dhcp.send(
        new DatagramPacket(
            message,
            message.length,
            new InetSocketAddress(InetAddress.getByName("255.255.255.255"), SERVER)));
  }

  /** Without an address of its own, the sender can receive nothing but a broadcast. */
  private static byte[] broadcast(DhcpMessage message) {
    byte[] octets = message.encode(0);
    octets[10] |= (byte) (DhcpMessage.BROADCAST >>> Byte.SIZE);
    return octets;
  }

  private Optional<DhcpMessage> received() throws IOException {
    dhcp.setSoTimeout(1);
    DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
    try {
      dhcp.receive(packet);
      return Optional.of(DhcpMessage.parse(Arrays.copyOf(packet.getData(), packet.getLength())));
    } catch (SocketTimeoutException e) {
      return Optional.empty();
    }
  }

  /**
   * Waits until dnsmasq has answered a query of DNS, and then another: it takes one datagram of
   * each socket in turn, so that what came before the second one has been answered.
   */
  private void awaitQueries(Process dnsmasq) throws IOException {
    awaitQuery(dnsmasq);
    awaitQuery(dnsmasq);
  }

  private void awaitQuery(Process dnsmasq) throws IOException {
    for (int i = 0; i < TRIES && dnsmasq.isAlive(); i++) {
      byte[] query = QUERY.clone();
      query[0] = (byte) (++queries >>> Byte.SIZE);
      query[1] = (byte) queries;
      if (isAnswered(query)) {
        return;
      }
    }
    throw new IllegalStateException("dnsmasq has ended, or answers no query");
  }

  private boolean isAnswered(byte[] query) throws IOException {
    DatagramPacket answer = new DatagramPacket(new byte[LARGEST], LARGEST);
    long end = System.nanoTime() + PATIENCE * 1_000_000L;
    try {
      dns.send(new DatagramPacket(query, query.length));
      do {
        dns.receive(answer);
      } while (!isAnswerTo(query, answer.getData()) && System.nanoTime() < end);
      return isAnswerTo(query, answer.getData());
    } catch (SocketTimeoutException e) {
      return false;
    } catch (PortUnreachableException e) {
      LockSupport.parkNanos(PATIENCE * 1_000_000L); // it does not listen yet
      return false;
    }
  }

  private static boolean isAnswerTo(byte[] query, byte[] answer) {
    return query[0] == answer[0] && query[1] == answer[1];
  }
}
