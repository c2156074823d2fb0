package dev.ohpc.model.value;

import com.google.common.collect.ImmutableList;

/**
 * Collects names, and joins those that count up into runs as long as they can be. So lists of the
 * same names in the same order have the same runs, however they were put together.
 */
final class Runs {

  private final ImmutableList.Builder<NumberedNames> runs = ImmutableList.builder();
  private NumberedNames last = NumberedNames.NONE;
  private long size;

  void add(String name) {
    if (last.isFollowedBy(name) && last.size() < HostList.LONGEST_RANGE) {
      last = last.upTo(last.high() + 1);
      size++;
    } else {
      add(NumberedNames.of(name));
    }
  }

  /** Adds names whose prefix does not end with a digit. */
  void add(NumberedNames run) {
    size += run.size();
    int room = last.isFollowedBy(run) ? HostList.LONGEST_RANGE - last.size() : 0;
    if (room >= run.size()) {
      last = last.upTo(run.high());
    } else {
      end(last.upTo(last.high() + room));
      last = run.from(run.low() + room);
    }
  }

  /** How many names there are. */
  long size() {
    return size;
  }

  ImmutableList<NumberedNames> done() {
    end(last);
    last = NumberedNames.NONE;
    return runs.build();
  }

  private void end(NumberedNames run) {
    if (run.size() > 0) {
      runs.add(run);
    }
  }
}
