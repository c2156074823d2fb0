package dev.ohpc.netboot.nfs.program;

import dev.ohpc.netboot.nfs.xdr.DirList3;
import dev.ohpc.netboot.nfs.xdr.NfsException;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.nfs.xdr.PostOpAttr;
import dev.ohpc.netboot.nfs.xdr.Verifier;
import java.util.ArrayList;
import java.util.List;

/** The entries of a directory that go into one answer. */
final class Page<E extends DirList3.Item> {

  private final List<E> entries = new ArrayList<>();
  private long room;
  private long nameRoom;

  /**
   * An empty one.
   *
   * @param room how many bytes the entries may have
   * @param nameRoom how many they may have without attributes and handles
   */
  Page(int room, int nameRoom) {
    this.room = room;
    this.nameRoom = nameRoom;
  }

  /**
   * Takes an entry if there is room for it.
   *
   * @param nameSize how many bytes it has without attributes and handle
   * @return whether it was taken
   */
  boolean add(E entry, int nameSize) {
    int size = entry.size();
    boolean fits = size <= room && nameSize <= nameRoom;
    if (fits) {
      entries.add(entry);
      room -= size;
      nameRoom -= nameSize;
    }
    return fits;
  }

  /**
   * The answer.
   *
   * @param eof whether all entries were taken
   */
  DirList3<E> list(PostOpAttr directory, boolean eof) throws NfsException {
    if (room < 0 || (entries.isEmpty() && !eof)) {
      throw new NfsException(NfsStatus.TOOSMALL, "there is no room for even one entry");
    }
    return new DirList3<>(directory, Verifier.ZERO, entries, eof);
  }
}
