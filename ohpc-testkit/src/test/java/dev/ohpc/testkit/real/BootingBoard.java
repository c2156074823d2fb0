package dev.ohpc.testkit.real;

import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.netboot.dhcp.DhcpMessage;
import dev.ohpc.netboot.dhcp.Octets;
import dev.ohpc.testkit.pi4.BootStep;
import dev.ohpc.testkit.pi4.Pi4;
import dev.ohpc.testkit.pi4.Pi4Boot;
import dev.ohpc.testkit.pi4.Pi4Network;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** A simulated board on a network of its own, as a program: it boots from whoever answers. */
public final class BootingBoard implements Pi4Network {

  private static final int DHCP_SERVER = 67;
  private static final int DHCP_CLIENT = 68;
  private static final int TFTP = 69;
  private static final int NFS = 2049;
  private static final int LARGEST = 2048;
  private static final int PATIENCE = 60_000; // milliseconds

  private BootingBoard() {}

  /** What the board with an address asks first. */
  static DhcpMessage discover(MacAddress mac) {
    return board(mac).dhcp().discover(1, mac);
  }

  /** Boots the board MAC: prints the offer that it got, then each step and what came of it. */
  public static void main(String[] arguments) throws IOException {
    MacAddress mac = MacAddress.parse(arguments[0]);
    BootingBoard network = new BootingBoard();
    System.out.println(network.answer(discover(mac)));
    Pi4Boot boot = board(mac).boot(network);
    for (BootStep step : boot.steps()) {
      System.out.println(step.what() + ": " + step.outcome());
    }
    boot.failure().ifPresent(failure -> System.out.println(failure.message()));
  }

  /** It waits for a busy machine. */
  private static Pi4 board(MacAddress mac) {
    return Pi4.builder(mac).dhcpTimeout(Duration.ofMillis(PATIENCE)).build();
  }

  private Octets answer(DhcpMessage discover) throws IOException {
    byte[] octets = discover.encode(0);
    DatagramPacket answer = new DatagramPacket(new byte[LARGEST], LARGEST);
    try (DatagramSocket socket = new DatagramSocket(DHCP_CLIENT)) {
      socket.setSoTimeout(PATIENCE);
      socket.send(new DatagramPacket(octets, octets.length, dhcp()));
      socket.receive(answer);
    }
    return Octets.of(Arrays.copyOf(answer.getData(), answer.getLength()));
  }

  @Override
  public InetAddress board(Ipv4Address own) {
    return address(own);
  }

  @Override
  public InetSocketAddress dhcp() {
    return new InetSocketAddress("255.255.255.255", DHCP_SERVER);
  }

  @Override
  public Optional<InetSocketAddress> tftp(Ipv4Address server) {
    return Optional.of(new InetSocketAddress(address(server), TFTP));
  }

  @Override
  public Optional<InetSocketAddress> nfs(Ipv4Address server) {
    return Optional.of(new InetSocketAddress(address(server), NFS));
  }

  @Override
  public boolean hasPrivilegedPorts() {
    return true;
  }

  private static InetAddress address(Ipv4Address address) {
    try {
      return InetAddress.getByName(address.toString());
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
