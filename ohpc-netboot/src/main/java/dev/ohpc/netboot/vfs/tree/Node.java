package dev.ohpc.netboot.vfs.tree;

import com.google.common.collect.ImmutableList;
import dev.ohpc.netboot.vfs.disk.FileHandle;
import dev.ohpc.netboot.vfs.disk.Found;
import dev.ohpc.netboot.vfs.journal.RecordReader;
import dev.ohpc.netboot.vfs.journal.RecordWriter;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A file that a client has heard of.
 *
 * @param id its number
 * @param stamp what tells it from others that had its number
 * @param birth when it was made, or {@link Found#UNTOLD}
 * @param places where it was seen, the last one first; it may have gone from there
 * @param marks how it differs from what is on the disk
 */
record Node(long id, long stamp, long birth, ImmutableList<Place> places, Marks marks) {

  static final char TAG = 'N';

  static Node read(RecordReader in) {
    return new Node(
        in.number(),
        in.number(),
        in.number(),
        IntStream.range(0, in.small())
            .mapToObj(i -> new Place(in.number(), in.name()))
            .collect(ImmutableList.toImmutableList()),
        Marks.read(in));
  }

  byte[] record() {
    RecordWriter out =
        new RecordWriter(TAG).number(id).number(stamp).number(birth).small(places.size());
    places.forEach(place -> out.number(place.directory()).name(place.name()));
    marks.write(out);
    return out.bytes();
  }

  FileHandle handle() {
    return new FileHandle(id, stamp);
  }

  /** Whether it is this file that was found, and not one that got its number later. */
  boolean is(Found found) {
    return id == found.id()
        && (birth == Found.UNTOLD || found.birth() == Found.UNTOLD || birth == found.birth());
  }

  /** The same, seen at a place, of which it has so many at most. */
  Node seen(Found found, Place place, int most) {
    ImmutableList<Place> all =
        Stream.concat(Stream.of(place), places.stream().filter(other -> !other.equals(place)))
            .limit(most)
            .collect(ImmutableList.toImmutableList());
    return new Node(id, stamp, birth == Found.UNTOLD ? found.birth() : birth, all, marks);
  }

  Node without(Place place) {
    ImmutableList<Place> others =
        places.stream()
            .filter(other -> !other.equals(place))
            .collect(ImmutableList.toImmutableList());
    return new Node(id, stamp, birth, others, marks);
  }

  Node with(Marks other) {
    return new Node(id, stamp, birth, places, other);
  }
}
