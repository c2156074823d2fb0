package dev.ohpc.mpi.library;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads the one MPI library that this process is to use. */
public final class LibraryFinder {

  /** The system property that names a library. */
  public static final String PROPERTY = "ohpc.mpi.lib";

  private static final String VARIABLE = "OHPC_MPI_LIB";

  private final Map<String, String> environment;
  private final String property;

  private LibraryFinder(Map<String, String> environment, String property) {
    this.environment = environment;
    this.property = property;
  }

  /** Looks where this process is told to. */
  public static LibraryFinder ofProcess() {
    return new LibraryFinder(System.getenv(), System.getProperty(PROPERTY, ""));
  }

  /**
   * Loads the library that is named; else the one that the process has already; else the first that
   * is found.
   *
   * @param launcher the family that started this process
   * @throws LibraryException if there is none, or an unknown one
   */
  public LoadedLibrary find(Optional<Family> launcher) throws LibraryException {
    String named = property.isEmpty() ? environment.getOrDefault(VARIABLE, "") : property;
    if (!named.isEmpty()) {
      return load(List.of(named), "asked for by " + (property.isEmpty() ? VARIABLE : PROPERTY));
    }
    SymbolLookup loaded = DynamicLinker.loaded();
    Optional<MemorySegment> present = entry(loaded);
    return present.isPresent()
        ? LoadedLibrary.identify(loaded, present.get())
        : load(
            new Candidates(environment, architecture()).of(launcher),
            "looked for in this order; load a module or install a package such as openmpi-bin, or"
                + " name the library with -D"
                + PROPERTY
                + "=PATH");
  }

  /** As in the names of Debian's directories. */
  private static String architecture() {
    String name = System.getProperty("os.arch");
    return "amd64".equals(name) ? "x86_64" : name;
  }

  private static LoadedLibrary load(List<String> candidates, String advice)
      throws LibraryException {
    List<String> reasons = new ArrayList<>();
    for (String candidate : candidates) {
      try {
        SymbolLookup library = DynamicLinker.open(candidate);
        MemorySegment entry =
            entry(library)
                .orElseThrow(() -> new LibraryException(candidate + " is no MPI library"));
        return LoadedLibrary.identify(library, entry);
      } catch (DynamicLinker.LoadException e) {
        reasons.add("\n  " + e.getMessage());
      }
    }
    throw new LibraryException(
        "no MPI library could be loaded (" + advice + "):" + String.join("", reasons));
  }

  private static Optional<MemorySegment> entry(SymbolLookup library) {
    return library.find("MPI_Init_thread");
  }
}
