package dev.ohpc.netboot.nfs.xdr;

import com.google.common.collect.ImmutableList;
import dev.ohpc.netboot.vfs.UnixName;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.dcache.oncrpc4j.xdr.XdrEncodingStream;

/**
 * A part of a directory: what READDIR and READDIRPLUS tell when they are done (RFC 1813 sections
 * 3.3.16 and 3.3.17).
 *
 * @param attributes those of the directory
 * @param entries what follows the client's cookie
 * @param eof whether nothing follows
 */
public record DirList3<E extends DirList3.Item>(
    PostOpAttr attributes, Verifier cookieverf, List<E> entries, boolean eof)
    implements XdrWritable {

  /** Copies the entries. */
  public DirList3 {
    entries = ImmutableList.copyOf(entries);
  }

  /** Reads one. */
  public static <E extends Item> DirList3<E> read(XdrDecodingStream in, XdrReader<E> entry)
      throws IOException {
    return new DirList3<>(
        PostOpAttr.read(in), Verifier.read(in), XdrShapes.chain(in, entry), in.xdrDecodeBoolean());
  }

  @Override
  public void write(XdrEncodingStream out) {
    attributes.write(out);
    cookieverf.write(out);
    XdrShapes.chain(out, entries);
    out.xdrEncodeBoolean(eof);
  }

  /** How many bytes it would take without entries. */
  public static int sizeWithoutEntries(PostOpAttr attributes) {
    return attributes.size() + Long.BYTES + Integer.BYTES + Integer.BYTES;
  }

  /** An entry of either kind. */
  public sealed interface Item extends XdrWritable {

    /** How many bytes it takes, with the word before it that says that it is there. */
    int size();
  }

  /**
   * A name, {@code entry3}.
   *
   * @param cookie where the name stands
   */
  public record Entry3(long fileid, String name, long cookie) implements Item {

    /** Reads one. */
    public static Entry3 read(XdrDecodingStream in) throws IOException {
      return new Entry3(in.xdrDecodeLong(), XdrShapes.text(in), in.xdrDecodeLong());
    }

    @Override
    public void write(XdrEncodingStream out) {
      out.xdrEncodeLong(fileid);
      XdrShapes.text(out, name);
      out.xdrEncodeLong(cookie);
    }

    @Override
    public int size() {
      return Integer.BYTES
          + Long.BYTES
          + XdrShapes.sizeOfOpaque(UnixName.bytes(name).length)
          + Long.BYTES;
    }
  }

  /**
   * A name and its file, {@code entryplus3}.
   *
   * @param entry the name
   * @param attributes none if the file is gone by now
   * @param handle none if the file is gone by now
   */
  public record EntryPlus3(Entry3 entry, PostOpAttr attributes, Optional<NfsFh3> handle)
      implements Item {

    /** Reads one. */
    public static EntryPlus3 read(XdrDecodingStream in) throws IOException {
      return new EntryPlus3(
          Entry3.read(in), PostOpAttr.read(in), XdrShapes.optional(in, NfsFh3::read));
    }

    @Override
    public void write(XdrEncodingStream out) {
      entry.write(out);
      attributes.write(out);
      XdrShapes.optional(out, handle);
    }

    @Override
    public int size() {
      int handleSize = handle.map(fh -> XdrShapes.sizeOfOpaque(fh.length())).orElse(0);
      return entry.size() + attributes.size() + Integer.BYTES + handleSize;
    }
  }
}
