package dev.ohpc.mpi;

import dev.ohpc.mpi.library.LoadedLibrary;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which MPI library a program uses.
 *
 * @param name the product, such as {@code Open MPI}
 * @param version its version, such as {@code 4.1.4}; empty if it does not tell
 * @param abi how it is called: {@code Open MPI}, {@code MPICH} or {@code MPI-5 ABI}
 * @param file the file that it was loaded from
 * @param text all that it says of itself ({@code MPI_Get_library_version}), on several lines
 */
public record MpiLibrary(String name, String version, String abi, String file, String text) {

  /**
   * "Open MPI v4.1.4, package: …", "MPICH Version:\t4.0.2", "Intel(R) MPI Library 2021.10 for …".
   */
  private static final Pattern FIRST_LINE =
      Pattern.compile("(.*?)(?: Library| Version\\s*:?| version)?\\s+v?(\\d+(?:\\.\\w+)*).*");

  static MpiLibrary of(LoadedLibrary library) {
    String line = library.version().lines().findFirst().orElse("");
    Matcher matcher = FIRST_LINE.matcher(line);
    boolean usual = matcher.matches();
    return new MpiLibrary(
        usual ? matcher.group(1) : line,
        usual ? matcher.group(2) : "",
        library.abi().name(),
        library.file(),
        library.version());
  }

  /** Such as {@code Open MPI 4.1.4 (/usr/lib64/openmpi/lib/libmpi.so.40)}. */
  @Override
  public String toString() {
    return (name + " " + version).strip() + " (" + file + ")";
  }
}
