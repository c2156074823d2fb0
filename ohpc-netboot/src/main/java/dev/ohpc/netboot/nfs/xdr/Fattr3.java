package dev.ohpc.netboot.nfs.xdr;

import com.google.common.collect.ImmutableList;
import dev.ohpc.netboot.vfs.DeviceNumber;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Stat;
import java.io.IOException;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.dcache.oncrpc4j.xdr.XdrEncodingStream;

/**
 * The attributes of a file, {@code fattr3} (RFC 1813 section 2.6).
 *
 * @param type its kind
 * @param mode its permission bits, 0 to 07777
 * @param nlink how many names it has
 * @param uid its owner
 * @param gid its group
 * @param size in bytes
 * @param used how many bytes it takes on the disk
 * @param rdev what it stands for, if it is a device
 * @param fsid its file system
 * @param fileid its number there
 * @param atime when it was last read
 * @param mtime when its content changed
 * @param ctime when its content or its attributes changed
 */
public record Fattr3(
    FileType type,
    int mode,
    int nlink,
    int uid,
    int gid,
    long size,
    long used,
    DeviceNumber rdev,
    long fsid,
    long fileid,
    NfsTime3 atime,
    NfsTime3 mtime,
    NfsTime3 ctime)
    implements XdrWritable {

  /** How many bytes it takes. */
  public static final int SIZE = 84;

  private static final int FIRST_TYPE = 1;

  /** {@code ftype3}, from {@code NF3REG} on. */
  private static final ImmutableList<FileType> TYPES =
      ImmutableList.of(
          FileType.REGULAR,
          FileType.DIRECTORY,
          FileType.BLOCK_DEVICE,
          FileType.CHARACTER_DEVICE,
          FileType.SYMBOLIC_LINK,
          FileType.SOCKET,
          FileType.FIFO);

  /** What is known of a file of a file system. */
  public static Fattr3 of(Stat stat, long fsid) {
    return new Fattr3(
        stat.type(),
        stat.mode(),
        stat.links(),
        stat.uid(),
        stat.gid(),
        stat.size(),
        stat.used(),
        stat.device(),
        fsid,
        stat.fileId(),
        NfsTime3.of(stat.accessed()),
        NfsTime3.of(stat.modified()),
        NfsTime3.of(stat.changed()));
  }

  /** Reads some. */
  public static Fattr3 read(XdrDecodingStream in) throws IOException {
    return new Fattr3(
        readType(in),
        in.xdrDecodeInt(),
        in.xdrDecodeInt(),
        in.xdrDecodeInt(),
        in.xdrDecodeInt(),
        in.xdrDecodeLong(),
        in.xdrDecodeLong(),
        readDevice(in),
        in.xdrDecodeLong(),
        in.xdrDecodeLong(),
        NfsTime3.read(in),
        NfsTime3.read(in),
        NfsTime3.read(in));
  }

  @Override
  public void write(XdrEncodingStream out) {
    writeType(out, type);
    out.xdrEncodeInt(mode);
    out.xdrEncodeInt(nlink);
    out.xdrEncodeInt(uid);
    out.xdrEncodeInt(gid);
    out.xdrEncodeLong(size);
    out.xdrEncodeLong(used);
    writeDevice(out, rdev);
    out.xdrEncodeLong(fsid);
    out.xdrEncodeLong(fileid);
    atime.write(out);
    mtime.write(out);
    ctime.write(out);
  }

  /** Reads an {@code ftype3}. */
  static FileType readType(XdrDecodingStream in) throws IOException {
    return XdrShapes.oneOf(in, TYPES, FIRST_TYPE);
  }

  /** Writes an {@code ftype3}. */
  static void writeType(XdrEncodingStream out, FileType type) {
    out.xdrEncodeInt(FIRST_TYPE + TYPES.indexOf(type));
  }

  /** Reads a {@code specdata3}. */
  static DeviceNumber readDevice(XdrDecodingStream in) throws IOException {
    return new DeviceNumber(in.xdrDecodeInt(), in.xdrDecodeInt());
  }

  /** Writes a {@code specdata3}. */
  static void writeDevice(XdrEncodingStream out, DeviceNumber device) {
    out.xdrEncodeInt(device.major());
    out.xdrEncodeInt(device.minor());
  }
}
