package dev.ohpc.netboot.nfs.xdr;

import dev.ohpc.netboot.vfs.UnixName;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.dcache.oncrpc4j.xdr.XdrEncodingStream;

/**
 * What XDR makes of other types: opaque data, optional data, lists (RFC 4506 sections 4.10 to
 * 4.19).
 */
public final class XdrShapes {

  /** What a name or path may have when it is read, so that one too long is told by its status. */
  private static final int LONGEST_TEXT = 65_536;

  private XdrShapes() {}

  /**
   * Reads data of a variable length.
   *
   * @param most how many bytes it may have
   */
  public static byte[] opaque(XdrDecodingStream in, int most) throws IOException {
    int length = in.xdrDecodeInt();
    if (length < 0 || length > most) {
      throw new ProtocolException(
          Integer.toUnsignedString(length) + " bytes where at most " + most + " may be");
    }
    return in.xdrDecodeOpaque(length);
  }

  /** Reads data of a fixed length. */
  static byte[] fixed(XdrDecodingStream in, int length) throws IOException {
    return in.xdrDecodeOpaque(length);
  }

  /** Reads a name or a path, which is of any bytes (see {@link UnixName}). */
  public static String text(XdrDecodingStream in) throws IOException {
    return UnixName.of(opaque(in, LONGEST_TEXT));
  }

  /** Writes a name or a path. */
  public static void text(XdrEncodingStream out, String text) {
    out.xdrEncodeDynamicOpaque(UnixName.bytes(text));
  }

  /** Reads what may be there. */
  public static <T> Optional<T> optional(XdrDecodingStream in, XdrReader<T> reader)
      throws IOException {
    return in.xdrDecodeBoolean() ? Optional.of(reader.read(in)) : Optional.empty();
  }

  /** Writes what may be there. */
  public static void optional(XdrEncodingStream out, Optional<? extends XdrWritable> value) {
    out.xdrEncodeBoolean(value.isPresent());
    value.ifPresent(present -> present.write(out));
  }

  /** Reads a chain, in which each entry says whether one more follows. */
  public static <T> List<T> chain(XdrDecodingStream in, XdrReader<T> reader) throws IOException {
    List<T> entries = new ArrayList<>();
    while (in.xdrDecodeBoolean()) {
      entries.add(reader.read(in));
    }
    return entries;
  }

  /** Writes a chain. */
  public static void chain(XdrEncodingStream out, List<? extends XdrWritable> entries) {
    for (XdrWritable entry : entries) {
      out.xdrEncodeBoolean(true);
      entry.write(out);
    }
    out.xdrEncodeBoolean(false);
  }

  /**
   * Reads one of several values.
   *
   * @param values all of them, in the order of their numbers
   * @param first the number of the first
   */
  static <E> E oneOf(XdrDecodingStream in, List<E> values, int first) throws IOException {
    int number = in.xdrDecodeInt();
    int index = number - first;
    if (index < 0 || index >= values.size()) {
      throw new ProtocolException("there is no " + values.get(0).getClass() + " of " + number);
    }
    return values.get(index);
  }

  /** How many bytes some data takes with its length and its filling. */
  public static int sizeOfOpaque(int length) {
    return Integer.BYTES + (length + 3) / 4 * 4;
  }
}
