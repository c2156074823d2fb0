package dev.ohpc.model.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlurmKeyFaultTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          25.05 | TOP       | KillWiat       | 30  | UNKNOWN | `KillWiat` is no key of slurm.conf                     | did you mean `KillWait`?
          25.05 | TOP       | Zebra          | 30  | UNKNOWN | `Zebra` is no key of slurm.conf                        | take it out: Slurm does not start with a key that it does not know
          25.05 | PARTITION | CPUs           | 4   | UNKNOWN | `CPUs` is no key of a PartitionName line of slurm.conf | it is a key of a NodeName line of slurm.conf
          25.05 | TOP       | ConstrainCores | yes | UNKNOWN | `ConstrainCores` is no key of slurm.conf               | it is a key of cgroup.conf
          25.05 | TOP       | cachegroups    | 1   | REMOVED | Slurm 25.05 has no `CacheGroups`: 20.11 was the last   | leave it out
          25.05 | CGROUP    | TaskAffinity   | yes | REMOVED | Slurm 25.05 has no `TaskAffinity`: 21.08 was the last  | write `TaskPlugin=task/affinity` instead
          22.05 | TOP       | SallocDefaultCommand | x | REMOVED | Slurm 22.05 refuses `SallocDefaultCommand`         | write `LaunchParameters=use_interactive_step` instead
          25.05 | TOP       | FastSchedule   | 0   | REMOVED | Slurm 25.05 refuses `FastSchedule`                     | write `SlurmdParameters=config_overrides` instead
          25.05 | TOP       | FastSchedule   | 1   | DEFUNCT | `FastSchedule` has no effect in Slurm 25.05            | write `SlurmdParameters=config_overrides` instead
          22.05 | TOP       | HashPlugin     | x   | FUTURE  | Slurm 22.05 has no `HashPlugin` yet: 24.05 is the first | leave it out, or take Slurm 24.05
          25.05 | TOP       | GetEnvTimeout  | x   | DEFUNCT | `GetEnvTimeout` has no effect in Slurm 25.05           | leave it out
          24.11 | TOP       | GetEnvTimeout  | x   | VALUE   | `GetEnvTimeout`: `x` is not a whole number             | write a whole number from 0 to 65535, or `INFINITE`
          25.05 | NODE      | Procs          | 4   | RENAMED | `Procs` is an old name                                 | write `CPUs` instead
          25.05 | NODE      | Procs          | x   | VALUE   | `Procs`: `x` is not a whole number                     | write a whole number from 0 to 65535, or `INFINITE`
          25.05 | TOP       | DebugFlags     | Backfil | VALUE | `DebugFlags`: `Backfil` is none of its words         | did you mean `Backfill`?
          25.05 | TOP       | PreemptMode    | suspend | VALUE | `PreemptMode`: `suspend` needs `GANG` with it        | write one of `OFF`, `CANCEL`, `REQUEUE` and `SUSPEND`, and `GANG` or `WITHIN` after a comma
          25.05 | PARTITION | MaxTime        | 1h  | VALUE   | `MaxTime`: `1h` is not a length of time                | write minutes, `minutes:seconds`, `hours:minutes:seconds`, `days-hours`, `days-hours:minutes`, `days-hours:minutes:seconds` or `INFINITE`
          """)
  void isOneFault(
      String series,
      SlurmScope scope,
      String key,
      String value,
      SlurmKeyFault.Kind kind,
      String message,
      String hint) {
    SlurmKeyFault fault =
        SlurmKeyFault.of(scope, key, value, SlurmSeries.parse(series)).orElseThrow();

    assertThat(fault.kind()).isEqualTo(kind);
    assertThat(fault.message()).isEqualTo(message);
    assertThat(fault.hint()).isEqualTo(hint);
  }

  @ParameterizedTest
  @CsvSource({"KillWiat, KillWait", "ControlMachine, SlurmctldHost", "Zebra,", "CPUs,"})
  void whatToWriteInsteadCanBePutThere(String key, @Nullable String suggestion) {
    assertThat(SlurmKeyFault.of(SlurmScope.TOP, key, "x", SlurmSeries.OPENHPC_4))
        .map(SlurmKeyFault::suggestion)
        .contains(Optional.ofNullable(suggestion));
  }

  @ParameterizedTest
  @CsvSource({
    "25.05, TOP, killwait, 30",
    "22.05, TOP, JobContainerType, x",
    "24.05, TOP, HashPlugin, hash/sha3",
    "22.05, CGROUP, constraincores, Yes",
    "23.02, CGROUP, ConstrainKmemSpace, no",
    "26.05, RING, Nodes, n1",
  })
  void isFine(String series, SlurmScope scope, String key, String value) {
    assertThat(SlurmKeyFault.of(scope, key, value, SlurmSeries.parse(series))).isEmpty();
  }
}
