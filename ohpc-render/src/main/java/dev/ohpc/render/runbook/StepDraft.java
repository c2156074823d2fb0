package dev.ohpc.render.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A step that is being told. */
final class StepDraft {

  private final String id;
  private final String title;
  private final Place place;
  private final List<String> needs = new ArrayList<>();
  private final List<Command> done = new ArrayList<>();
  private final List<Command> commands = new ArrayList<>();
  private final List<Command> verify = new ArrayList<>();
  private final List<Command> undo = new ArrayList<>();
  private final List<String> secrets = new ArrayList<>();
  private final List<String> sections = new ArrayList<>();
  private Optional<Pause> pause = Optional.empty();

  StepDraft(String id, String title, Place place) {
    this.id = id;
    this.title = title;
    this.place = place;
  }

  StepDraft guide(String... numbers) {
    sections.addAll(List.of(numbers));
    return this;
  }

  StepDraft needs(String... ids) {
    needs.addAll(List.of(ids));
    return this;
  }

  StepDraft run(Object... words) {
    return run(Command.of(words));
  }

  StepDraft run(Command command) {
    commands.add(command);
    return this;
  }

  StepDraft doneWhen(Object... words) {
    return doneWhen(Command.of(words));
  }

  StepDraft doneWhen(Command command) {
    done.add(command);
    return this;
  }

  StepDraft verify(Object... words) {
    return verify(Command.of(words));
  }

  StepDraft verify(Command command) {
    verify.add(command);
    return this;
  }

  StepDraft undo(Object... words) {
    undo.add(Command.of(words));
    return this;
  }

  StepDraft secret(Object path) {
    secrets.add(path.toString());
    return this;
  }

  StepDraft reboot(Object... instruction) {
    pause = Optional.of(new Pause(Pause.Kind.REBOOT, Argument.of(instruction)));
    return this;
  }

  StepDraft person(Object... instruction) {
    pause = Optional.of(new Pause(Pause.Kind.PERSON, Argument.of(instruction)));
    return this;
  }

  /** Puts a rendered file in its place. */
  StepDraft place(PlacedFile file) {
    return run(file.install()).doneWhen(file.isPlaced());
  }

  StepDraft place(Iterable<PlacedFile> files) {
    files.forEach(this::place);
    return this;
  }

  /** Installs packages on the server, or into another root. */
  StepDraft packages(RpmRoot root, String... names) {
    return run(root.install(names)).doneWhen(root.has(names));
  }

  /** Starts a service now, so that it reads its files, and at each boot. */
  StepDraft service(String unit) {
    return run("systemctl", "enable", unit)
        .run("systemctl", "restart", unit)
        .doneWhen("systemctl", "--quiet", "is-enabled", unit)
        .doneWhen("systemctl", "--quiet", "is-active", unit)
        .undo("systemctl", "disable", "--now", unit);
  }

  Step build() {
    return new Step(
        id, title, place, needs, done, commands, verify, undo, pause, secrets, sections);
  }
}
