package dev.ohpc.netboot.vfs.journal;

import dev.ohpc.netboot.vfs.UnixName;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A record that is being written: a tag that says what it tells of, then values. */
public final class RecordWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(96);
  private final DataOutputStream out = new DataOutputStream(bytes);

  /** With the tag that {@link RecordReader#tag} gives again. */
  public RecordWriter(char tag) {
    put(() -> out.writeByte(tag));
  }

  /** Adds a number. */
  public RecordWriter number(long value) {
    return put(() -> out.writeLong(value));
  }

  /** Adds a small number. */
  public RecordWriter small(int value) {
    return put(() -> out.writeInt(value));
  }

  /** Adds a name. */
  public RecordWriter name(String value) {
    byte[] name = UnixName.bytes(value);
    return small(name.length).put(() -> out.write(name));
  }

  /** Adds a time. */
  public RecordWriter time(Instant value) {
    return number(value.getEpochSecond()).small(value.getNano());
  }

  /** Adds a value that may be missing. */
  public <T> RecordWriter maybe(@Nullable T value, Field<T> field) {
    put(() -> out.writeBoolean(value != null));
    if (value != null) {
      field.write(this, value);
    }
    return this;
  }

  /** The record. */
  public byte[] bytes() {
    return bytes.toByteArray();
  }

  private RecordWriter put(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException("memory is no device that fails", e);
    }
    return this;
  }

  /** How a value is written. */
  @FunctionalInterface
  public interface Field<T> {
    /** Writes the value. */
    void write(RecordWriter writer, T value);
  }

  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }
}
