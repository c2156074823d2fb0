package dev.ohpc.netboot.dhcp;

import dev.ohpc.model.value.Ipv4Address;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Reads a message from a datagram. */
final class DhcpReader {

  private final ByteBuffer in;

  DhcpReader(ByteBuffer in) {
    this.in = in;
  }

  DhcpMessage read() throws ProtocolException {
    if (in.remaining() < DhcpMessage.HEADER_LENGTH) {
      throw new ProtocolException(in.remaining() + " bytes are too few for a message of DHCP");
    }
    int op = in.get();
    int hardwareType = in.get() & 0xff;
    int hardwareLength = in.get() & 0xff;
    if (hardwareLength > DhcpMessage.HARDWARE_LENGTH) {
      throw new ProtocolException("a hardware address of " + hardwareLength + " octets");
    }
    in.get(); // hops, which relays count
    int xid = in.getInt();
    int secs = in.getShort() & 0xffff;
    int flags = in.getShort() & 0xffff;
    return new DhcpMessage(
        op,
        xid,
        secs,
        flags,
        address(),
        address(),
        address(),
        address(),
        hardwareType,
        octets(DhcpMessage.HARDWARE_LENGTH).range(0, hardwareLength),
        withoutNuls(octets(DhcpMessage.SERVER_NAME_LENGTH)),
        withoutNuls(octets(DhcpMessage.FILE_LENGTH)),
        options());
  }

  private Ipv4Address address() {
    return Ipv4Address.ofBits(in.getInt());
  }

  private Octets octets(int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return Octets.of(bytes);
  }

  private static Octets withoutNuls(Octets octets) {
    int end = octets.length();
    while (end > 0 && octets.at(end - 1) == 0) {
      end--;
    }
    return octets.range(0, end);
  }

  private List<DhcpField> options() throws ProtocolException {
    if (in.getInt() != DhcpMessage.COOKIE) {
      throw new ProtocolException("no magic cookie of DHCP");
    }
    return fields();
  }

  /** The options of a field that has some instead of its text. */
  static List<DhcpField> optionsOf(Octets field) {
    return new DhcpReader(ByteBuffer.wrap(field.toByteArray())).fields();
  }

  /** What is cut off is not there, as dnsmasq and dhclient read it. */
  private List<DhcpField> fields() {
    List<DhcpField> fields = new ArrayList<>();
    while (in.hasRemaining()) {
      int code = in.get() & 0xff;
      if (code == DhcpCode.END) {
        break;
      }
      if (code != DhcpCode.PAD) {
        int length = in.hasRemaining() ? in.get() & 0xff : 1;
        if (length > in.remaining()) {
          break;
        }
        fields.add(new DhcpField(code, octets(length)));
      }
    }
    return fields;
  }
}
