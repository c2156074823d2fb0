package dev.ohpc.model;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What rendering would do to one file.
 *
 * @param path the file, relative to the directory, with {@code /} between names
 * @param kind what would become of it
 * @param diff its text before and after in the unified format of diff(1); empty if it stays
 * @param meaning what would be otherwise for those who read it, a sentence each; empty where nobody
 *     knows more than the text says
 */
public record FileChange(String path, Kind kind, String diff, List<String> meaning) {

  /** What becomes of a file. */
  public enum Kind {
    /** It is not there yet. */
    ADDED,
    /** It has another text or other permissions. */
    CHANGED,
    /** An earlier rendering wrote it, and the spec no longer needs it. */
    REMOVED
  }

  /** Copies the sentences. */
  public FileChange {
    meaning = ImmutableList.copyOf(meaning);
  }
}
