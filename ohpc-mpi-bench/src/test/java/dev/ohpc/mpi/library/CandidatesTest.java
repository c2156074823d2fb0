package dev.ohpc.mpi.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a library is looked for, and in what order. */
class CandidatesTest {

  @Test
  void withoutAHintTheOrderIsMpi4pys() {
    assertThat(of(Map.of(), Optional.empty()))
        .filteredOn(candidate -> !candidate.contains("/"))
        .containsExactly(
            "libmpi.so", "libmpi.so.12", "libmpich.so.12", "libmpi.so.40", "libmpi_abi.so.1");
  }

  @Test
  void whatTheLauncherBelongsToComesFirst() {
    assertThat(of(Map.of(), Optional.of(Family.OPEN_MPI)))
        .startsWith("libmpi.so.40", "/usr/lib64/openmpi/lib/libmpi.so.40");
    assertThat(of(Map.of(), Optional.of(Family.MPICH))).startsWith("libmpi.so.12");
  }

  @Test
  void aModuleThatIsLoadedComesBeforeTheSystem() {
    assertThat(of(Map.of("MPI_DIR", "/opt/ohpc/mpi"), Optional.of(Family.OPEN_MPI)))
        .startsWith("/opt/ohpc/mpi/lib/libmpi.so.40", "libmpi.so.40");
    assertThat(of(Map.of("I_MPI_ROOT", "/opt/intel"), Optional.of(Family.MPICH)))
        .startsWith(
            "/opt/intel/lib/libmpi.so.12", "/opt/intel/lib/release/libmpi.so.12", "libmpi.so.12");
    assertThat(of(Map.of("MPI_LIB", "/usr/lib64/mpich/lib"), Optional.of(Family.MPICH)))
        .startsWith("/usr/lib64/mpich/lib/libmpi.so.12");
  }

  @Test
  void aVariableThatIsEmptyIsNoPlace() {
    assertThat(of(Map.of("MPI_DIR", ""), Optional.empty())).doesNotContain("/lib/libmpi.so");
  }

  @Test
  void eachIsTriedOnce() {
    assertThat(of(Map.of("MPI_HOME", "/usr/lib64/openmpi"), Optional.of(Family.OPEN_MPI)))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatDebianKeepsApartIsFoundByTheArchitecture() {
    assertThat(of(Map.of(), Optional.empty()))
        .contains("/usr/lib/aarch64-linux-gnu/openmpi/lib/libmpi.so");
  }

  private static List<String> of(Map<String, String> environment, Optional<Family> launcher) {
    return new Candidates(environment, "aarch64").of(launcher);
  }
}
