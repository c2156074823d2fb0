package dev.ohpc.netboot.dhcp;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.value.Ipv4Address;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * A message of DHCP (RFC 2131 section 2).
 *
 * <pre>{@code
 * DhcpMessage offer = DhcpMessage.parse(datagram);
 * Optional<String> server = offer.option(DhcpCode.TFTP_SERVER).map(Octets::text);
 * }</pre>
 *
 * @param op 1 from a client, 2 from a server
 * @param xid the number by which a client knows the answers to it
 * @param secs seconds since the client began
 * @param flags 0x8000 if the client takes its answer by broadcast alone
 * @param ciaddr the client's address, if it has one
 * @param yiaddr the address that it is offered or given
 * @param siaddr the server that it boots from
 * @param giaddr the relay between the two
 * @param hardwareType 1 is Ethernet
 * @param hardware the client's hardware address, at most 16 octets
 * @param serverName the field {@code sname} without the NULs at its end, at most 64 octets
 * @param file the field {@code file} likewise, at most 128 octets
 * @param options the options in their order, those of {@code file} and {@code sname} not among them
 */
public record DhcpMessage(
    int op,
    int xid,
    int secs,
    int flags,
    Ipv4Address ciaddr,
    Ipv4Address yiaddr,
    Ipv4Address siaddr,
    Ipv4Address giaddr,
    int hardwareType,
    Octets hardware,
    Octets serverName,
    Octets file,
    List<DhcpField> options) {

  /** {@code op} of what a client sends. */
  public static final int REQUEST = 1;

  /** {@code op} of what a server sends. */
  public static final int REPLY = 2;

  /** The client takes its answer by broadcast alone. */
  public static final int BROADCAST = 0x8000;

  /** The address of nobody. */
  public static final Ipv4Address NO_ADDRESS = Ipv4Address.ofBits(0);

  static final int HARDWARE_LENGTH = 16;
  static final int SERVER_NAME_LENGTH = 64;
  static final int FILE_LENGTH = 128;
  static final int HEADER_LENGTH = 240; // with the cookie
  static final int COOKIE = 0x63825363;

  /** Copies the options. */
  public DhcpMessage {
    options = ImmutableList.copyOf(options);
  }

  /** What a client on Ethernet sends, without an address of its own. */
  public static DhcpMessage ofClient(int xid, Octets hardware, List<DhcpField> options) {
    return new DhcpMessage(
        REQUEST,
        xid,
        0,
        0,
        NO_ADDRESS,
        NO_ADDRESS,
        NO_ADDRESS,
        NO_ADDRESS,
        1,
        hardware,
        Octets.NONE,
        Octets.NONE,
        options);
  }

  /**
   * Reads a datagram.
   *
   * @throws ProtocolException if it is no message of DHCP
   */
  public static DhcpMessage parse(byte[] datagram) throws ProtocolException {
    return new DhcpReader(ByteBuffer.wrap(datagram)).read();
  }

  /**
   * Its octets.
   *
   * @param shortest how many there are at least; NULs come after the last option
   */
  public byte[] encode(int shortest) {
    int length = HEADER_LENGTH + 1;
    for (DhcpField field : options) {
      length += 2 + field.value().length();
    }
    ByteBuffer out = ByteBuffer.allocate(Math.max(length, shortest));
    out.put((byte) op).put((byte) hardwareType).put((byte) hardware.length()).put((byte) 0);
    out.putInt(xid).putShort((short) secs).putShort((short) flags);
    out.putInt(ciaddr.bits()).putInt(yiaddr.bits()).putInt(siaddr.bits()).putInt(giaddr.bits());
    put(out, hardware, HARDWARE_LENGTH);
    put(out, serverName, SERVER_NAME_LENGTH);
    put(out, file, FILE_LENGTH);
    out.putInt(COOKIE);
    for (DhcpField field : options) {
      out.put((byte) field.code()).put((byte) field.value().length());
      field.value().putInto(out);
    }
    out.put((byte) DhcpCode.END);
    return out.array();
  }

  private static void put(ByteBuffer out, Octets octets, int length) {
    int end = out.position() + length;
    octets.putInto(out);
    out.position(end);
  }

  /** The value of an option; the first one, if there are several. */
  public Optional<Octets> option(int code) {
    return allOptions().stream()
        .filter(field -> field.code() == code)
        .map(DhcpField::value)
        .findFirst();
  }

  /** Its options, those that option 52 has put into {@code file} and {@code sname} too. */
  public List<DhcpField> allOptions() {
    int overload = 0;
    for (DhcpField field : options) {
      if (field.code() == DhcpCode.OVERLOAD && field.value().length() == 1) {
        overload = field.value().at(0);
      }
    }
    if (overload == 0) {
      return options;
    }
    ImmutableList.Builder<DhcpField> all = ImmutableList.<DhcpField>builder().addAll(options);
    if ((overload & 1) != 0) {
      all.addAll(DhcpReader.optionsOf(file));
    }
    if ((overload & 2) != 0) {
      all.addAll(DhcpReader.optionsOf(serverName));
    }
    return all.build();
  }

  /** What it is; nothing for a message of BOOTP. */
  public Optional<DhcpType> type() {
    return option(DhcpCode.MESSAGE_TYPE).flatMap(DhcpType::of);
  }

  /** Whether an option is asked for; all are, where the client has no list of them. */
  public boolean asksFor(int code) {
    return option(DhcpCode.PARAMETER_LIST).map(list -> list.contains(Octets.of(code))).orElse(true);
  }

  /** What it says, on one line. */
  @Override
  public String toString() {
    return type().map(DhcpType::name).orElse("BOOTP")
        + " of "
        + hardware
        + ", yiaddr "
        + yiaddr
        + ", siaddr "
        + siaddr
        + ", sname `"
        + serverName.text()
        + "`, file `"
        + file.text()
        + "`, "
        + options;
  }
}
