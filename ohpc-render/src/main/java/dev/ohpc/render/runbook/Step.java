package dev.ohpc.render.runbook;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A piece of work that is whole in itself. It may be cut off anywhere and done again from its
 * beginning: the end is the same.
 *
 * @param id its name: words of lower-case letters and digits with {@code -} between, alone of that
 *     name in the runbook
 * @param title what it does
 * @param place where
 * @param needs the ids of the steps that come before it
 * @param done what shows that there is nothing to do, when it has been done once: each command ends
 *     with status 0 and changes nothing; a step without any is done once it has been
 * @param commands what it does, in order; each must end with status 0
 * @param verify what shows afterwards that it worked: each ends with status 0
 * @param undo what takes it back, where that is possible
 * @param pause what it waits for at the end
 * @param secrets the files that it makes or copies whose content nobody may see; what its commands
 *     print is not logged
 * @param sections the sections of the guide that it does, such as {@code 4.1}
 */
public record Step(
    String id,
    String title,
    Place place,
    List<String> needs,
    List<Command> done,
    List<Command> commands,
    List<Command> verify,
    List<Command> undo,
    Optional<Pause> pause,
    List<String> secrets,
    List<String> sections) {

  private static final int FINGERPRINT_LENGTH = 16;
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  /** Copies the lists, and refuses an id that is none. */
  public Step {
    checkArgument(ID.matcher(id).matches(), "`%s` cannot be the id of a step", id);
    needs = ImmutableList.copyOf(needs);
    done = ImmutableList.copyOf(done);
    commands = ImmutableList.copyOf(commands);
    verify = ImmutableList.copyOf(verify);
    undo = ImmutableList.copyOf(undo);
    secrets = ImmutableList.copyOf(secrets);
    sections = ImmutableList.copyOf(sections);
  }

  /** Whether a person has to do something. */
  public boolean waitsForPerson() {
    return pause.filter(what -> what.kind() == Pause.Kind.PERSON).isPresent();
  }

  /**
   * Sixteen hexadecimal digits that are others when the step does something else: what was done
   * under another fingerprint has to be done again.
   */
  public String fingerprint() {
    String text = place + "\n" + commands + "\n" + verify + "\n" + pause;
    return Hashing.sha256()
        .hashString(text, StandardCharsets.UTF_8)
        .toString()
        .substring(0, FINGERPRINT_LENGTH);
  }
}
