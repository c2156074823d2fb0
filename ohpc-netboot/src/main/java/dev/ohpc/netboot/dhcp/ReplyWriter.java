package dev.ohpc.netboot.dhcp;

import dev.ohpc.model.value.Ipv4Address;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an answer: options go where dnsmasq puts them, which is into {@code file} and then {@code
 * sname} when there is no more room in their own place (free_space of 2.90).
 */
final class ReplyWriter {

  private static final int SHORTEST = 548; // bytes of a message; RFC 2131 has 576 with headers
  private static final int LONGEST = 16384; // dnsmasq 2.90
  private static final int HEADERS = 28; // bytes of IP and UDP
  private static final int END = 3; // bytes that dnsmasq leaves at the end
  private static final int OVERLOAD = 3; // bytes of option 52

  private final List<DhcpField> options = new ArrayList<>();
  private final Area file = new Area(1, DhcpMessage.FILE_LENGTH);
  private final Area serverName = new Area(2, DhcpMessage.SERVER_NAME_LENGTH);
  private int room;
  private int overload = -1;
  private Ipv4Address siaddr = DhcpMessage.NO_ADDRESS;

  ReplyWriter(DhcpMessage request) {
    long asked =
        request
            .option(DhcpCode.MESSAGE_SIZE)
            .filter(value -> value.length() >= 2)
            .flatMap(value -> value.range(0, 2).number())
            .orElse((long) SHORTEST + HEADERS);
    int size = (int) Math.max(SHORTEST, Math.min(LONGEST, asked - HEADERS));
    room = size - DhcpMessage.HEADER_LENGTH;
  }

  void siaddr(Ipv4Address address) {
    siaddr = address;
  }

  Ipv4Address siaddr() {
    return siaddr;
  }

  void file(String name) {
    file.setText(name);
  }

  void serverName(String name) {
    serverName.setText(name);
  }

  /** From now on options may go into the fields that have no text. */
  void allowOverload(boolean isAllowed) {
    if (!isAllowed) {
      file.close();
      serverName.close();
    } else if (file.isFree() || serverName.isFree()) {
      room -= OVERLOAD;
    }
  }

  void put(int code, Ipv4Address address) {
    put(code, Octets.of(address));
  }

  void put(int code, long number) {
    put(code, Octets.ofNumber((int) number));
  }

  void put(int code, Octets value) {
    DhcpField field = new DhcpField(code & 0xff, value); // dnsmasq takes numbers beyond 255
    if (length(options) + value.length() + END < room) {
      options.add(field);
    } else {
      putElsewhere(field);
    }
  }

  private void putElsewhere(DhcpField field) {
    if (overload < 0 && (file.isFree() || serverName.isFree())) {
      overload = options.size();
      options.add(new DhcpField(DhcpCode.OVERLOAD, Octets.of(1)));
    }
    if (overload >= 0 && !file.take(field)) {
      serverName.take(field);
    }
  }

  private static int length(List<DhcpField> fields) {
    return fields.stream().mapToInt(field -> 2 + field.value().length()).sum();
  }

  DhcpMessage reply(DhcpMessage request, Ipv4Address ciaddr, Ipv4Address yiaddr, int flags) {
    if (overload >= 0) {
      Octets fields = Octets.of(file.flag() | serverName.flag());
      options.set(overload, new DhcpField(DhcpCode.OVERLOAD, fields));
    }
    return new DhcpMessage(
        DhcpMessage.REPLY,
        request.xid(),
        request.secs(),
        flags,
        ciaddr,
        yiaddr,
        siaddr,
        request.giaddr(),
        request.hardwareType(),
        request.hardware(),
        serverName.octets(),
        file.octets(),
        options);
  }

  /** A field of the message that may hold options instead of its text. */
  private static final class Area {

    private final int flag;
    private final int length;
    private final List<DhcpField> fields = new ArrayList<>();
    private Octets text = Octets.NONE;
    private boolean isClosed;
    private boolean isInUse;

    Area(int flag, int length) {
      this.flag = flag;
      this.length = length;
    }

    void setText(String name) {
      Octets all = Octets.ofText(name);
      text = all.range(0, Math.min(all.length(), length - 1));
    }

    void close() {
      isClosed = true;
    }

    boolean isFree() {
      return !isClosed && !isInUse && text.length() == 0;
    }

    boolean take(DhcpField field) {
      isInUse |= isFree();
      boolean fits = isInUse && ReplyWriter.length(fields) + field.value().length() + END < length;
      if (fits) {
        fields.add(field);
      }
      return fits;
    }

    int flag() {
      return isInUse ? flag : 0;
    }

    Octets octets() {
      Octets all = text;
      for (DhcpField field : fields) {
        all = all.and(Octets.of(field.code(), field.value().length())).and(field.value());
      }
      return isInUse ? all.and(Octets.of(DhcpCode.END)) : all;
    }
  }
}
