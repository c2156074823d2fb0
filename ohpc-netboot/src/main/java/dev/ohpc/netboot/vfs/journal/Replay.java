package dev.ohpc.netboot.vfs.journal;

/** Takes the records of a journal in the order in which they were added. */
@FunctionalInterface
public interface Replay {

  /** Takes one; says whether it is of a kind that it knows. */
  boolean record(RecordReader record);
}
