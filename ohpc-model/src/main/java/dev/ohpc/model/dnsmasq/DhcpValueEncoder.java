package dev.ohpc.model.dnsmasq;

import com.google.common.base.Splitter;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import dev.ohpc.model.dnsmasq.DhcpOptionData.Form;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The octets that dnsmasq makes of the value of a DHCP option (parse_dhcp_opt of 2.90). */
final class DhcpValueEncoder {

  private static final String SIZES = "bsi";

  private final Argument value;
  private final DhcpValueCheck check;
  private final ByteArrayDataOutput out = ByteStreams.newDataOutput();

  DhcpValueEncoder(Argument value, DhcpValueCheck check) {
    this.value = value;
    this.check = check;
  }

  DhcpOptionData data(int number) {
    Form form =
        switch (check.shape()) {
          case TIME -> time();
          case HEX -> hex();
          case NUMBER -> number();
          case ADDRESSES -> addresses();
          case TEXT -> text();
        };
    return new DhcpOptionData(number, out.toByteArray(), form);
  }

  private Form time() {
    String text = value.text();
    long factor =
        switch (Character.toLowerCase(text.charAt(text.length() - 1))) {
          case 'w' -> 7 * 24 * 60 * 60;
          case 'd' -> 24 * 60 * 60;
          case 'h' -> 60 * 60;
          case 'm' -> 60;
          default -> 1;
        };
    out.writeInt((int) (DhcpValueCheck.leadingNumber(value) * factor));
    return Form.OCTETS;
  }

  private Form hex() {
    for (String octet : Splitter.on(':').split(value.text())) {
      out.writeByte(octet.isEmpty() ? 0 : Integer.parseInt(octet, 16));
    }
    return Form.OCTETS;
  }

  private Form number() {
    int number = DhcpValueCheck.leadingNumber(value);
    for (int octet = sizeOf(number) - 1; octet >= 0; octet--) {
      out.writeByte(number >>> (Byte.SIZE * octet));
    }
    return Form.OCTETS;
  }

  private int sizeOf(int number) {
    int told = SIZES.indexOf(value.at(value.length() - 1));
    if (told >= 0) {
      return 1 << told;
    }
    if (check.sizeOfNumber() > 0) {
      return check.sizeOfNumber();
    }
    return number >>> Short.SIZE != 0 ? Integer.BYTES : number >>> Byte.SIZE != 0 ? 2 : 1;
  }

  private Form addresses() {
    boolean isRewritten = !check.hasKindOctet();
    if (check.hasKindOctet()) {
      out.writeByte(1);
    }
    for (Argument field : value.fields()) {
      int bits = Addresses.ipv4(field.head('/')).orElseThrow().bits();
      if (field.contains('/')) {
        network(bits, DhcpValueCheck.leadingNumber(field.tail('/').orElseThrow()));
        isRewritten = false;
      } else {
        out.writeInt(bits);
      }
    }
    return isRewritten ? Form.ADDRESSES : Form.OCTETS;
  }

  /** The length of its prefix, and the octets that the prefix reaches into (RFC 3442). */
  private void network(int bits, int prefix) {
    out.writeByte(prefix);
    for (int from = 0; from < prefix && from < Integer.SIZE; from += Byte.SIZE) {
      out.writeByte(bits >>> (Integer.SIZE - Byte.SIZE - from));
    }
  }

  private Form text() {
    if (check.isDomainList()) {
      domains();
      return Form.OCTETS;
    }
    out.write(value.text().getBytes(StandardCharsets.UTF_8));
    return Form.TEXT;
  }

  private void domains() {
    List<String> domains =
        value.fields().stream().map(Argument::text).takeWhile(text -> !text.isEmpty()).toList();
    if (check.hasKindOctet()) {
      out.writeByte(0);
    }
    out.write(DomainList.encode(domains));
  }
}
