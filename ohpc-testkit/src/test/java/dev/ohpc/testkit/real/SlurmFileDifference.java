package dev.ohpc.testkit.real;

import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.Severity;
import dev.ohpc.testkit.real.SlurmDisagreement.Subject;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a slurm.conf is refused by slurmd 22.05.8 alone, or by this library alone, each with an
 * example and the reason. There is no other list of these: what is not named here must agree.
 */
enum SlurmFileDifference {
  WORD_OF_ANOTHER_SERIES(
      "DebugFlags=AuditRPCs\n",
      "a word is taken if any series knows it: which series a word came with is not in the catalogue",
      says(
          "Invalid DebugFlag: AuditRPCs|Invalid PrologFlag: RunInJob|TaskPluginParam: OOMKillStep"
              + "|SelectTypeParameter: .*LL_SHARED_GRES|(PreemptMode=|value \").*(priority|checkpoint)")),
  PREEMPT_EXEMPT_TIME(
      "PreemptExemptTime=x\n",
      "it may be less than no time, which no other length of time may be, so it is taken as a text",
      says("PreemptExemptTime=.* invalid")),
  OF_THE_MACHINE(
      "SlurmUser=nobody-of-this-machine\n",
      "users, directories and plugins are those of the machine that reads the file",
      says(
          "Invalid user for Slurmd?User|PluginDir: .*: (No such file|Not a dir)|Can't find plugin for")),
  TWO_KEYS(
      "MCSParameters=x\n",
      "the value of one key asks for another key",
      says(
          "PreemptType and PreemptMode values incompatible"
              + "|Invalid SelectTypeParameters for select/linear"
              + "|used and no MCSPlugin|MaxNodeCount only compatible"
              + "|SlurmSchedLogLevel requires SlurmSchedLogFile|FirstJobId > MaxJobId"
              + "|You have to either have PriorityDecayHalfLife")),
  EARLIER_VALUE_OF_A_LINE(
      "NodeName=m CPUs=x CPUs=1\n",
      "an entry of a line that sets a key again has the last value; there is a warning",
      says("Parse error in file")
          .and(found -> found.has(problem -> problem.code() == ProblemCode.REPEATED_KEY))),
  EMPTY_ADDRESS(
      "NodeName=DEFAULT NodeAddr=\"\"\n",
      "an address that is empty is none here, and one that is there for Slurm",
      says("NodeAddr not allowed|NodeAddr count must equal")
          .and(found -> found.text().matches("(?is).*Node(Addr|Hostname)\\W+\"\".*"))),
  VALUE_WITHOUT_EFFECT(
      "MemoryLimitEnforcement=x\n",
      "of a key that does nothing the value is not looked at; that it does nothing is a warning",
      says("is not a valid (option|number)")
          .and(found -> found.has(problem -> problem.code() == ProblemCode.SLURM_DEFUNCT_KEY))),
  NODE_THAT_IS_NOT_THERE(
      "NodeName=n2\n",
      "slurmd ends and says nothing of it where the file does not have its node",
      found -> !found.said().contains("fatal")),

  HOSTS(
      "NodeName=m[1-3],\n",
      "HostList refuses lists that make no sense, and SlurmDisagreement says which",
      (found, problem) -> SlurmDisagreement.hasName(Subject.READING, refusedHosts(problem))),
  HOSTS_OF_A_PARTITION(
      "PartitionName=q Nodes=m[3-1]\n",
      "slurmd does not look at the nodes of partitions, and slurmctld does",
      (found, problem) ->
          !refusedHosts(problem).isEmpty()
              && found.line(problem).matches("(?is)\\s*PartitionName\\b.*")),
  SLURMCTLD_ONLY(
      "FastSchedule=2\n",
      "slurmctld refuses it, and slurmd reads over it",
      (found, problem) -> problem.message().contains("refuses `FastSchedule`")),
  EARLIER_VALUE_OF_THE_FILE(
      "SlurmctldDebug=x\nSlurmctldDebug=info\n",
      "a text is looked at when the whole file is read, and then only the last one is there",
      (found, problem) -> found.setsAgain(problem)),
  DEFAULT_OF_NOBODY(
      "PartitionName=DEFAULT MaxTime=x\n",
      "what holds for later lines is looked at with them, and there is none",
      (found, problem) ->
          problem
                  .message()
                  .matches("`(MaxTime|DefaultTime|State|Shared|OverSubscribe|Port)`: (?s:.*)")
              && found.line(problem).matches("(?is)\\s*(Partition|Node)Name\\W+DEFAULT\\b.*"));

  /**
   * What was found about a file.
   *
   * @param text the file
   * @param ours this library's problems with it
   * @param said what slurmd says of it
   */
  record Found(String text, List<Problem> ours, String said) {

    /** The errors among the problems. */
    List<Problem> errors() {
      return ours.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
    }

    private boolean has(Predicate<Problem> condition) {
      return ours.stream().anyMatch(condition);
    }

    private String line(Problem problem) {
      return text.lines().skip(lineOf(problem) - 1L).findFirst().orElseThrow();
    }

    /** Whether a line below has the key whose value is the problem. */
    private boolean setsAgain(Problem problem) {
      Matcher key = KEY.matcher(problem.message());
      return key.lookingAt()
          && problem.code() == ProblemCode.SLURM_VALUE
          && text.lines()
              .skip(lineOf(problem))
              .anyMatch(line -> line.matches("(?i)\\s*" + key.group(1) + "\\s*[-+*/]?=.*"));
    }

    private static int lineOf(Problem problem) {
      return problem.span().orElseThrow().line();
    }
  }

  private static final Pattern KEY = Pattern.compile("`(\\w+)`: ");
  private static final Pattern HOST_LIST =
      Pattern.compile("(?:`\\w+`: )?`(.*)` is not a host list: .*", Pattern.DOTALL);

  private final String example;
  final String reason;

  @SuppressWarnings("ImmutableEnumChecker") // none of the predicates has a state
  private final BiPredicate<Found, Problem> holdsForOurs;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Predicate<Found> holdsForTheirs;

  /** What only slurmd refuses. */
  SlurmFileDifference(String example, String reason, Predicate<Found> holds) {
    this(example, reason, holds, (found, problem) -> false);
  }

  /** What only this library refuses, with a problem. */
  SlurmFileDifference(String example, String reason, BiPredicate<Found, Problem> holds) {
    this(example, reason, found -> false, holds);
  }

  SlurmFileDifference(
      String example,
      String reason,
      Predicate<Found> holdsForTheirs,
      BiPredicate<Found, Problem> holdsForOurs) {
    this.example = example;
    this.reason = reason;
    this.holdsForTheirs = holdsForTheirs;
    this.holdsForOurs = holdsForOurs;
  }

  /** The file that the example is of: slurm.conf but for one. */
  String file() {
    return this == VALUE_WITHOUT_EFFECT ? "cgroup.conf" : "slurm.conf";
  }

  /** The example with what else its file must have. */
  String text() {
    return switch (this) {
      case VALUE_WITHOUT_EFFECT -> example;
      case NODE_THAT_IS_NOT_THERE -> SlurmConfs.HEAD.replace("NodeName=n1\n", example);
      default -> SlurmConfs.HEAD + example;
    };
  }

  /** Whether this is why one side refuses a file that the other accepts. */
  boolean explains(Found found) {
    List<Problem> errors = found.errors();
    return errors.isEmpty()
        ? holdsForTheirs.test(found)
        : errors.stream().anyMatch(problem -> holdsForOurs.test(found, problem));
  }

  /** Whether all that only one side refuses has a name. */
  static boolean explainAll(Found found) {
    List<Problem> errors = found.errors();
    List<SlurmFileDifference> all = List.of(values());
    return errors.isEmpty()
        ? all.stream().anyMatch(one -> one.holdsForTheirs.test(found))
        : errors.stream()
            .allMatch(
                problem -> all.stream().anyMatch(one -> one.holdsForOurs.test(found, problem)));
  }

  private static Predicate<Found> says(String pattern) {
    Pattern compiled = Pattern.compile(pattern, Pattern.MULTILINE);
    return found -> compiled.matcher(found.said()).find();
  }

  private static String refusedHosts(Problem problem) {
    Matcher hosts = HOST_LIST.matcher(problem.message());
    return hosts.matches() ? hosts.group(1) : "";
  }
}
