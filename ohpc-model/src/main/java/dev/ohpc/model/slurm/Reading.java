package dev.ohpc.model.slurm;

import dev.ohpc.model.text.Quoted;
import java.util.Optional;

/**
 * What Slurm makes of the text of a value.
 *
 * @param canonical the same for two texts that mean the same; the text itself when it is refused
 * @param fault what is wrong with it
 */
record Reading(String canonical, Optional<String> fault) {

  static Reading of(String canonical) {
    return new Reading(canonical, Optional.empty());
  }

  /** A text that is refused, with what is wrong about it, such as {@code is no number}. */
  static Reading refused(String text, String why) {
    return new Reading(text, Optional.of(Quoted.of(text) + " " + why));
  }
}
