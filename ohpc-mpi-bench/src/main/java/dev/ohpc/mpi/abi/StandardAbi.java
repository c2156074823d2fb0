package dev.ohpc.mpi.abi;

import java.util.List;

/**
 * The ABI that MPI 5.0 itself lays down in its chapter "Application Binary Interface": a handle is
 * as wide as a pointer, and holds a small number.
 *
 * <p>Numbers are of the header that the MPI Forum keeps for it ({@code mpi-abi-stubs}, July 2026).
 */
public final class StandardAbi {

  private static final List<String> ERROR_CLASSES =
      List.of(
          "SUCCESS",
          "BUFFER",
          "COUNT",
          "TYPE",
          "TAG",
          "COMM",
          "RANK",
          "REQUEST",
          "ROOT",
          "GROUP",
          "OP",
          "TOPOLOGY",
          "DIMS",
          "ARG",
          "UNKNOWN",
          "TRUNCATE",
          "OTHER",
          "INTERN",
          "PENDING",
          "IN_STATUS");

  private StandardAbi() {}

  /** The constants. */
  public static Abi abi() {
    return new Abi(
        "MPI-5 ABI",
        Long.BYTES,
        0x101,
        0x102,
        0x180,
        0x130,
        0x143,
        1,
        new StatusLayout(32, 0, 4, 8, MessageLength.HIDDEN),
        new SpecialRanks(-1, -2, -3, -32766),
        221,
        new ThreadLevels(0, 1024, 2048, 4096),
        new Datatypes(0x247, 0x240, 0x248, 0x249, 0x250, 0x258, 0x210, 0x214),
        new Operations(0x21, 0x24, 0x22, 0x23, 0x30, 0x31, 0x32, 0x28, 0x29, 0x2a),
        ERROR_CLASSES);
  }
}
