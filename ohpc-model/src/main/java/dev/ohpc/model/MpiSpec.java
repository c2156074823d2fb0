package dev.ohpc.model;

import dev.ohpc.model.style.ValueStyle;
import dev.ohpc.model.value.Word;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The MPI library that jobs use, and how Slurm starts them. */
@Value.Immutable
@ValueStyle
public abstract class MpiSpec {

  /** Where Open MPI comes from. */
  public enum Stack {
    /** OpenHPC's own build with the PMIx of its Slurm, by environment modules. */
    OPENHPC,
    /** The distribution's package, by the path of its libraries. */
    DISTRIBUTION
  }

  /** How srun(1) and an MPI library find each other: the value of {@code --mpi}. */
  public enum Launcher {
    /** PMIx, which Open MPI 5 needs. */
    PMIX,
    /** PMI-2, which Open MPI has not had since 5.0. */
    PMI2,
    /** No help from Slurm. */
    NONE
  }

  MpiSpec() {}

  /** Where Open MPI comes from; guide: the distribution, recommended: OpenHPC. */
  public abstract Optional<Stack> stack();

  /** How srun starts a job; guide: PMI-2, recommended: PMIx. */
  public abstract Optional<Launcher> launcher();

  /** The environment modules that a job loads; unless given {@code gnu15} and {@code openmpi5}. */
  @Value.Default
  public List<Word> modules() {
    return List.of(Word.parse("gnu15"), Word.parse("openmpi5"));
  }

  /** Starts a spec. */
  public static MpiSpecBuilder builder() {
    return new MpiSpecBuilder();
  }
}
