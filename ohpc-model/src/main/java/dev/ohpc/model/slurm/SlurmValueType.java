package dev.ohpc.model.slurm;

import com.google.common.base.Ascii;
import java.util.Optional;

/**
 * What a key's value must be, as Slurm's own reader sees it; the text is what is left without the
 * quotes around it.
 *
 * <p>Each was measured with 22.05.8; the reader has not changed from then to 26.05.
 */
public enum SlurmValueType {
  /** {@code yes}, {@code up}, {@code true}, {@code 1}, or their opposites, in any case. */
  BOOLEAN(SpecialTexts.BOOLEAN),
  /** A whole number of 16 bits. */
  UINT16(UnsignedNumber.BITS_16.wanted()),
  /** A whole number of 32 bits. */
  UINT32(UnsignedNumber.BITS_32.wanted()),
  /** A whole number of 64 bits. */
  UINT64(UnsignedNumber.BITS_64.wanted()),
  /** A number with a fraction. */
  FLOAT(FloatNumber.WANTED),
  /** Any text. */
  STRING("a text"),
  /** The longest time of a partition's jobs. */
  TIME_LIMIT(SpecialTexts.TIME_LIMIT),
  /** The state of a partition. */
  PARTITION_STATE(SpecialTexts.PARTITION_STATE),
  /** Whether a partition's jobs share nodes. */
  SHARING(SpecialTexts.SHARING);

  private final String wanted;

  SlurmValueType(String wanted) {
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
    return read(text).fault();
  }

  /**
   * The same text for two texts exactly when Slurm reads the same value from them: {@code 16} for
   * {@code 0x10}, {@code yes} for {@code UP}. A text with a {@link #fault} stays as it is.
   */
  public String canonical(String text) {
    return read(text).canonical();
  }

  /** What to write, for a hint: {@code a whole number from 0 to 65535, or `INFINITE`}. */
  public String wanted() {
    return wanted;
  }

  private Reading read(String text) {
    return switch (this) {
      case BOOLEAN -> SpecialTexts.bool(text);
      case UINT16 -> UnsignedNumber.BITS_16.read(text);
      case UINT32 -> UnsignedNumber.BITS_32.read(text);
      case UINT64 -> UnsignedNumber.BITS_64.read(text);
      case FLOAT -> FloatNumber.read(text);
      case STRING -> Reading.of(text);
      case TIME_LIMIT -> SpecialTexts.timeLimit(text);
      case PARTITION_STATE -> SpecialTexts.partitionState(text);
      case SHARING -> SpecialTexts.sharing(text);
    };
  }
}
