package dev.ohpc.mpi.abi;

import java.lang.foreign.SymbolLookup;
import java.util.List;

/**
 * Open MPI 4.1 and 5.0: a handle is the address of a global variable.
 *
 * <p>Numbers are of {@code mpi.h} of 4.1.4; Open MPI keeps them from 4.x to 5.0.x.
 */
public final class OpenMpi {

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
          "IN_STATUS",
          "PENDING");

  private OpenMpi() {}

  /** Whether a library has the globals. */
  public static boolean isIn(SymbolLookup library) {
    return library.find("ompi_mpi_comm_world").isPresent();
  }

  /** The constants of a library. */
  public static Abi abi(SymbolLookup library) {
    return new Abi(
        "Open MPI",
        Long.BYTES,
        address(library, "ompi_mpi_comm_world"),
        address(library, "ompi_mpi_comm_self"),
        address(library, "ompi_request_null"),
        address(library, "ompi_mpi_info_null"),
        address(library, "ompi_mpi_errors_return"),
        1,
        new StatusLayout(24, 0, 4, 8, MessageLength.UCOUNT),
        new SpecialRanks(-1, -1, -2, -32766),
        0,
        new ThreadLevels(0, 1, 2, 3),
        datatypes(library),
        operations(library),
        ERROR_CLASSES);
  }

  private static Datatypes datatypes(SymbolLookup library) {
    return new Datatypes(
        address(library, "ompi_mpi_byte"),
        address(library, "ompi_mpi_int8_t"),
        address(library, "ompi_mpi_int16_t"),
        address(library, "ompi_mpi_uint16_t"),
        address(library, "ompi_mpi_int32_t"),
        address(library, "ompi_mpi_int64_t"),
        address(library, "ompi_mpi_float"),
        address(library, "ompi_mpi_double"));
  }

  private static Operations operations(SymbolLookup library) {
    return new Operations(
        address(library, "ompi_mpi_op_sum"),
        address(library, "ompi_mpi_op_prod"),
        address(library, "ompi_mpi_op_min"),
        address(library, "ompi_mpi_op_max"),
        address(library, "ompi_mpi_op_land"),
        address(library, "ompi_mpi_op_lor"),
        address(library, "ompi_mpi_op_lxor"),
        address(library, "ompi_mpi_op_band"),
        address(library, "ompi_mpi_op_bor"),
        address(library, "ompi_mpi_op_bxor"));
  }

  private static long address(SymbolLookup library, String global) {
    return library.find(global).orElseThrow().address();
  }
}
