package dev.ohpc.render.runbook;

import java.util.ArrayList;
import java.util.List;

/** A phase that is being told, step by step; each step needs the one before it. */
final class PhaseDraft {

  private final String id;
  private final String title;
  private final List<StepDraft> steps = new ArrayList<>();

  PhaseDraft(String id, String title) {
    this.id = id;
    this.title = title;
  }

  PhaseDraft step(StepDraft step) {
    steps.add(step);
    return this;
  }

  static StepDraft server(String id, String title) {
    return new StepDraft(id, title, Place.SERVER);
  }

  static StepDraft image(String id, String title) {
    return new StepDraft(id, title, Place.IMAGE);
  }

  static StepDraft roots(String id, String title) {
    return new StepDraft(id, title, Place.NODE_ROOTS);
  }

  Phase build(int number) {
    return new Phase(number, id, title, steps.stream().map(StepDraft::build).toList());
  }

  static List<Phase> number(List<PhaseDraft> drafts) {
    List<Phase> phases = new ArrayList<>();
    drafts.forEach(draft -> phases.add(draft.build(phases.size() + 1)));
    return phases;
  }
}
