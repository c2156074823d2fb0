package dev.ohpc.model.config;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Entries of a configuration file that belong together, and the comment above them.
 *
 * @param <E> an entry
 */
public final class Stanza<E> {

  private final ImmutableList<String> comment;
  private final ImmutableList<E> entries;

  private Stanza(List<String> comment, Iterable<? extends E> entries) {
    this.comment = ImmutableList.copyOf(comment);
    this.entries = ImmutableList.copyOf(entries);
  }

  /** Entries without a comment. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only copied
  public static <E> Stanza<E> of(E... entries) {
    return new Stanza<>(List.of(), List.of(entries));
  }

  /** Entries and the comment that explains them, of one line or more. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only copied
  public static <E> Stanza<E> of(String comment, E... entries) {
    return of(comment, List.of(entries));
  }

  /** Entries and the comment that explains them, of one line or more. */
  public static <E> Stanza<E> of(String comment, Iterable<? extends E> entries) {
    return new Stanza<>(comment.strip().lines().toList(), entries);
  }

  /** Entries and the lines of the comment above them, each as it is. */
  public static <E> Stanza<E> ofLines(List<String> comment, Iterable<? extends E> entries) {
    return new Stanza<>(comment, entries);
  }

  /** The lines of the comment, without the mark that begins one in the file. */
  public List<String> comment() {
    return comment;
  }

  /** The entries in the order of the file. */
  public List<E> entries() {
    return entries;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Stanza<?> that
        && that.comment.equals(comment)
        && that.entries.equals(entries);
  }

  @Override
  public int hashCode() {
    return 31 * comment.hashCode() + entries.hashCode();
  }

  @Override
  public String toString() {
    return entries.toString();
  }
}
