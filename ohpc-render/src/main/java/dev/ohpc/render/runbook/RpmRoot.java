package dev.ohpc.render.runbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where packages are installed: dnf(8) and rpm(8) for {@code /} or for another root.
 *
 * @param directory the other root
 */
record RpmRoot(Optional<Argument> directory) {

  /** The management server itself. */
  static final RpmRoot SERVER = new RpmRoot(Optional.empty());

  static RpmRoot of(Object... parts) {
    return new RpmRoot(Optional.of(Argument.of(parts)));
  }

  Command dnf(Object... words) {
    return command("dnf", "-y", "--installroot=", words);
  }

  Command install(String... names) {
    List<Object> words = new ArrayList<>(List.of("install"));
    Collections.addAll(words, names);
    return dnf(words.toArray());
  }

  Command has(String... names) {
    List<Object> words = new ArrayList<>(List.of("--query"));
    Collections.addAll(words, names);
    return command("rpm", "--quiet", "--root=", words.toArray());
  }

  private Command command(String program, String option, String rootOption, Object... words) {
    List<Object> all = new ArrayList<>(List.of(program, option));
    directory.ifPresent(root -> all.add(joined(rootOption, root)));
    Collections.addAll(all, words);
    return Command.of(all.toArray());
  }

  private static Argument joined(String option, Argument root) {
    List<Argument.Piece> pieces = new ArrayList<>(List.of(new Argument.Text(option)));
    pieces.addAll(root.pieces());
    return new Argument(pieces);
  }
}
