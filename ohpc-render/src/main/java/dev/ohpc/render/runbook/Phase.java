package dev.ohpc.render.runbook;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * One of the twelve parts of the procedure, as the guide divides it.
 *
 * @param number its place, from 1
 * @param id a word of lower-case letters
 * @param title what it is about
 * @param steps its steps, in the order in which they are done
 */
public record Phase(int number, String id, String title, List<Step> steps) {

  /** Copies the steps, and refuses an id that is none. */
  public Phase {
    checkArgument(id.matches("[a-z]+"), "`%s` cannot be the id of a phase", id);
    checkArgument(title.matches("[^\\p{Cntrl}]*"), "the title of a phase is one line");
    steps = ImmutableList.copyOf(steps);
  }
}
