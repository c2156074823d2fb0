package dev.ohpc.netboot.vfs;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Names of files as bytes and as strings. Any bytes make a string that gives the same bytes again:
 * what is no UTF-8 stands as U+DC80 to U+DCFF, one for each byte, which no UTF-8 makes.
 */
public final class UnixName {

  private static final int ESCAPE = 0xDC00;

  private UnixName() {}

  /** The string of some bytes. */
  public static String of(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isUnderflow()) {
        return out.flip().toString();
      }
      for (int i = 0; i < result.length(); i++) {
        out.put((char) (ESCAPE + (in.get() & 0xFF)));
      }
      decoder.reset();
    }
  }

  /** The bytes of a string that {@link #of} made, or of any other without lone surrogates. */
  public static byte[] bytes(String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(name.length());
    int plain = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || isEscape(name, i)) {
        bytes.writeBytes(name.substring(plain, i).getBytes(StandardCharsets.UTF_8));
        if (i < name.length()) {
          bytes.write(name.charAt(i) - ESCAPE);
        }
        plain = i + 1;
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isEscape(String name, int i) {
    char c = name.charAt(i);
    return c >= ESCAPE + 0x80
        && c <= ESCAPE + 0xFF
        && (i == 0 || !Character.isHighSurrogate(name.charAt(i - 1)));
  }
}
