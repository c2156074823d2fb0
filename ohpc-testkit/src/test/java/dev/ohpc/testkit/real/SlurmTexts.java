package dev.ohpc.testkit.real;

import dev.ohpc.model.slurm.SlurmValueType;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts for keys of Slurm, good ones and others. */
final class SlurmTexts {

  private static final int TEXTS = 600;

  private SlurmTexts() {}

  /** Texts that are nearly values of a type, the same each time. */
  static Set<String> of(SlurmValueType type) {
    String[] pieces = pieces(type).split(isList(type) ? "\\|" : ",", -1);
    Random random = new Random(42);
    return Stream.generate(
            () ->
                random
                    .ints(random.nextInt(4), 0, pieces.length)
                    .mapToObj(i -> pieces[i])
                    .collect(Collectors.joining()))
        .filter(text -> !isMiscounted(type, text))
        .limit(20 * TEXTS)
        .distinct()
        .limit(TEXTS)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Slurm takes no days less than none, and lets a length of time run over. */
  private static boolean isMiscounted(SlurmValueType type, String text) {
    if (type != SlurmValueType.TIME_LIMIT && type != SlurmValueType.PERIOD) {
      return false;
    }
    return text.matches("-0+")
        || SlurmValueType.TIME_LIMIT.fault(text).orElse("").endsWith("longer than Slurm can count");
  }

  /** Whether its texts have commas in them. */
  private static boolean isList(SlurmValueType type) {
    return pieces(type).indexOf('|') >= 0;
  }

  private static String pieces(SlurmValueType type) {
    return switch (type) {
      case BOOLEAN -> "yes,YES,No,no,up,Up,DOWN,true,False,1,0, ,\t,on,n,y,x,+,-,2,t,f";
      case TIME_LIMIT -> "0,1,7,59,60,90,100,1000,:,:,:,-,-, ,s,INFINITE,unlimited,-1,1-,0x1,.5";
      case PARTITION_STATE ->
          "up,UP,Down,DOWN,drain,DRAINED,inactive,INACTIVE,idle, ,x,ed,do,wn,dr,ain,0,1";
      case SHARING -> "no,NO,yes,YES:,yes:,force,FORCE:,force:,:,1,2,10,0,-,+, ,exclusive,x,k";
      case FLOAT ->
          "0,1,9,.,.5,5.,e,E,e5,e38,e39,e-38,e-45,p,p3,P-149,0x,0X,f,A,inf,INF,infinity,nan,NaN(,"
              + "a1),-,+, ,\t,INFINITE,unlimited,%,1e,3.4028235,1.17549435,x,k";
      case SERVER -> "a,b,(,),(,), ,.,10.0.0.1";
      case LOG_LEVEL ->
          "quiet,FATAL,error,Info,verbose,debug,debug,2,5,6,0,9,65534,65533,70000,x,-, ,+";
      case PORTS -> "0,1,7,6817,6820,-,-,+, ,x,0x,99999999999999999999";
      case NODE_PORTS -> "0,1,7,6817,65535,65536,[,],-,0x,x, ";
      case HOSTS -> "a,b,1,2,9,[1-2],[3],[,],-,x,[a],n[01-10]";
      case PATHS -> "/a,/,none,None,a,b, ,x,.,-,/b/c";
      case NODE_STATE ->
          "UNKNOWN,down,Drain,fail,cloud,FUTURE,idle,ALLOCATED,mixed,up,ED,ing,x, ,+,resume,error";
      case PART_LIMITS -> "yes,Any,ALL,up,true,1,no,NO,down,false,0, ,x,any";
      case RESET_PERIOD -> "none,NOW,daily,Weekly,monthly,quarterly,YEARLY,year, ,x,0";
      case PERIOD -> pieces(SlurmValueType.TIME_LIMIT);
      case DEBUG_FLAGS -> "Agent|gres,|,NO_CONF_HASH|Task|,|foo,|AuditRPCs,| |JAG|Backfill,|x";
      case PROLOG_FLAGS -> "Alloc|,contain|Serial,|,|X11,|RunInJob,|none|deferbatch,|x| ";
      case TASK_PARAMETERS ->
          "Cores,|verbose,|,Threads|none|autobind=|autobind=cores,|,|SlurmdOffSpec,|OOMKillStep|x| ";
      case ENFORCED_LIMITS -> "qos,|LIMITS|,safe,|all,|1,|2|0|nojobs,|foo|x| |associations,|,";
      case SELECT_PARAMETERS ->
          "CR_Core,|cr_cpu|CR_Socket|_Memory|CR_LLN,|,CR_ONE_TASK_PER_CORE|CR_Memory,|,|x| |"
              + "other_cons_tres,|LL_SHARED_GRES,";
      case PARTITION_SELECTION -> "CR_Core|cr_cpu|CR_Socket|_Memory|,CR_LLN|CR_Memory|,|x| ";
      case PREEMPT_MODE, PARTITION_PREEMPT_MODE ->
          "off|gang,|,GANG|suspend|on,|cluster|cancel|within,|requeue,|,|x| |checkpoint|priority";
      case RESOURCE_LIMITS -> "ALL|NONE|CPU|,|,| |RLIMIT_|MEMLOCK|AS,|cpu|x|NOFILE,";
      default ->
          "0,0,1,7,8,9,00,0x,0X,f,A,k,K,M,G,b, ,\t,+,-,-0,INFINITE,Unlimited,x,.,65535,65536,"
              + "4294967295,4294967296,4194303,4194304,9223372036854775807,18014398509481983,"
              + "18014398509481984,18446744073709551615,18446744073709551616,0177777,0xffff";
    };
  }
}
