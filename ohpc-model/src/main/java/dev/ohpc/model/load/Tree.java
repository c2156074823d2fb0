package dev.ohpc.model.load;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.problem.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a source says, before anybody asks what it means. */
sealed interface Tree {

  /** Where it stands. */
  Position at();

  /** How many values it is made of, itself included and aliases counted each time. */
  long size();

  /** What it is called in messages. */
  String noun();

  /**
   * A piece of a source: lines and columns from 1, the end exclusive.
   *
   * @param beside the source, if it is another than the one that the spec is read from
   * @param line the first line
   * @param column the first column
   * @param endLine the last line
   * @param endColumn the column after the last character
   */
  record Position(@Nullable Source beside, int line, int column, int endLine, int endColumn) {

    static final Position START = new Position(1, 1, 1, 1);

    Position(int line, int column, int endLine, int endColumn) {
      this(null, line, column, endLine, endColumn);
    }

    /** Where this starts. */
    Position start() {
      return new Position(beside, line, column, line, column + 1);
    }
  }

  /**
   * A text.
   *
   * @param text the text without quotes
   * @param plain whether it stood there without quotes, so that YAML may take it for a number
   * @param at where it stands
   */
  record Scalar(String text, boolean plain, Position at) implements Tree {

    @Override
    public long size() {
      return 1;
    }

    @Override
    public String noun() {
      return ScalarKind.of(this).noun();
    }
  }

  /**
   * A list.
   *
   * @param items its items
   * @param at where it stands
   * @param size how many values it is made of
   */
  record Sequence(ImmutableList<Tree> items, Position at, long size) implements Tree {

    static Sequence of(List<? extends Tree> items, Position at) {
      return new Sequence(
          ImmutableList.copyOf(items), at, 1 + items.stream().mapToLong(Tree::size).sum());
    }

    @Override
    public String noun() {
      return "a list";
    }
  }

  /**
   * A value that could not be read; its problem is reported.
   *
   * @param at where it stands
   */
  record Unreadable(Position at) implements Tree {

    @Override
    public long size() {
      return 1;
    }

    @Override
    public String noun() {
      return "unreadable";
    }
  }

  /**
   * Keys and their values.
   *
   * @param entries the entries in order, each key once
   * @param at where it stands
   * @param size how many values it is made of
   */
  record Mapping(ImmutableList<Entry> entries, Position at, long size) implements Tree {

    static Mapping of(List<Entry> entries, Position at) {
      long size = 1 + entries.stream().mapToLong(entry -> 1 + entry.value().size()).sum();
      return new Mapping(ImmutableList.copyOf(entries), at, size);
    }

    /** The entry of a key. */
    @Nullable Entry entry(String key) {
      for (Entry entry : entries) {
        if (entry.key().text().equals(key)) {
          return entry;
        }
      }
      return null;
    }

    @Override
    public String noun() {
      return "a mapping";
    }
  }

  /**
   * A key and its value.
   *
   * @param key the key
   * @param value the value
   */
  record Entry(Scalar key, Tree value) {}
}
