package dev.ohpc.testkit.format;

import dev.ohpc.model.config.Stanza;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One entry of a configuration that is taken out, replaced, or followed by another. */
final class OneEntry {

  /** What is done to the entry. */
  enum Change {
    REMOVED,
    REPLACED,
    FOLLOWED
  }

  private final Change change;
  private final int place;
  private final Object other;
  private int seen;
  private Optional<Object> found = Optional.empty();

  /**
   * A change.
   *
   * @param place which entry, from 0 in the order of the file
   * @param other the entry that comes in
   */
  OneEntry(Change change, int place, Object other) {
    this.change = change;
    this.place = place;
    this.other = other;
  }

  Change change() {
    return change;
  }

  /** The entry that the change was made at; none if there are not so many. */
  Optional<Object> found() {
    return found;
  }

  /** The next stanzas of the configuration, with the change if its entry is among them. */
  <E> List<Stanza<E>> in(List<Stanza<E>> stanzas) {
    return stanzas.stream().map(this::in).toList();
  }

  private <E> Stanza<E> in(Stanza<E> stanza) {
    return Stanza.ofLines(stanza.comment(), among(stanza.entries()));
  }

  /** The next entries of the configuration, with the change if its entry is among them. */
  @SuppressWarnings("unchecked") // the entry that comes in is from a configuration of the format
  <E> List<E> among(List<E> entries) {
    List<E> edited = new ArrayList<>();
    for (E entry : entries) {
      boolean here = seen++ == place;
      found = here ? Optional.of(entry) : found;
      if (!here || change == Change.FOLLOWED) {
        edited.add(entry);
      }
      if (here && change != Change.REMOVED) {
        edited.add((E) other);
      }
    }
    return edited;
  }

  @Override
  public String toString() {
    return found.map(Object::toString).orElse("nothing") + " " + change;
  }
}
