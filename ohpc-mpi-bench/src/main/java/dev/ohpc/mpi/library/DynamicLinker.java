package dev.ohpc.mpi.library;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * The system's dynamic linker, dlopen(3) and its family.
 *
 * <p>The JDK's own {@link SymbolLookup#libraryLookup} calls it too, but tells neither why a library
 * could not be loaded nor which file it is.
 */
final class DynamicLinker {

  private static final int RTLD_LAZY = 1;

  /** The handle of everything that the process has loaded for all to see. */
  private static final MemorySegment RTLD_DEFAULT = MemorySegment.NULL;

  private static final MethodHandle DLOPEN = function("dlopen", ADDRESS, ADDRESS, JAVA_INT);
  private static final MethodHandle DLSYM = function("dlsym", ADDRESS, ADDRESS, ADDRESS);
  private static final MethodHandle DLERROR = function("dlerror", ADDRESS);
  private static final MethodHandle DLADDR = function("dladdr", JAVA_INT, ADDRESS, ADDRESS);

  private DynamicLinker() {}

  /**
   * Loads a library, for this caller to see and for nobody else ({@code RTLD_LOCAL}). It stays.
   *
   * @throws LoadException with the linker's own reason
   */
  static SymbolLookup open(String name) throws LoadException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment library = call(DLOPEN, arena.allocateFrom(name), RTLD_LAZY);
      if (library.address() == 0) {
        throw new LoadException(text(call(DLERROR)));
      }
      return symbol -> find(library, symbol);
    }
  }

  /** What the process has loaded already, by {@code LD_PRELOAD} for instance. */
  static SymbolLookup loaded() {
    return symbol -> find(RTLD_DEFAULT, symbol);
  }

  /** The file that a function is in. */
  static String file(MemorySegment function) {
    try (Arena arena = Arena.ofConfined()) {
      // Dl_info begins with the file's name
      MemorySegment info = arena.allocate(ADDRESS, 4);
      int found = (int) DLADDR.invokeExact(function, info);
      return found == 0 ? "" : text(info.get(ADDRESS, 0));
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<MemorySegment> find(MemorySegment library, String symbol) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment address =
          (MemorySegment) DLSYM.invokeExact(library, arena.allocateFrom(symbol));
      return address.address() == 0 ? Optional.empty() : Optional.of(address);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static MemorySegment call(MethodHandle function, Object... arguments) {
    try {
      return (MemorySegment) function.invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("restricted") // a text of C has no length of its own
  private static String text(MemorySegment address) {
    return address.address() == 0 ? "" : address.reinterpret(Integer.MAX_VALUE).getString(0);
  }

  @SuppressWarnings("restricted")
  private static MethodHandle function(
      String name, MemoryLayout result, MemoryLayout... arguments) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().find(name).orElseThrow(), FunctionDescriptor.of(result, arguments));
  }

  /** Why a library could not be loaded. */
  static final class LoadException extends Exception {

    private static final long serialVersionUID = 1;

    LoadException(String reason) {
      super(reason);
    }
  }
}
