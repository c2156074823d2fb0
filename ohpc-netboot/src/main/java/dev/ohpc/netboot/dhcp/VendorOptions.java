package dev.ohpc.netboot.dhcp;

import java.util.List;

/** Options that are put into another option (do_encap_opts of 2.90). */
final class VendorOptions {

  private static final int MOST = 255;

  private VendorOptions() {}

  /** Puts them, in more than one if they do not fit into it. */
  static void put(ReplyWriter reply, int code, List<DhcpField> fields) {
    Octets value = Octets.NONE;
    for (DhcpField field : fields) {
      Octets next = Octets.of(field.code(), field.value().length()).and(field.value());
      if (value.length() + next.length() > MOST) {
        reply.put(code, value);
        value = Octets.NONE;
      }
      value = value.and(next);
    }
    if (value.length() > 0 && value.length() < MOST) {
      reply.put(code, value.and(Octets.of(DhcpCode.END)));
    }
  }
}
