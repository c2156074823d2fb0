package dev.ohpc.model.config;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** A line of ld.so.conf. */
public sealed interface LdSoLine {

  /**
   * A directory of libraries.
   *
   * @param path its absolute path
   */
  record Directory(String path) implements LdSoLine {}

  /**
   * Other files that are read here.
   *
   * @param patterns their paths, which may be patterns; relative ones from this file's directory
   */
  record Include(List<String> patterns) implements LdSoLine {

    /** Copies the patterns. */
    public Include {
      patterns = ImmutableList.copyOf(patterns);
    }
  }

  /** A directory of libraries. */
  static LdSoLine directory(Object path) {
    return new Directory(path.toString());
  }
}
