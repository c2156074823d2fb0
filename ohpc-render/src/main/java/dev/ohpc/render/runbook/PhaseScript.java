package dev.ohpc.render.runbook;

import java.util.ArrayList;
import java.util.List;

/** A phase as a bash script: what {@code lib/steps.sh} is told of each step. */
final class PhaseScript {

  private final StringBuilder out = new StringBuilder();
  private String indent = "";

  private PhaseScript() {}

  static String of(Phase phase, int phases) {
    PhaseScript script = new PhaseScript();
    script.line("#!/bin/bash");
    script.line("# " + phase.number() + ": " + phase.title() + ". `run --help` tells the options.");
    script.line("set -euo pipefail");
    script.line("# shellcheck source=lib/steps.sh");
    script.line(". \"$(dirname -- \"${BASH_SOURCE[0]}\")/lib/steps.sh\"");
    script.line("");
    script.line(
        String.join(
            " ",
            "ohpc_phase",
            "" + phase.number(),
            "" + phases,
            "" + phase.steps().size(),
            ShellWords.quote(phase.title())));
    phase.steps().forEach(script::step);
    return script.out.toString();
  }

  private void step(Step step) {
    line("");
    line("# guide: " + String.join(", ", step.sections()));
    List<String> words = new ArrayList<>(List.of("ohpc_step", step.id(), step.fingerprint()));
    words.add(ShellWords.quote(step.title()));
    words.addAll(step.needs());
    line(String.join(" ", words));
    if (!step.secrets().isEmpty()) {
      line("ohpc_secret");
    }
    if (step.place().isPerNode()) {
      onceANode(step);
    } else {
      unlessDone(step, "ohpc_todo");
    }
    line("ohpc_finish");
  }

  private void onceANode(Step step) {
    line("ohpc_nodes");
    line("while ohpc_next_node; do");
    indent = "  ";
    unlessDone(step, "ohpc_node_todo");
    line("ohpc_node_finish");
    indent = "";
    line("done 3< \"$here/nodes.txt\"");
  }

  private void unlessDone(Step step, String todo) {
    line("if " + String.join(" ||\n" + indent + "  ", conditions(step, todo)) + "; then");
    String outer = indent;
    indent += "  ";
    step.commands().forEach(command -> line(run(step, command)));
    step.pause().ifPresent(pause -> line(pause(step, pause)));
    step.verify().forEach(command -> line(run(step, command)));
    indent = outer;
    line("fi");
  }

  /** What a person does shows by itself, where it can be seen; all else is done once at least. */
  private static List<String> conditions(Step step, String todo) {
    List<String> conditions = new ArrayList<>();
    if (!step.waitsForPerson() || step.done().isEmpty()) {
      conditions.add(todo);
    }
    step.done().forEach(command -> conditions.add("! ohpc_check " + words(step, command)));
    return conditions;
  }

  private static String run(Step step, Command command) {
    String words = words(step, command);
    if (command.input().isEmpty() && command.output().isEmpty()) {
      return "ohpc_run " + words;
    }
    return "ohpc_run_io "
        + ShellWords.quote(command.input().orElse(""))
        + " "
        + command.output().map(ShellWords::quote).orElse("''")
        + " "
        + words;
  }

  private static String words(Step step, Command command) {
    return step.place() == Place.NODES
        ? "ssh -o BatchMode=yes \"root@$ADDRESS\" " + ShellWords.joinForRemote(command.words())
        : ShellWords.join(command.words());
  }

  private static String pause(Step step, Pause pause) {
    String instruction = ShellWords.quote(pause.instruction());
    if (pause.kind() == Pause.Kind.REBOOT) {
      return "ohpc_reboot " + instruction;
    }
    return "ohpc_person " + instruction + (step.done().isEmpty() ? " confirmed" : "");
  }

  private void line(String text) {
    out.append(text.isEmpty() ? "" : indent).append(text).append('\n');
  }
}
