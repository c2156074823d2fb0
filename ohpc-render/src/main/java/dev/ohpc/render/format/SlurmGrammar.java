package dev.ohpc.render.format;

import com.google.common.collect.ImmutableSet;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.SlurmLine.Include;
import dev.ohpc.model.config.SlurmLine.Nodes;
import dev.ohpc.model.config.SlurmLine.Other;
import dev.ohpc.model.config.SlurmLine.Parameter;
import dev.ohpc.model.config.SlurmLine.Partition;
import dev.ohpc.model.config.SlurmRecord;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.render.format.SlurmPairs.Pair;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The lines of slurm.conf(5), cgroup.conf(5), gres.conf(5) and topology.conf(5). */
final class SlurmGrammar {

  private static final Pattern HOST_GAP = Pattern.compile("[ \\t]*+,[ \\t]*+|[ \\t]++");

  static final LineGrammar<SlurmLine> LINES = grammar(SlurmGrammar::lines, SlurmGrammar::print);

  static final LineGrammar<Setting> SETTINGS =
      grammar(
          SlurmGrammar::settings, (setting, line) -> pair(setting.key(), setting.value(), line));

  static final LineGrammar<SlurmRecord> RECORDS =
      grammar(SlurmGrammar::records, (entry, line) -> attributes(entry.attributes(), "", "", line));

  private static final String NODES = "nodename";
  private static final String PARTITION = "partitionname";
  private static final Set<String> OTHERS =
      ImmutableSet.of("nodeset", "downnodes", "frontendname", "poweraction");
  private static final String INCLUDE = "include";
  private static final String ADDRESSES = "NodeAddr";
  private static final String MEMBERS = "Nodes";

  private SlurmGrammar() {}

  private static <E> LineGrammar<E> grammar(
      LineGrammar.EntryReader<E> reader, LineGrammar.EntryPrinter<E> printer) {
    return new LineGrammar<>(SlurmLines.SYNTAX, "#", Integer.MAX_VALUE, reader, printer);
  }

  // ---- reading

  private static List<SlurmLine> lines(LogicalLine line) {
    if (isInclude(line)) {
      return List.of(include(line));
    }
    List<Pair> pairs = SlurmPairs.of(line);
    List<SlurmLine> lines = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Pair first = pairs.get(i);
      if (opensLine(first.key())) {
        List<Pair> rest = pairs.subList(i + 1, pairs.size());
        reportSecond(line, i, first);
        lines.add(compound(line, first, SlurmAttributes.of(line, rest)));
        return lines;
      }
      reportSecond(line, i, first);
      lines.add(new Parameter(first.key(), first.value()));
    }
    return lines;
  }

  private static void reportSecond(LogicalLine line, int index, Pair pair) {
    if (index > 0) {
      line.report(
          ProblemCode.FILE_SYNTAX,
          pair.start(),
          pair.end(),
          "`" + pair.key() + "` is a second key on this line",
          "write each on a line of its own (slurm.conf(5); 22.05.8 stops with a parse error)");
    }
  }

  /** Only at the very beginning of a line; with a blank before it Slurm stops. */
  private static boolean isInclude(LogicalLine line) {
    String content = line.content();
    return !line.isIndented()
        && content.regionMatches(true, 0, INCLUDE, 0, INCLUDE.length())
        && content.length() > INCLUDE.length()
        && SlurmLines.isBlank(content.charAt(INCLUDE.length()));
  }

  private static Include include(LogicalLine line) {
    List<Word> words = line.words();
    if (words.size() != 2) {
      throw line.malformed(
          "an Include names one file, and this one names " + (words.size() - 1),
          "write each on a line of its own; a name cannot hold a blank (slurm.conf(5))");
    }
    return new Include(words.get(1).text());
  }

  private static boolean opensLine(String key) {
    return key.equalsIgnoreCase(NODES) || key.equalsIgnoreCase(PARTITION) || isOther(key);
  }

  private static boolean isOther(String key) {
    return OTHERS.contains(key.toLowerCase(Locale.ROOT));
  }

  private static SlurmLine compound(LogicalLine line, Pair first, SlurmAttributes attributes) {
    if (first.is(NODES)) {
      return nodes(line, first, attributes);
    }
    if (first.is(PARTITION)) {
      HostList members = hosts(line, first, attributes, MEMBERS).orElse(HostList.of(List.of()));
      return new Partition(first.value(), members, attributes.rest());
    }
    return new Other(first.key(), first.value(), attributes.rest());
  }

  private static Nodes nodes(LogicalLine line, Pair first, SlurmAttributes attributes) {
    HostList names = value(line, first, first.value(), SlurmGrammar::hostList);
    Optional<HostList> addresses = hosts(line, first, attributes, ADDRESSES);
    return new Nodes(names, addresses, attributes.rest());
  }

  /** A list of hosts; blanks in it, in quotes, are what commas are. */
  private static HostList hostList(String text) {
    return HostList.parse(HOST_GAP.matcher(text.strip()).replaceAll(","));
  }

  private static Optional<HostList> hosts(
      LogicalLine line, Pair first, SlurmAttributes attributes, String key) {
    return attributes.take(key).map(text -> value(line, first, text, SlurmGrammar::hostList));
  }

  private static <T> T value(LogicalLine line, Pair at, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (InvalidValueException e) {
      throw line.malformed(
          ProblemCode.INVALID_VALUE, at.start(), at.end(), e.getMessage(), e.hint());
    }
  }

  private static List<Setting> settings(LogicalLine line) {
    List<Pair> pairs = SlurmPairs.of(line);
    List<Setting> settings = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      reportSecond(line, i, pair);
      settings.add(new Setting(pair.key(), pair.value()));
    }
    return settings;
  }

  private static List<SlurmRecord> records(LogicalLine line) {
    return List.of(new SlurmRecord(SlurmAttributes.of(line, SlurmPairs.of(line)).rest()));
  }

  // ---- writing

  private static void print(SlurmLine entry, LineWriter line) {
    if (entry instanceof Parameter parameter) {
      line.refuseUnless(
          !opensLine(parameter.key()),
          () -> "cannot carry `" + parameter.key() + "` as a parameter: it begins another line");
      pair(parameter.key(), parameter.value(), line);
    } else if (entry instanceof Nodes nodes) {
      hosts("NodeName=", nodes.names(), line);
      nodes.addresses().ifPresent(list -> hosts(" " + ADDRESSES + "=", list, line));
      attributes(nodes.attributes(), ADDRESSES, " ", line);
    } else if (entry instanceof Partition partition) {
      pair("PartitionName", partition.name(), line);
      if (partition.nodes().size() > 0) {
        hosts(" " + MEMBERS + "=", partition.nodes(), line);
      }
      attributes(partition.attributes(), MEMBERS, " ", line);
    } else if (entry instanceof Other other) {
      line.refuseUnless(
          isOther(other.kind()), () -> "cannot carry `" + other.kind() + "`: it begins no line");
      pair(other.kind(), other.name(), line);
      attributes(other.attributes(), "", " ", line);
    } else if (entry instanceof Include include) {
      line.append("Include ").append(Fields.SLURM_FILE, include.file());
    } else {
      throw new AssertionError(entry);
    }
  }

  private static void hosts(String key, HostList hosts, LineWriter line) {
    line.append(key).append(Fields.SLURM_HOSTS, hosts.toString());
  }

  /** Keys and values, none of which Slurm would read as another or as what has its own field. */
  private static void attributes(
      Map<String, String> attributes, String ownField, String before, LineWriter line) {
    Set<String> keys = new HashSet<>(Set.of(ownField.toLowerCase(Locale.ROOT)));
    String separator = before;
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      line.refuseUnless(
          keys.add(attribute.getKey().toLowerCase(Locale.ROOT)),
          () -> "cannot carry `" + attribute.getKey() + "` among the others: it is there already");
      pair(attribute.getKey(), attribute.getValue(), line.append(separator));
      separator = " ";
    }
  }

  /** A value with a blank goes into quotes, and nothing does, without which it is no value. */
  private static void pair(String key, String value, LineWriter line) {
    line.append(Fields.SLURM_KEY, key).append('=');
    if (value.isEmpty() || value.indexOf(' ') >= 0) {
      line.append('"').append(Fields.SLURM_VALUE, value).append('"');
    } else {
      line.append(Fields.SLURM_VALUE, value);
    }
  }
}
