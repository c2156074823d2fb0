package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import dev.ohpc.model.value.UnixPath;
import dev.ohpc.model.value.Word;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A batch script for sbatch(1) that runs one MPI program. */
@Value.Immutable
@ValueStyle
public abstract class JobScript {

  JobScript() {}

  /** The lines of the comment at the top. */
  public abstract List<String> comment();

  /** The job's name. */
  public abstract Word name();

  /** How many nodes it runs on. */
  public abstract int nodes();

  /** How many tasks it has in all. */
  public abstract int tasks();

  /** The longest time that it may take, in minutes. */
  public abstract int minutes();

  /** The environment modules that it loads first. */
  public abstract List<Word> modules();

  /** A directory whose programs it finds first. */
  public abstract Optional<UnixPath> programs();

  /** How srun starts it: the value of {@code --mpi}. */
  public abstract String launcher();

  /** The program that every task runs: a path, absolute or from the directory of the job. */
  public abstract String program();

  /** Starts a script. */
  public static JobScriptBuilder builder() {
    return new JobScriptBuilder();
  }
}
