package dev.ohpc.netboot.vfs.journal;

import dev.ohpc.netboot.vfs.UnixName;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A record that is being read, value after value as {@link RecordWriter} wrote them. */
public final class RecordReader {

  private final ByteBuffer in;
  private final char tag;

  /** Reads what {@link RecordWriter#bytes} gave. */
  public static RecordReader of(byte[] record) {
    return new RecordReader(ByteBuffer.wrap(record));
  }

  RecordReader(ByteBuffer record) {
    this.in = record;
    this.tag = (char) record.get();
  }

  /** What the record tells of. */
  public char tag() {
    return tag;
  }

  /** The next number. */
  public long number() {
    return in.getLong();
  }

  /** The next small number. */
  public int small() {
    return in.getInt();
  }

  /** The next name. */
  public String name() {
    byte[] name = new byte[in.getInt()];
    in.get(name);
    return UnixName.of(name);
  }

  /** The next time. */
  public Instant time() {
    return Instant.ofEpochSecond(in.getLong(), in.getInt());
  }

  /** The next value, or null if it is missing. */
  public <T> @Nullable T maybe(Function<RecordReader, T> field) {
    return in.get() == 0 ? null : field.apply(this);
  }
}
