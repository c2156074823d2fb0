package dev.ohpc.netboot.nfs.program;

import dev.ohpc.netboot.nfs.access.Caller;
import dev.ohpc.netboot.nfs.xdr.XdrReader;
import dev.ohpc.netboot.nfs.xdr.XdrWritable;
import java.util.function.BiFunction;

/**
 * A procedure of a program.
 *
 * @param arguments how its arguments are read
 * @param work what it does, and answers
 */
public record Procedure<A>(
    XdrReader<A> arguments, BiFunction<Caller, A, ? extends XdrWritable> work) {

  /** Does nothing: procedure 0 of all programs. */
  static final Procedure<XdrWritable> NULL =
      new Procedure<>(XdrReader.VOID, (caller, nothing) -> XdrWritable.VOID);
}
