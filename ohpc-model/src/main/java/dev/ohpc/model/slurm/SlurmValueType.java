package dev.ohpc.model.slurm;

import com.google.common.base.Ascii;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a key's value must be, as Slurm's own reader sees it; the text is what is left without the
 * quotes around it.
 *
 * <p>Each was measured with 22.05.8; the reader has not changed from then to 26.05.
 */
public enum SlurmValueType {
  /** {@code yes}, {@code up}, {@code true}, {@code 1}, or their opposites, in any case. */
  BOOLEAN(SpecialTexts::bool, SpecialTexts.BOOLEAN),
  /** A whole number of 16 bits. */
  UINT16(new UnsignedNumber(16)),
  /** A whole number of 32 bits. */
  UINT32(new UnsignedNumber(32)),
  /** A whole number of 64 bits. */
  UINT64(new UnsignedNumber(64)),
  /** A number with a fraction. */
  FLOAT(FloatNumber::read, FloatNumber.WANTED),
  /** Any text. */
  STRING(Reading::of, "a text"),
  /** The longest time of a partition's jobs. */
  TIME_LIMIT(SpecialTexts::timeLimit, SpecialTexts.TIME_LIMIT),
  /** The state of a partition. */
  PARTITION_STATE(SpecialTexts::partitionState, SpecialTexts.PARTITION_STATE),
  /** Whether a partition's jobs share nodes. */
  SHARING(SpecialTexts::sharing, SpecialTexts.SHARING);

  private final Function<String, Reading> reader;
  private final String wanted;

  SlurmValueType(UnsignedNumber number) {
    this(number::read, number.wanted());
  }

  SlurmValueType(Function<String, Reading> reader, String wanted) {
    this.reader = reader;
    this.wanted = wanted;
  }

  /** The type that the table of keys calls so. */
  static SlurmValueType of(String word) {
    return valueOf(Ascii.toUpperCase(word).replace('-', '_'));
  }

  /**
   * What is wrong with a text, such as "`abc` is not a whole number"; nothing if Slurm takes it.
   */
  public Optional<String> fault(String text) {
    return reader.apply(text).fault();
  }

  /**
   * The same text for two texts exactly when Slurm reads the same value from them: {@code 16} for
   * {@code 0x10}, {@code yes} for {@code UP}. A text with a {@link #fault} stays as it is.
   */
  public String canonical(String text) {
    return reader.apply(text).canonical();
  }

  /** What to write, for a hint: {@code a whole number from 0 to 65535, or `INFINITE`}. */
  public String wanted() {
    return wanted;
  }
}
