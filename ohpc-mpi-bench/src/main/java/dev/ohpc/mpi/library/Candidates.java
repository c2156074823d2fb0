package dev.ohpc.mpi.library;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where an MPI library may be, best first.
 *
 * <p>The order is mpi4py's (plain {@code libmpi.so}, then MPICH, Open MPI, the ABI of MPI 5.0),
 * after the family that the launcher belongs to. Each name is looked for where an environment
 * module points to, then where the system's linker looks, then where distributions keep it out of
 * the linker's sight, as Enterprise Linux does until a module is loaded.
 */
final class Candidates {

  private static final String ANY = "libmpi.so";

  private final Map<String, String> environment;
  private final String architecture;

  Candidates(Map<String, String> environment, String architecture) {
    this.environment = environment;
    this.architecture = architecture;
  }

  /** Names and paths for dlopen(3), each once. */
  List<String> of(Optional<Family> launcher) {
    Set<String> all = new LinkedHashSet<>();
    launcher.map(Family::files).ifPresent(files -> files.forEach(file -> all.addAll(places(file))));
    names().forEach(file -> all.addAll(places(file)));
    return List.copyOf(all);
  }

  private static Stream<String> names() {
    return Stream.of(
            List.of(ANY), Family.MPICH.files(), Family.OPEN_MPI.files(), Family.STANDARD.files())
        .flatMap(List::stream);
  }

  private List<String> places(String file) {
    List<String> places = new ArrayList<>();
    moduleDirectories().map(directory -> directory + "/" + file).forEach(places::add);
    places.add(file);
    distributionDirectories().map(directory -> directory + "/" + file).forEach(places::add);
    return places;
  }

  /** MPI_DIR is set by modules of OpenHPC, MPI_HOME by those of Fedora, I_MPI_ROOT by Intel's. */
  private Stream<String> moduleDirectories() {
    return Stream.of(
            "MPI_DIR/lib", "MPI_HOME/lib", "MPI_LIB", "I_MPI_ROOT/lib", "I_MPI_ROOT/lib/release")
        .flatMap(this::resolved);
  }

  private Stream<String> resolved(String place) {
    int slash = place.indexOf('/');
    String variable = slash < 0 ? place : place.substring(0, slash);
    String value = environment.getOrDefault(variable, "");
    return value.isEmpty() ? Stream.empty() : Stream.of(value + place.substring(variable.length()));
  }

  private Stream<String> distributionDirectories() {
    return Stream.of(
        "/usr/lib64/openmpi/lib",
        "/usr/lib64/mpich/lib",
        "/usr/lib/" + architecture + "-linux-gnu/openmpi/lib");
  }
}
