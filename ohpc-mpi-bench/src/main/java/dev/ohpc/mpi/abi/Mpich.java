package dev.ohpc.mpi.abi;

import java.util.List;

/**
 * The MPICH ABI, which MPICH 3.1 and later, Intel MPI, MVAPICH and Cray MPICH share: a handle is an
 * {@code int}.
 *
 * <p>Numbers are of {@code mpi.h} of MPICH 4.0.2.
 */
public final class Mpich {

  private static final List<String> ERROR_CLASSES =
      List.of(
          "SUCCESS",
          "BUFFER",
          "COUNT",
          "TYPE",
          "TAG",
          "COMM",
          "RANK",
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
          "IN_STATUS",
          "PENDING",
          "REQUEST");

  private Mpich() {}

  /** The constants. */
  public static Abi abi() {
    return new Abi(
        "MPICH",
        Integer.BYTES,
        0x44000000,
        0x44000001,
        0x2c000000,
        0x1c000000,
        0x54000001,
        -1,
        new StatusLayout(20, 8, 12, 16, MessageLength.COUNT_LO_HI),
        new SpecialRanks(-2, -1, -1, -32766),
        1,
        new ThreadLevels(0, 1, 2, 3),
        new Datatypes(
            0x4c00010d,
            0x4c000137,
            0x4c000238,
            0x4c00023c,
            0x4c000439,
            0x4c00083a,
            0x4c00040a,
            0x4c00080b),
        new Operations(
            0x58000003,
            0x58000004,
            0x58000002,
            0x58000001,
            0x58000005,
            0x58000007,
            0x58000009,
            0x58000006,
            0x58000008,
            0x5800000a),
        ERROR_CLASSES);
  }
}
