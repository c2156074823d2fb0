package dev.ohpc.render.runbook;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A program that is to be run, its variables resolved.
 *
 * @param step the id of the step
 * @param purpose what for
 * @param words its argument vector; no secret is ever in it
 * @param input its standard input; empty for nothing
 * @param output the file that its standard output goes to; empty where it is only printed
 * @param secret whether what it prints may hold a secret, and so is neither kept nor shown
 */
public record Invocation(
    String step,
    Purpose purpose,
    List<String> words,
    String input,
    Optional<Path> output,
    boolean secret) {

  /** What a program is run for. */
  public enum Purpose {
    /** To see whether there is something to do; it changes nothing, and may well fail. */
    CHECK,
    /** To do it. */
    CHANGE,
    /** To see that it worked. */
    VERIFY
  }

  /** Copies the words. */
  public Invocation {
    words = ImmutableList.copyOf(words);
  }

  /** The words as a person would type them. */
  @Override
  public String toString() {
    return ShellWords.join(words.stream().map(word -> Argument.of(word)).toList());
  }
}
