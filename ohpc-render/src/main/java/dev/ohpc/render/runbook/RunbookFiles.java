package dev.ohpc.render.runbook;

import dev.ohpc.model.value.FileMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All files of a runbook: a script a phase, what they call, the nodes, the JSON form, and the
 * walk-through with its picture.
 */
final class RunbookFiles {

  private static final Pattern LIBRARY_FILE = Pattern.compile("^\\$\\{TREE}/runbook/(lib/.+)$");

  private final Runbook runbook;

  RunbookFiles(Runbook runbook) {
    this.runbook = runbook;
  }

  List<RunbookFile> files() {
    List<RunbookFile> files = new ArrayList<>();
    files.add(new RunbookFile("runbook/run", Resources.text("run"), FileMode.EXECUTABLE));
    for (Phase phase : runbook.phases()) {
      String script = PhaseScript.of(phase, runbook.phases().size());
      files.add(new RunbookFile(path(phase), script, FileMode.EXECUTABLE));
    }
    files.add(new RunbookFile("runbook/nodes.txt", nodes(), FileMode.PUBLIC));
    files.add(new RunbookFile("runbook/runbook.json", RunbookJson.write(runbook), FileMode.PUBLIC));
    files.add(new RunbookFile("runbook/cluster.svg", ClusterPicture.of(runbook), FileMode.PUBLIC));
    for (Language language : Language.values()) {
      String path = "runbook/guide." + language.code() + ".md";
      files.add(new RunbookFile(path, WalkThrough.of(runbook, language), FileMode.PUBLIC));
    }
    for (String name : library()) {
      files.add(new RunbookFile("runbook/" + name, Resources.text(name), FileMode.PUBLIC));
    }
    return files;
  }

  private static String path(Phase phase) {
    String number = phase.number() < 10 ? "0" + phase.number() : "" + phase.number();
    return "runbook/" + number + "-" + phase.id() + ".sh";
  }

  private String nodes() {
    return runbook.nodes().stream()
        .map(node -> node.name() + " " + node.address() + "\n")
        .collect(Collectors.joining());
  }

  /** What the scripts share, and of the rest what some command of this runbook names. */
  private Iterable<String> library() {
    TreeSet<String> names = new TreeSet<>();
    names.add("lib/steps.sh");
    runbook.steps().stream()
        .flatMap(step -> Stream.of(step.done(), step.commands(), step.verify()))
        .flatMap(List::stream)
        .flatMap(command -> command.words().stream())
        .map(word -> LIBRARY_FILE.matcher(word.toString()))
        .filter(Matcher::matches)
        .forEach(matcher -> names.add(matcher.group(1)));
    if (names.contains("lib/initramfs.sh")) {
      names.add("lib/in-image.sh");
    }
    if (names.contains("lib/authorize.sh")) {
      names.add("lib/add-line.sh");
    }
    if (names.contains("lib/known-hosts.sh")) {
      names.add("lib/host-keys.sh");
    }
    return names;
  }
}
