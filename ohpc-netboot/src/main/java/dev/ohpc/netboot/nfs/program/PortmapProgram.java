package dev.ohpc.netboot.nfs.program;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.ohpc.netboot.nfs.access.Caller;
import dev.ohpc.netboot.nfs.xdr.Mapping;
import dev.ohpc.netboot.nfs.xdr.MountTypes.Chain;
import dev.ohpc.netboot.nfs.xdr.XdrReader;
import dev.ohpc.netboot.nfs.xdr.XdrWritable;
import java.util.List;

/**
 * The port mapper, version 2 (RFC 1833 section 3), for the programs of this server alone: nobody
 * else can register one, and it calls none for others.
 */
public final class PortmapProgram {

  /** The number of the program. */
  public static final int NUMBER = 100_000;

  /** The version. */
  public static final int VERSION = 2;

  private static final XdrWritable REFUSED = out -> out.xdrEncodeBoolean(false);

  private final ImmutableList<Mapping> mappings;

  private PortmapProgram(List<Mapping> mappings) {
    this.mappings = ImmutableList.copyOf(mappings);
  }

  /** The program that tells of some ports. */
  public static RpcProgram of(List<Mapping> mappings) {
    PortmapProgram portmap = new PortmapProgram(mappings);
    Procedure<Mapping> refusal = new Procedure<>(Mapping::read, (caller, mapping) -> REFUSED);
    return new RpcProgram(
        NUMBER,
        VERSION,
        ImmutableMap.<Integer, Procedure<?>>builder()
            .put(0, Procedure.NULL)
            .put(1, refusal) // SET
            .put(2, refusal) // UNSET
            .put(3, new Procedure<>(Mapping::read, portmap::getport))
            .put(4, new Procedure<>(XdrReader.VOID, (caller, nothing) -> portmap.dump()))
            .buildOrThrow());
  }

  /** A program that is there in another version has a port too (RFC 1833 section 3.2). */
  private XdrWritable getport(Caller caller, Mapping wanted) {
    int port =
        mappings.stream()
            .filter(mapping -> mapping.prog() == wanted.prog() && mapping.prot() == wanted.prot())
            .mapToInt(Mapping::port)
            .findFirst()
            .orElse(0);
    return out -> out.xdrEncodeInt(port);
  }

  private Chain<Mapping> dump() {
    return new Chain<>(mappings);
  }
}
