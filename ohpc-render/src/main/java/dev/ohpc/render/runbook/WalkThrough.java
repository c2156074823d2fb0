package dev.ohpc.render.runbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A runbook for people to read: the steps of their own cluster, in Markdown (CommonMark). */
final class WalkThrough {

  private static final String TREE = "${" + Variable.TREE + "}/";
  private static final String NODE = "${" + Variable.NODE + "}";

  private static final int MOST_ROWS = 16;

  private final Runbook runbook;
  private final Language language;
  private final StringBuilder out = new StringBuilder();

  private WalkThrough(Runbook runbook, Language language) {
    this.runbook = runbook;
    this.language = language;
  }

  static String of(Runbook runbook, Language language) {
    WalkThrough text = new WalkThrough(runbook, language);
    text.head();
    runbook.phases().forEach(text::phase);
    return text.out.toString();
  }

  private void head() {
    line("# " + runbook.cluster() + ": " + language.text("label.title"));
    paragraph(language.text("label.intro"));
    paragraph(language.text("label.how"));
    paragraph("## " + language.text("label.cluster"));
    paragraph("![" + language.text("label.cluster") + "](cluster.svg)");
    line("");
    row("label.machine", "label.name", "label.address");
    line("|---|---|---|");
    Runbook.Server server = runbook.server();
    line(cells(language.text("label.server"), server.name(), server.address()));
    nodes(runbook.nodes());
    paragraph(
        language.text("label.interface")
            + ": `"
            + server.interfaceName()
            + "`; "
            + language.text("label.network")
            + ": `"
            + server.network()
            + "`");
  }

  private void row(String... keys) {
    line(cells(List.of(keys).stream().map(language::text).toArray(String[]::new)));
  }

  private static String cells(String... texts) {
    return "| " + String.join(" | ", texts) + " |";
  }

  /** A row a node; of many nodes one row, and where they are listed. */
  private void nodes(List<Runbook.Node> nodes) {
    if (nodes.size() <= MOST_ROWS) {
      nodes.forEach(node -> line(cells(language.text("label.node"), node.name(), node.address())));
      return;
    }
    String names = nodes.get(0).name() + " ... " + nodes.get(nodes.size() - 1).name();
    String count = nodes.size() + " " + language.text("label.nodes");
    line(cells(count, names, "[nodes.txt](nodes.txt)"));
  }

  private void phase(Phase phase) {
    paragraph("## " + phase.number() + ". " + language.of(phase.title()));
    language.find("phase." + phase.id()).ifPresent(this::paragraph);
    phase.steps().forEach(this::step);
  }

  private void step(Step step) {
    paragraph("### " + language.of(step.title()));
    String place = step.place().name().toLowerCase(Locale.ROOT).replace('_', '-');
    paragraph(
        "`"
            + step.id()
            + "`, "
            + language.text("label.place." + place)
            + " ("
            + language.text("label.guide")
            + " "
            + String.join(", ", step.sections())
            + ")");
    commands(step, step.commands());
    files(step);
    step.pause().ifPresent(pause -> paragraph(language.of(pause.instruction().toString())));
    if (!step.secrets().isEmpty()) {
      paragraph(
          step.secrets().stream()
              .map(path -> "`" + path + "`")
              .collect(Collectors.joining(", ", language.text("label.secret") + " ", ".")));
    }
    block(step, "label.verify", step.verify());
    block(step, "label.done", step.done());
    block(step, "label.undo", step.undo());
  }

  /** Links to the files that are put in place; those of nodes are as many as there are nodes. */
  private void files(Step step) {
    List<String> links =
        step.commands().stream()
            .flatMap(command -> command.words().stream())
            .map(Argument::toString)
            .filter(
                word -> word.startsWith(TREE) && !word.contains("/lib/") && !word.contains(NODE))
            .map(word -> word.substring(TREE.length()))
            .map(path -> "[" + path + "](../" + path + ")")
            .toList();
    if (!links.isEmpty()) {
      paragraph(language.text("label.files") + " " + String.join(", ", links) + ".");
    }
  }

  private void block(Step step, String key, List<Command> commands) {
    if (!commands.isEmpty()) {
      paragraph(language.text(key));
      commands(step, commands);
    }
  }

  private void commands(Step step, List<Command> commands) {
    if (commands.isEmpty()) {
      return;
    }
    boolean loops = step.place().isPerNode();
    paragraph("```bash");
    if (loops) {
      line("while read -r NODE ADDRESS <&3; do");
    }
    commands.forEach(command -> line((loops ? "  " : "") + text(step, command)));
    if (loops) {
      line("done 3< \"$TREE\"/runbook/nodes.txt");
    }
    line("```");
  }

  private static String text(Step step, Command command) {
    String words =
        step.place() == Place.NODES
            ? "ssh \"root@$ADDRESS\" " + ShellWords.joinForRemote(command.words())
            : ShellWords.join(command.words());
    Optional<String> input = command.input().map(ShellWords::quote);
    return input.map(text -> "printf %s " + text + " | ").orElse("")
        + words
        + command.output().map(file -> " > " + ShellWords.quote(file)).orElse("");
  }

  private void paragraph(String text) {
    line("");
    line(text);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
