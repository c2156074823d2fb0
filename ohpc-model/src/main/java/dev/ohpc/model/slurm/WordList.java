package dev.ohpc.model.slurm;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.model.text.Similar;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lists of words that any program of Slurm ends at when it does not know one.
 *
 * <p>The words are those of slurm.conf(5), and of read_config.c and slurm_protocol_defs.c, of all
 * series from 14.03 to 26.05: which series a word came with is not looked at. Which of them do not
 * go together was measured with 22.05.8.
 */
enum WordList {
  DEBUG_FLAGS(
      "words that slurm.conf(5) has for it, such as `Backfill,Gres`",
      "Accrue Agent AuditRPCs AuditTLS Backfill BackfillMap BGBlockAlgo BGBlockAlgoDeep BGBlockPick"
          + " BGBlockWires BurstBuffer Cgroup ConMgr CPU_Bind CpuFrequency Data DB_Archive DB_Assoc"
          + " DB_Event DB_Job DB_QOS DB_Query DB_Reservation DB_Resource DB_Step DB_TRES DB_Usage"
          + " DB_WCKey DBD_Agent Dependency Elasticsearch Energy ExtSensors Federation Filesystem"
          + " FrontEnd Gang GLOB_SILENCE Gres HeteroJobs Hetjob Infiniband Interconnect JAG"
          + " JobAccountGather JobComp JobContainer License Metrics MPI Namespace Net NetRaw Network"
          + " NetworkRaw NO_CONF_HASH NodeFeatures NoRealTime Pack Power PowerSave Priority Profile"
          + " Protocol Reservation Route Sack Script SelectType SICP Steps Switch Task ThreadID TimeCray"
          + " TLS TraceJobs Trigger Triggers Wiki WorkQ WorkQueue"),
  PROLOG_FLAGS(
      "`Alloc`, `Contain`, `DeferBatch`, `ForceRequeueOnFail`, `NoHold`, `RunInJob`, `Serial` or"
          + " `X11`, with commas between them",
      "Alloc Contain DeferBatch ForceRequeueOnFail NoHold RunInJob Serial X11"),
  TASK_PARAMETERS(
      "one of `None`, `Sockets`, `Cores` and `Threads`, and `SlurmdOffSpec`, `Verbose`,"
          + " `OOMKillStep` and `autobind=` with a unit, with commas between them",
      "None Boards Sockets Cores Threads LDoms Cpusets Sched Verbose SlurmdOffSpec OOMKillStep"
          + " Autobind=none Autobind=sockets Autobind=cores Autobind=threads",
      "None Boards Sockets Cores Threads LDoms",
      "Autobind=none Autobind=sockets Autobind=cores Autobind=threads"),
  ENFORCED_LIMITS(
      "`associations`, `limits`, `nojobs`, `nosteps`, `qos`, `safe` or `wckeys` with commas between"
          + " them, or `all`",
      "associations limits nojobs nosteps qos safe wckeys all 1 2"),
  SELECT_PARAMETERS(
      "one of `CR_CPU`, `CR_Core`, `CR_Socket`, each with `_Memory` or not, and `CR_Memory`, and"
          + " options of slurm.conf(5) after a comma",
      "CR_CPU CR_CPU_Memory CR_Core CR_Core_Memory CR_Socket CR_Socket_Memory CR_Board"
          + " CR_Board_Memory CR_Memory CR_ALLOCATE_FULL_SOCKET CR_ONE_TASK_PER_CORE"
          + " CR_CORE_DEFAULT_DIST_BLOCK CR_LLN CR_PACK_NODES LL_SHARED_GRES"
          + " MULTIPLE_SHARING_GRES_PJ ENFORCE_BINDING_GRES ONE_TASK_PER_SHARING_GRES NHC_No"
          + " NHC_No_Steps NHC_Absolutely_No other_cons_res other_cons_tres",
      "CR_CPU CR_CPU_Memory CR_Core CR_Core_Memory CR_Socket CR_Socket_Memory CR_Board"
          + " CR_Board_Memory CR_Memory",
      "CR_CPU CR_CPU_Memory CR_ONE_TASK_PER_CORE"),
  PREEMPT_MODES(
      "one of `OFF`, `CANCEL`, `REQUEUE` and `SUSPEND`, and `GANG` or `WITHIN` after a comma",
      "off cluster cancel checkpoint requeue on suspend gang within priority",
      "off cluster cancel checkpoint requeue on suspend",
      "gang within");

  /** What may be said twice, and then counts once. */
  private static final Set<String> MODIFIERS = Set.of("gang", "within", "cr_one_task_per_core");

  private static final Splitter COMMA = Splitter.on(',').omitEmptyStrings();

  private final String wanted;

  @SuppressWarnings("ImmutableEnumChecker") // it is an immutable map
  private final ImmutableMap<String, String> words;

  @SuppressWarnings("ImmutableEnumChecker") // they are immutable sets
  private final List<ImmutableSet<String>> alternatives;

  /**
   * A list.
   *
   * @param words all of its words
   * @param alternatives words of which a list has one
   */
  WordList(String wanted, String words, String... alternatives) {
    this.wanted = wanted;
    this.words = Maps.uniqueIndex(List.of(words.split(" ")), Ascii::toLowerCase);
    this.alternatives =
        List.of(alternatives).stream()
            .map(Ascii::toLowerCase)
            .map(text -> ImmutableSet.copyOf(text.split(" ")))
            .toList();
  }

  String wanted() {
    return wanted;
  }

  Reading read(String text) {
    List<String> lower = COMMA.splitToList(Ascii.toLowerCase(text));
    return unknown(text)
        .map(word -> new Reading(text, Optional.of(Quoted.of(word) + " is none of its words")))
        .or(() -> conflict(lower).map(two -> new Reading(text, Optional.of(two))))
        .orElseGet(() -> Reading.of(String.join(",", new TreeSet<>(lower))));
  }

  /** The word that was probably meant by the first one that is none of them. */
  Optional<String> nearest(String text) {
    return unknown(text).flatMap(word -> Similar.to(word, words.values()));
  }

  private Optional<String> unknown(String text) {
    return COMMA
        .splitToStream(text)
        .filter(word -> !words.containsKey(Ascii.toLowerCase(word)))
        .findFirst();
  }

  private Optional<String> conflict(List<String> lower) {
    Set<String> seen = new HashSet<>();
    List<String> counted =
        lower.stream().filter(word -> !MODIFIERS.contains(word) || seen.add(word)).toList();
    return alternatives.stream()
        .map(one -> counted.stream().filter(one::contains).toList())
        .filter(several -> several.size() > 1)
        .map(
            several ->
                shown(several.get(0)) + " and " + shown(several.get(1)) + " are one too many")
        .findFirst();
  }

  private String shown(String lower) {
    return "`" + words.get(lower) + "`";
  }
}
