package dev.ohpc.mpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.mpi.abi.StandardAbi;
import dev.ohpc.mpi.library.Family;
import dev.ohpc.mpi.library.LoadedLibrary;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Launchers are told by the variables that they were seen to set. */
class LauncherTest {

  private static final Map<String, String> OPEN_MPI =
      Map.of("OMPI_COMM_WORLD_SIZE", "4", "OMPI_COMM_WORLD_RANK", "1", "PMIX_RANK", "1");
  private static final Map<String, String> HYDRA =
      Map.of("PMI_SIZE", "4", "PMI_RANK", "1", "MPI_LOCALNRANKS", "4", "MPI_LOCALRANKID", "1");
  private static final Map<String, String> STEP =
      Map.of("SLURM_PROCID", "1", "SLURM_STEP_ID", "0", "SLURM_STEP_NUM_TASKS", "12");

  @Test
  void withoutALauncherThereIsNone() {
    assertThat(Launcher.detect(Map.of())).isEmpty();
  }

  @Test
  void openMpisIsKnownByItsVariables() {
    assertThat(Launcher.detect(OPEN_MPI)).contains(new Launcher("mpirun of Open MPI", 4));
  }

  @Test
  void hydraIsKnownByItsVariables() {
    assertThat(Launcher.detect(HYDRA)).contains(new Launcher("mpiexec of MPICH (Hydra)", 4));
  }

  @Test
  void srunIsKnownByTheTaskOfAStep() {
    assertThat(Launcher.detect(STEP)).contains(new Launcher("srun", 12));
    assertThat(Launcher.detect(with(STEP, Map.of("PMIX_NAMESPACE", "slurm.pmix.1.0"))))
        .contains(new Launcher("srun with PMIx", 12));
    assertThat(Launcher.detect(with(STEP, Map.of("PMI_SIZE", "12", "PMI_RANK", "1"))))
        .contains(new Launcher("srun with PMI-1 or PMI-2", 12));
  }

  @Test
  void aBatchScriptIsNoTask() {
    assertThat(Launcher.detect(Map.of("SLURM_NTASKS", "12", "SLURM_JOB_ID", "7"))).isEmpty();
  }

  /** The daemons of mpirun and mpiexec are steps of the job, one a node. */
  @Test
  void aLauncherInsideOfAJobCountsItsOwnProcesses() {
    Map<String, String> daemons = with(STEP, Map.of("SLURM_STEP_NUM_TASKS", "3"));

    assertThat(Launcher.detect(with(daemons, OPEN_MPI)))
        .contains(new Launcher("mpirun of Open MPI", 4));
    assertThat(Launcher.detect(with(daemons, HYDRA)))
        .contains(new Launcher("mpiexec of MPICH (Hydra)", 4));
  }

  @Test
  void whatIsNoNumberIsNotCounted() {
    assertThat(Launcher.detect(Map.of("PMI_SIZE", "many"))).isEmpty();
    assertThat(Launcher.detect(Map.of("PMI_SIZE", "0"))).isEmpty();
    assertThat(Launcher.detect(Map.of("OMPI_COMM_WORLD_SIZE", "99999999999"))).isEmpty();
  }

  @Test
  void eachExpectsItsOwnLibrary() {
    assertThat(Launcher.detect(OPEN_MPI).flatMap(Launcher::family)).contains(Family.OPEN_MPI);
    assertThat(Launcher.detect(HYDRA).flatMap(Launcher::family)).contains(Family.MPICH);
    assertThat(Launcher.detect(STEP).flatMap(Launcher::family)).isEmpty();
  }

  @Test
  void whereSrunAndTheLibraryDoNotMeetTheCureIsPmix() {
    Launcher pmi2 = new Launcher("srun with PMI-1 or PMI-2", 12);

    assertThat(Singletons.message(pmi2, library("Open MPI v5.0.5, package: x")))
        .isEqualTo(
            "srun with PMI-1 or PMI-2 started 12 processes, but Open MPI 5.0.5 (libmpi.so.40) sees"
                + " one only, so that each would run alone: start it with `srun --mpi=pmix` where `srun"
                + " --mpi=list` shows pmix and the library is built with it (Open MPI 5 knows no other"
                + " way), or inside of the job with the library's own mpirun");
  }

  @Test
  void librariesAreNamedByTheFirstLineOfTheirVersion() {
    assertThat(library("Open MPI v4.1.4, package: Debian OpenMPI, ident: 4.1.4"))
        .hasToString("Open MPI 4.1.4 (libmpi.so.40)");
    assertThat(library("MPICH Version:\t4.0.2\nMPICH Release date:\tThu Apr  7"))
        .hasToString("MPICH 4.0.2 (libmpi.so.40)");
    assertThat(library("MPICH Version:      4.3.0rc1"))
        .hasToString("MPICH 4.3.0rc1 (libmpi.so.40)");
    assertThat(library("Intel(R) MPI Library 2021.10 for Linux* OS"))
        .hasToString("Intel(R) MPI 2021.10 (libmpi.so.40)");
    assertThat(library("MVAPICH Version      :\t3.0")).hasToString("MVAPICH 3.0 (libmpi.so.40)");
    assertThat(library("CRAY MPICH version 8.1.28.15 (ANL base 3.4a2)"))
        .hasToString("CRAY MPICH 8.1.28.15 (libmpi.so.40)");
    assertThat(library("Something else")).hasToString("Something else (libmpi.so.40)");
  }

  private static MpiLibrary library(String version) {
    return MpiLibrary.of(
        new LoadedLibrary(symbol -> Optional.empty(), "libmpi.so.40", version, StandardAbi.abi()));
  }

  private static Map<String, String> with(Map<String, String> first, Map<String, String> second) {
    Map<String, String> all = new HashMap<>(first);
    all.putAll(second);
    return all;
  }
}
