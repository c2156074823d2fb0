package dev.ohpc.netboot.nfs.xdr;

import dev.ohpc.netboot.vfs.DeviceNumber;
import dev.ohpc.netboot.vfs.FileType;
import java.io.IOException;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.dcache.oncrpc4j.xdr.XdrEncodingStream;

/** What MKNOD is to make, {@code mknoddata3} (RFC 1813 section 3.3.11). */
public sealed interface MknodData3 extends XdrWritable {

  /** The kind of file. */
  FileType type();

  /** Reads one. */
  static MknodData3 read(XdrDecodingStream in) throws IOException {
    FileType type = Fattr3.readType(in);
    return switch (type) {
      case BLOCK_DEVICE, CHARACTER_DEVICE ->
          new Device(type, Sattr3.read(in), Fattr3.readDevice(in));
      case SOCKET, FIFO -> new Pipe(type, Sattr3.read(in));
      case REGULAR, DIRECTORY, SYMBOLIC_LINK -> new Other(type);
    };
  }

  /**
   * A device file.
   *
   * @param attributes what it gets
   * @param device what it stands for
   */
  record Device(FileType type, Sattr3 attributes, DeviceNumber device) implements MknodData3 {

    @Override
    public void write(XdrEncodingStream out) {
      Fattr3.writeType(out, type);
      attributes.write(out);
      Fattr3.writeDevice(out, device);
    }
  }

  /**
   * A socket or a named pipe.
   *
   * @param attributes what it gets
   */
  record Pipe(FileType type, Sattr3 attributes) implements MknodData3 {

    @Override
    public void write(XdrEncodingStream out) {
      Fattr3.writeType(out, type);
      attributes.write(out);
    }
  }

  /** A type that MKNOD does not make. */
  record Other(FileType type) implements MknodData3 {

    @Override
    public void write(XdrEncodingStream out) {
      Fattr3.writeType(out, type);
    }
  }
}
