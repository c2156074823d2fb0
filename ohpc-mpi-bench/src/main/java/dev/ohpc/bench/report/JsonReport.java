package dev.ohpc.bench.report;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The report as JSON (RFC 8259). A number that does not exist is {@code null}. */
final class JsonReport {

  private final Report report;
  private final Measurements run;

  JsonReport(Report report) {
    this.report = report;
    this.run = report.measurements();
  }

  String text() {
    return block(
            field("passed", report.isPassed()),
            field("checks", array(report.checks(), JsonReport::check)),
            field("identity", identity()),
            field("pi", pi()),
            field("ranks", array(run.ranks(), JsonReport::rank)),
            field("nodes", array(report.nodes(), JsonReport::node)),
            field("scaling", array(run.scaling(), this::step)),
            field("links", array(run.links(), JsonReport::link)))
        + "\n";
  }

  private static String check(Check check) {
    return object(
        field("name", quoted(check.name())),
        field("outcome", quoted(check.outcome().name().toLowerCase(Locale.ROOT))),
        field("message", quoted(check.message())));
  }

  private String identity() {
    Identity identity = run.identity();
    return block(
        field("library", quoted(identity.library())),
        field("libraryFile", quoted(identity.libraryFile())),
        field("abi", quoted(identity.abi())),
        field("launcher", quoted(identity.launcher())),
        field("nodes", array(identity.nodes(), JsonReport::machine)));
  }

  private static String machine(Identity.Node node) {
    return object(
        field("name", quoted(node.name())),
        field("ranks", node.ranks()),
        field("cpus", node.cpus()),
        field("processor", quoted(node.processor())),
        field("system", quoted(node.system())),
        field("java", quoted(node.java())),
        field("governor", quoted(node.governor())));
  }

  private String pi() {
    PiRun pi = run.pi();
    return block(
        field("kernel", quoted(pi.kernel())),
        field("points", pi.points()),
        field("tolerance", number(pi.tolerance())),
        field("values", numbers(pi.values())),
        field("errorUlps", number(PiRun.ulps(pi.value()))),
        field("seconds", numbers(pi.seconds())),
        field("warmUpSeconds", number(pi.warmUpSeconds())),
        field("communicationSeconds", number(report.communicationSeconds())),
        field("imbalance", number(report.imbalance())),
        field("pointsPerSecond", number(pi.rate())));
  }

  private static String rank(RankTimes rank) {
    return object(
        field("rank", rank.rank()),
        field("node", quoted(rank.node())),
        field("points", rank.points()),
        field("seconds", numbers(rank.seconds())));
  }

  private static String node(NodeRate node) {
    return object(
        field("name", quoted(node.node())),
        field("pointsPerSecondAndRank", number(node.rate())),
        field("repeats", numbers(node.rates())),
        field("slowingDown", node.isSlowingDown()));
  }

  private String step(ScalingStep step) {
    ScalingStep one = report.oneRank().orElse(step);
    return object(
        field("ranks", step.ranks()),
        field("strongSeconds", number(step.strongSeconds())),
        field("strongEfficiency", number(step.strongEfficiency(one))),
        field("weakSeconds", number(step.weakSeconds())),
        field("weakEfficiency", number(step.weakEfficiency(one))),
        field("barrierMicros", number(step.barrierMicros())),
        field("allreduceMicros", number(step.allreduceMicros())));
  }

  private static String link(Link link) {
    return object(
        field("from", quoted(link.from())),
        field("to", quoted(link.to())),
        field("latencyMicros", number(link.latencyMicros())),
        field("megabytesPerSecond", number(link.megabytesPerSecond())));
  }

  private static String field(String name, Object value) {
    return quoted(name) + ": " + value;
  }

  private static String object(String... fields) {
    return "{" + String.join(", ", fields) + "}";
  }

  /** An object whose members stand each on a line. */
  private static String block(String... fields) {
    return lines("{", List.of(fields), "}");
  }

  private static <T> String array(Collection<T> values, Function<T, String> form) {
    return values.isEmpty() ? "[]" : lines("[", values.stream().map(form).toList(), "]");
  }

  private static String lines(String open, List<String> members, String close) {
    String inside = String.join(",\n", members).replace("\n", "\n  ");
    return open + "\n  " + inside + "\n" + close;
  }

  private static String numbers(List<Double> values) {
    return values.stream().map(JsonReport::number).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "null";
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
              } else if (c < ' ') {
                quoted.append(Numbers.format("\\u%04x", c));
              } else {
                quoted.append((char) c);
              }
            });
    return quoted.append('"').toString();
  }
}
