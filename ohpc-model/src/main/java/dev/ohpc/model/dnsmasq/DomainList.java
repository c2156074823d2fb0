package dev.ohpc.model.dnsmasq;

import com.google.common.base.Splitter;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Domains in the form of DNS, of which an end that was there before is a pointer (RFC 3397). */
final class DomainList {

  private static final int POINTER = 0xc000; // RFC 1035, section 4.1.4

  private final ByteArrayDataOutput out = ByteStreams.newDataOutput();
  private final Map<List<String>, Integer> places = new HashMap<>();
  private int length;

  private DomainList() {}

  static byte[] encode(List<String> domains) {
    DomainList list = new DomainList();
    for (String domain : domains) {
      list.add(Splitter.on('.').omitEmptyStrings().splitToList(domain));
    }
    return list.out.toByteArray();
  }

  private void add(List<String> labels) {
    for (int i = 0; i < labels.size(); i++) {
      List<String> end = labels.subList(i, labels.size());
      Integer place = places.putIfAbsent(end, length);
      if (place != null) {
        out.writeShort(POINTER | place);
        length += Short.BYTES;
        return;
      }
      label(labels.get(i).getBytes(StandardCharsets.UTF_8));
    }
    out.writeByte(0);
    length++;
  }

  private void label(byte[] octets) {
    out.writeByte(octets.length);
    out.write(octets);
    length += 1 + octets.length;
  }
}
