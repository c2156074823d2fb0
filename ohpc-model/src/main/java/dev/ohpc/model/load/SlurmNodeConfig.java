package dev.ohpc.model.load;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import dev.ohpc.model.load.ShellVariables.Value;
import dev.ohpc.model.load.Tree.Scalar;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * OpenHPC's {@code slurm_node_config} as hardware: {@code c[1-4] Sockets=2 CoresPerSocket=12
 * ThreadsPerCore=2 RealMemory=…}.
 */
final class SlurmNodeConfig {

  /** What the hardware is called. */
  static final String NAME = "slurm-node-config";

  private static final Splitter BLANKS = Splitter.on(' ').omitEmptyStrings();
  private static final Set<String> READ =
      Set.of("sockets", "corespersocket", "threadspercore", "realmemory", "state");

  private final Value config;
  private final Reporter reporter;

  SlurmNodeConfig(Value config, Reporter reporter) {
    this.config = config;
    this.reporter = reporter;
  }

  void addTo(Fields spec) {
    Fields kind = new Fields();
    addNumber(kind, "sockets", "Sockets", "");
    addNumber(kind, "cores-per-socket", "CoresPerSocket", "");
    addNumber(kind, "threads-per-core", "ThreadsPerCore", "");
    addNumber(kind, "real-memory", "RealMemory", "MiB");
    sayWhatIsNotRead();
    Fields hardware = new Fields();
    hardware.add(NAME, config.at(), kind.toMapping());
    spec.add("hardware", config.at(), hardware.toMapping());
  }

  private void addNumber(Fields kind, String key, String name, String unit) {
    Matcher matcher = Pattern.compile("(?i)(?:^|\\s)" + name + "=(\\S+)").matcher(config.text());
    if (matcher.find()) {
      Scalar number = new Scalar(matcher.group(1) + unit, unit.isEmpty(), config.at());
      kind.add(key, config.at(), number);
    }
  }

  private void sayWhatIsNotRead() {
    String unread =
        BLANKS
            .splitToStream(config.text())
            .skip(1)
            .map(word -> word.replaceFirst("=.*", ""))
            .filter(key -> !READ.contains(Ascii.toLowerCase(key)))
            .collect(Collectors.joining("`, `"));
    if (!unread.isEmpty()) {
      reporter.add(
          ProblemCode.UNUSED_VARIABLE,
          SpecPath.ROOT,
          config.at(),
          "these keys of `slurm_node_config` have no effect here: `" + unread + "`",
          "slurm.conf is rendered without them");
    }
  }
}
