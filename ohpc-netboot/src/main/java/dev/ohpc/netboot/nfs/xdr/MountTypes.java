package dev.ohpc.netboot.nfs.xdr;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.dcache.oncrpc4j.xdr.XdrEncodingStream;

/** The types of MOUNT version 3 (RFC 1813 section 5.2). */
public final class MountTypes {

  private static final int MOST_FLAVORS = 64;

  private MountTypes() {}

  /**
   * A directory as a client names it, {@code dirpath}.
   *
   * @param path the name
   */
  public record DirPath(String path) implements XdrWritable {

    /** Reads one. */
    public static DirPath read(XdrDecodingStream in) throws IOException {
      return new DirPath(XdrShapes.text(in));
    }

    @Override
    public void write(XdrEncodingStream out) {
      XdrShapes.text(out, path);
    }
  }

  /**
   * What MNT tells when it is done, {@code mountres3_ok}.
   *
   * @param fhandle the directory
   * @param authFlavors the numbers of the credentials that are taken
   */
  public record MountOk(NfsFh3 fhandle, List<Integer> authFlavors) implements XdrWritable {

    /** Copies the flavors. */
    public MountOk {
      authFlavors = ImmutableList.copyOf(authFlavors);
    }

    /** Reads it. */
    public static MountOk read(XdrDecodingStream in) throws IOException {
      NfsFh3 handle = NfsFh3.read(in);
      List<Integer> flavors = new ArrayList<>();
      int count = Math.min(in.xdrDecodeInt(), MOST_FLAVORS);
      for (int i = 0; i < count; i++) {
        flavors.add(in.xdrDecodeInt());
      }
      return new MountOk(handle, flavors);
    }

    @Override
    public void write(XdrEncodingStream out) {
      fhandle.write(out);
      out.xdrEncodeInt(authFlavors.size());
      authFlavors.forEach(out::xdrEncodeInt);
    }
  }

  /**
   * Who has mounted what, an entry of {@code mountlist}.
   *
   * @param hostname the client
   * @param directory the directory
   */
  public record MountBody(String hostname, String directory) implements XdrWritable {

    /** Reads one. */
    public static MountBody read(XdrDecodingStream in) throws IOException {
      return new MountBody(XdrShapes.text(in), XdrShapes.text(in));
    }

    @Override
    public void write(XdrEncodingStream out) {
      XdrShapes.text(out, hostname);
      XdrShapes.text(out, directory);
    }
  }

  /**
   * A directory and its clients, {@code exportnode}.
   *
   * @param dir the directory
   * @param groups who may mount it
   */
  public record ExportNode(String dir, List<String> groups) implements XdrWritable {

    /** Copies the groups. */
    public ExportNode {
      groups = ImmutableList.copyOf(groups);
    }

    /** Reads one. */
    public static ExportNode read(XdrDecodingStream in) throws IOException {
      return new ExportNode(XdrShapes.text(in), XdrShapes.chain(in, XdrShapes::text));
    }

    @Override
    public void write(XdrEncodingStream out) {
      XdrShapes.text(out, dir);
      List<DirPath> names = groups.stream().map(DirPath::new).toList();
      XdrShapes.chain(out, names); // a groupnode is a name, as a dirpath is
    }
  }

  /**
   * A chain of entries, {@code mountlist} and {@code exports}.
   *
   * @param entries all of them
   */
  public record Chain<E extends XdrWritable>(List<E> entries) implements XdrWritable {

    /** Copies the entries. */
    public Chain {
      entries = ImmutableList.copyOf(entries);
    }

    /** Reads one. */
    public static <E extends XdrWritable> Chain<E> read(XdrDecodingStream in, XdrReader<E> entry)
        throws IOException {
      return new Chain<>(XdrShapes.chain(in, entry));
    }

    @Override
    public void write(XdrEncodingStream out) {
      XdrShapes.chain(out, entries);
    }
  }
}
