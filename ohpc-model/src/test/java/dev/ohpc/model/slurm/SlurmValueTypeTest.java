package dev.ohpc.model.slurm;

import static dev.ohpc.model.slurm.SlurmValueType.BOOLEAN;
import static dev.ohpc.model.slurm.SlurmValueType.FLOAT;
import static dev.ohpc.model.slurm.SlurmValueType.STRING;
import static dev.ohpc.model.slurm.SlurmValueType.UINT16;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What 22.05.8 was seen to do with each text; the test kit asks the program itself. */
class SlurmValueTypeTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      textBlock =
          """
          BOOLEAN         | YES                   | yes
          BOOLEAN         | uP                    | yes
          BOOLEAN         | 1                     | yes
          BOOLEAN         | Down                  | no
          UINT16          | ""                    | 0
          UINT16          | 010                   | 8
          UINT16          | 0x1F                  | 31
          UINT16          | +5                    | 5
          UINT16          | " 5"                  | 5
          UINT16          | " -0"                 | 0
          UINT16          | 65535                 | 65535
          UINT16          | Infinite              | 65535
          UINT32          | 5k                    | 5120
          UINT32          | K                     | 0
          UINT32          | UNLIMITED             | 4294967295
          UINT32          | 18014398509481984k    | 0
          UINT64          | 18446744073709551615  | 18446744073709551615
          UINT64          | " -1"                 | 18446744073709551615
          UINT64          | infinite              | 18446744073709551615
          FLOAT           | ""                    | 0.0
          FLOAT           | 1e2                   | 100.0
          FLOAT           | 0x1p3                 | 8.0
          FLOAT           | 0x8                   | 8.0
          FLOAT           | -0                    | 0.0
          FLOAT           | UNLIMITED             | Infinity
          FLOAT           | inf                   | Infinity
          FLOAT           | nan(x)                | NaN
          FLOAT           | 0x1p-149              | 1.4E-45
          FLOAT           | 0e5                   | 0.0
          FLOAT           | 0E5                   | 0.0
          TIME_LIMIT      | 90:90                 | 92
          TIME_LIMIT      | 24:00:00              | 1440
          TIME_LIMIT      | 1-                    | 1440
          TIME_LIMIT      | 1-0                   | 1440
          TIME_LIMIT      | 1-2:3:4               | 1564
          TIME_LIMIT      | -1                    | infinite
          TIME_LIMIT      | Unlimited             | infinite
          PARTITION_STATE | Drained               | drain
          SHARING         | YES                   | yes:4
          SHARING         | force:2               | force:2
          SHARING         | yes:1                 | no
          POSITIVE        | 1                     | 1
          POSITIVE        | INFINITE              | 4294967295
          FROM_10000      | 10000                 | 10000
          UP_TO_2         | 2                     | 2
          SERVER          | m                     | m
          SERVER          | m(10.0.0.1)           | m(10.0.0.1)
          SERVER          | ""                    | ""
          LOG_LEVEL       | Debug2                | 6
          LOG_LEVEL       | 9x                    | 9
          LOG_LEVEL       | 70000                 | 4464
          PORTS           | +6817                 | 6817
          PORTS           | 6817-6820             | 6817-6820
          NODE_PORTS      | [7001-7002]           | [7001-7002]
          NODE_PORTS      | 065535                | 065535
          PATHS           | /a,/b                 | /a,/b
          PATHS           | None                  | None
          HOSTS           | a1,a2                 | a[1-2]
          HOSTS           | "a1, a2 b"            | "a[1-2],b"
          NODE_STATE      | Draining              | drain
          NODE_STATE      | FUTURE                | future
          PART_LIMITS     | up                    | any
          PART_LIMITS     | All                   | all
          PART_LIMITS     | 0                     | no
          RESET_PERIOD    | Weekly                | weekly
          PERIOD          | 5:00                  | 5
          DEBUG_FLAGS     | Gres,backfill         | backfill,gres
          DEBUG_FLAGS     | ""                    | ""
          PROLOG_FLAGS    | ,Alloc,X11,           | alloc,x11
          TASK_PARAMETERS | Cores,autobind=none   | autobind=none,cores
          ENFORCED_LIMITS | QOS,limits            | limits,qos
          SELECT_PARAMETERS | CR_LLN,CR_Core      | cr_core,cr_lln
          PARTITION_SELECTION | CR_Socket_Memory  | cr_socket_memory
          PREEMPT_MODE    | Suspend,Gang          | gang,suspend
          PREEMPT_MODE    | gang,gang             | gang
          PARTITION_PREEMPT_MODE | suspend        | suspend
          RESOURCE_LIMITS | RLIMIT_CPU,AS         | RLIMIT_CPU,AS
          """)
  void isReadAs(SlurmValueType type, String text, String canonical) {
    assertThat(type.fault(text)).isEmpty();
    assertThat(type.canonical(text)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      textBlock =
          """
          BOOLEAN         | ""                    | `` is neither `yes` nor `no`
          BOOLEAN         | on                    | `on` is neither `yes` nor `no`
          BOOLEAN         | "yes "                | `yes ` is neither `yes` nor `no`
          UINT16          | 08                    | `08` is not a whole number
          UINT16          | 0x                    | `0x` is not a whole number
          UINT16          | 5k                    | `5k` is not a whole number
          UINT16          | "5 "                  | `5 ` is not a whole number
          UINT16          | " "                   | ` ` is not a whole number
          UINT16          | -0                    | `-0` is below 0
          UINT16          | 65536                 | `65536` is over 65535
          UINT16          | " -5"                 | ` -5` is over 65535
          UINT32          | 5M                    | `5M` is not a whole number
          UINT32          | 4194304k              | `4194304k` is over 4294967295
          UINT64          | 4G                    | `4G` is not a whole number
          UINT64          | 18446744073709551616  | `18446744073709551616` is over 18446744073709551615
          FLOAT           | abc                   | `abc` is not a number
          FLOAT           | 1e                    | `1e` is not a number
          FLOAT           | 1e39                  | `1e39` is out of range
          FLOAT           | 1e-40                 | `1e-40` is out of range
          FLOAT           | 1e-999                | `1e-999` is out of range
          TIME_LIMIT      | ""                    | `` is not a length of time
          TIME_LIMIT      | 10:                   | `10:` is not a length of time
          TIME_LIMIT      | 10m                   | `10m` is not a length of time
          TIME_LIMIT      | 1:2:3:4               | `1:2:3:4` is not a length of time
          TIME_LIMIT      | 99999999-0            | `99999999-0` is longer than Slurm can count
          PARTITION_STATE | IDLE                  | `IDLE` is no state of a partition
          SHARING         | 1                     | `1` is not what OverSubscribe takes
          POSITIVE        | ""                    | `` is below 1
          FROM_10000      | 9999                  | `9999` is below 10000
          UP_TO_2         | 3                     | `3` is over 2
          UP_TO_2         | INFINITE              | `INFINITE` is over 2
          SERVER          | m(a                   | `m(a` is not a server
          SERVER          | m(a)b                 | `m(a)b` is not a server
          SERVER          | m)(a)                 | `m)(a)` is not a server
          LOG_LEVEL       | ""                    | `` is no level of a log
          LOG_LEVEL       | debug6                | `debug6` is no level of a log
          LOG_LEVEL       | 65534                 | `65534` is no level of a log
          PORTS           | 0                     | `0` is no port, and no range of ports
          PORTS           | 0x10                  | `0x10` is no port, and no range of ports
          PORTS           | 2-1                   | `2-1` is a range of ports that ends where it begins, or before
          NODE_PORTS      | [65535-65536]         | `[65535-65536]` is no port, and no list of ports
          NODE_PORTS      | [1-                   | `[1-` is no port, and no list of ports
          HOSTS           | a[2-1]                | `a[2-1]` is not a host list: `2-1` counts down
          PATHS           | /a,none               | `/a,none` is not a list of absolute paths
          NODE_STATE      | UP                    | `UP` is no state of a node
          NODE_STATE      | FUTUREx               | `FUTUREx` is no state of a node
          PART_LIMITS     | y                     | `y` is neither `ALL`, `ANY` nor `NO`
          RESET_PERIOD    | year                  | `year` is not how often usage is forgotten
          PERIOD          | 0                     | `0` is less than a minute, or has no end
          PERIOD          | -1                    | `-1` is less than a minute, or has no end
          DEBUG_FLAGS     | Gres,foo              | `foo` is none of its words
          DEBUG_FLAGS     | "Gres, Agent"         | ` Agent` is none of its words
          PROLOG_FLAGS    | none                  | `none` is none of its words
          TASK_PARAMETERS | autobind=x            | `autobind=x` is none of its words
          TASK_PARAMETERS | cores,Threads         | `Cores` and `Threads` are one too many
          ENFORCED_LIMITS | yes                   | `yes` is none of its words
          SELECT_PARAMETERS | CR_Foo              | `CR_Foo` is none of its words
          SELECT_PARAMETERS | CR_CPU,CR_CPU       | `CR_CPU` and `CR_CPU` are one too many
          SELECT_PARAMETERS | CR_CPU,CR_ONE_TASK_PER_CORE | `CR_CPU` and `CR_ONE_TASK_PER_CORE` are one too many
          PARTITION_SELECTION | CR_CPU            | `CR_CPU` is not what a partition selects by
          PREEMPT_MODE    | foo                   | `foo` is none of its words
          PREEMPT_MODE    | suspend               | `suspend` needs `GANG` with it
          PREEMPT_MODE    | off,Cancel            | `off` and `cancel` are one too many
          RESOURCE_LIMITS | memlock               | `memlock` has a word that is no limit
          """)
  void isRefused(SlurmValueType type, String text, String clause) {
    assertThat(type.fault(text)).contains(clause);
    assertThat(type.canonical(text)).isEqualTo(text);
  }

  @Test
  void digitsOfAnotherScriptAreNone() {
    assertThat(UINT16.fault("١")).isPresent();
    assertThat(UINT16.fault("0x٢")).isPresent();
    assertThat(FLOAT.fault("١")).isPresent();
    assertThat(BOOLEAN.fault("ＹＥＳ")).isPresent();
  }

  @Test
  void aStringIsAnything() {
    assertThat(STRING.fault("a b # \0")).isEmpty();
  }

  @Test
  void aNumberOfAMillionDigitsIsJudgedLikeAnyOther() {
    assertThat(UINT16.fault("0".repeat(1_000_000) + "7")).isEmpty();
    assertThat(UINT16.fault("7".repeat(1_000_000))).isPresent();
    assertThat(FLOAT.fault("7".repeat(1_000_000))).isPresent();
  }
}
