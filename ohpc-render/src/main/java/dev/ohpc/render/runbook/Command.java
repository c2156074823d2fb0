package dev.ohpc.render.runbook;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A program that is run: its argument vector, never a line for a shell.
 *
 * @param words the program and its arguments
 * @param input what it reads on standard input; empty for nothing
 * @param output the file that its standard output goes to; empty for the log
 */
public record Command(List<Argument> words, Optional<String> input, Optional<Argument> output) {

  private static final String TOOLS = "/runbook/lib/";

  /** Copies the words, and refuses none at all. */
  public Command {
    words = ImmutableList.copyOf(words);
    checkArgument(!words.isEmpty(), "a command needs a program");
    checkArgument(input.orElse("").indexOf('\0') < 0, "no shell can carry NUL in a text");
  }

  /**
   * A command.
   *
   * @param words each an {@link Argument}, or anything else for its text
   */
  public static Command of(Object... words) {
    return new Command(arguments(words), Optional.empty(), Optional.empty());
  }

  /** One of the scripts that are rendered with the runbook, in {@code runbook/lib}. */
  static Command tool(String name, Object... arguments) {
    ImmutableList.Builder<Argument> words = ImmutableList.builder();
    words.add(Argument.of("bash"), Argument.of(Variable.TREE, TOOLS + name + ".sh"));
    return new Command(
        words.addAll(arguments(arguments)).build(), Optional.empty(), Optional.empty());
  }

  private static List<Argument> arguments(Object... words) {
    return Arrays.stream(words)
        .map(word -> word instanceof Argument argument ? argument : Argument.of(word))
        .toList();
  }

  /** The same, reading a text. */
  public Command withInput(String text) {
    return new Command(words, Optional.of(text), output);
  }

  /** The same, its standard output in a file. */
  public Command into(Argument file) {
    return new Command(words, input, Optional.of(file));
  }
}
