package dev.ohpc.mpi;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.ohpc.mpi.abi.Abi;
import dev.ohpc.mpi.call.MpiFunctions;
import dev.ohpc.mpi.jvm.SignalHandlers;
import dev.ohpc.mpi.jvm.Ucx;
import dev.ohpc.mpi.library.LibraryException;
import dev.ohpc.mpi.library.LibraryFinder;
import dev.ohpc.mpi.library.LoadedLibrary;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/** The way from a process without MPI to one with it. */
final class Start {

  private final Optional<Launcher> launcher;
  private final SignalHandlers jvm = SignalHandlers.current();

  Start(Optional<Launcher> launcher) {
    this.launcher = launcher;
  }

  /** Loads the library, and starts it. */
  Mpi start(ThreadLevel level) {
    LoadedLibrary library = load();
    MpiFunctions functions = MpiFunctions.of(library.symbols());
    MpiLibrary named = MpiLibrary.of(library);
    refuseStarted(functions, named);
    initialise(functions, library.abi(), level, named);
    Session session = new Session(functions, library.abi(), level);
    Mpi mpi = Mpi.of(session, named, launcher, level);
    refuseSingletons(mpi);
    return mpi;
  }

  /** Signals are put back at once, for the next null check may come before MPI is started. */
  private LoadedLibrary load() {
    Ucx.takeNoSignals();
    try {
      return LibraryFinder.ofProcess().find(launcher.flatMap(Launcher::family));
    } catch (LibraryException e) {
      throw new MpiStartException(e.sentence());
    } finally {
      jvm.putBack();
    }
  }

  private static void refuseStarted(MpiFunctions functions, MpiLibrary library) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment flag = arena.allocate(JAVA_INT);
      functions.environment().initialized(flag);
      if (flag.get(JAVA_INT, 0) != 0) {
        throw new MpiStartException(
            "something else in this process has started " + library + " already");
      }
    }
  }

  private void initialise(MpiFunctions functions, Abi abi, ThreadLevel level, MpiLibrary library) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment provided = arena.allocate(JAVA_INT);
      int required = level.number(abi.threadLevels());
      int code =
          functions
              .environment()
              .initThread(MemorySegment.NULL, MemorySegment.NULL, required, provided);
      if (code != 0) {
        throw new MpiStartException(library + " could not be started: error " + code);
      }
      if (provided.get(JAVA_INT, 0) < required) {
        functions.environment().finalizeMpi();
        throw new MpiStartException(
            library + " does not grant the thread level " + level + ": ask for a lower one");
      }
    } finally {
      jvm.putBack();
    }
  }

  /** Processes that do not see each other would each do the whole work, and call it success. */
  private void refuseSingletons(Mpi mpi) {
    launcher
        .filter(found -> found.size() > 1 && mpi.world().size() == 1)
        .ifPresent(
            found -> {
              mpi.finish();
              throw new MpiStartException(Singletons.message(found, mpi.library()));
            });
  }
}
