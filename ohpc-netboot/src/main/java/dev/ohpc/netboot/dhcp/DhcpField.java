package dev.ohpc.netboot.dhcp;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * An option in a message (RFC 2132 section 2).
 *
 * @param code its number, 1 to 254
 * @param value its octets, at most 255
 */
public record DhcpField(int code, Octets value) {

  private static final int MOST = 255;

  /** Checks that a message has room for it. */
  public DhcpField {
    checkArgument(
        code > DhcpCode.PAD && code < DhcpCode.END, "the code is %s, but must be 1 to 254", code);
    checkArgument(
        value.length() <= MOST, "the value has %s octets, but at most 255", value.length());
  }

  @Override
  public String toString() {
    return code + "=" + value;
  }
}
