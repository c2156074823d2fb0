package dev.ohpc.mpi.program;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;

/** Loads an MPI library as any other library, and then looks what a null check does. */
public final class UnguardedFaults {

  private UnguardedFaults() {}

  /**
   * The program.
   *
   * @param arguments the library
   */
  @SuppressWarnings({"restricted", "NullAway"}) // the fault, and the way to it, are wanted
  public static void main(String[] arguments) {
    SymbolLookup library = SymbolLookup.libraryLookup(arguments[0], Arena.global());
    System.out.println("loaded " + library.find("MPI_Init").isPresent());
    int caught = 0;
    for (int i = 0; i < 20_000; i++) {
      int[] nothing = i < 0 ? new int[1] : null;
      try {
        nothing[0]++;
      } catch (NullPointerException e) {
        caught++;
      }
    }
    System.out.println("caught " + caught);
  }
}
