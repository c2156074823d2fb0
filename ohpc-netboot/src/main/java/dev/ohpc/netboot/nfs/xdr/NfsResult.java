package dev.ohpc.netboot.nfs.xdr;

import java.io.IOException;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.dcache.oncrpc4j.xdr.XdrEncodingStream;

/**
 * How a procedure ended: all results of RFC 1813 section 3.3 are a union of a status with one body
 * for OK and one for all else.
 *
 * @param <O> what is told when it was done
 * @param <F> what is told when it was not
 */
public sealed interface NfsResult<O extends XdrWritable, F extends XdrWritable>
    extends XdrWritable {

  /** The status. */
  NfsStatus status();

  /** Reads one. */
  static <O extends XdrWritable, F extends XdrWritable> NfsResult<O, F> read(
      XdrDecodingStream in, XdrReader<O> ok, XdrReader<F> failed) throws IOException {
    NfsStatus status = NfsStatus.read(in);
    return status == NfsStatus.OK ? new Ok<>(ok.read(in)) : new Failed<>(status, failed.read(in));
  }

  /**
   * It was done.
   *
   * @param body what is told
   */
  record Ok<O extends XdrWritable, F extends XdrWritable>(O body) implements NfsResult<O, F> {

    @Override
    public NfsStatus status() {
      return NfsStatus.OK;
    }

    @Override
    public void write(XdrEncodingStream out) {
      NfsStatus.OK.write(out);
      body.write(out);
    }

    @Override
    public void sent() {
      body.sent();
    }
  }

  /**
   * It was not done.
   *
   * @param status why
   * @param body what is told
   */
  record Failed<O extends XdrWritable, F extends XdrWritable>(NfsStatus status, F body)
      implements NfsResult<O, F> {

    @Override
    public void write(XdrEncodingStream out) {
      status.write(out);
      body.write(out);
    }
  }
}
