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
  SHARING(SpecialTexts.SHARING),
  /** A whole number of 32 bits that is not 0. */
  POSITIVE(UnsignedNumber.POSITIVE.wanted()),
  /** A whole number of 32 bits from 10,000. */
  FROM_10000(UnsignedNumber.FROM_10000.wanted()),
  /** 0, 1 or 2. */
  UP_TO_2(UnsignedNumber.UP_TO_2.wanted()),
  /** A server with its address. */
  SERVER(WordTexts.SERVER),
  /** How much is logged. */
  LOG_LEVEL(WordTexts.LOG_LEVEL),
  /** One port or several in a row. */
  PORTS(WordTexts.PORTS),
  /** The ports of a line's nodes. */
  NODE_PORTS(WordTexts.NODE_PORTS),
  /** Hosts, as many as the line has nodes, or one. */
  HOSTS(WordTexts.HOSTS),
  /** Absolute paths with commas between them. */
  PATHS(WordTexts.PATHS),
  /** The state in which a node starts. */
  NODE_STATE(WordTexts.NODE_STATE),
  /** Whether a job must keep to the limits of all its partitions, or of any. */
  PART_LIMITS(WordTexts.PART_LIMITS),
  /** When usage is forgotten. */
  RESET_PERIOD(WordTexts.RESET_PERIOD),
  /** How often something is done: a length of time from a minute. */
  PERIOD("a length of time such as `minutes`, `hours:minutes:seconds` or `days-hours`"),
  /** What is logged in detail. */
  DEBUG_FLAGS(WordList.DEBUG_FLAGS.wanted()),
  /** When the prolog runs. */
  PROLOG_FLAGS(WordList.PROLOG_FLAGS.wanted()),
  /** How tasks are bound. */
  TASK_PARAMETERS(WordList.TASK_PARAMETERS.wanted()),
  /** Which limits of the accounts hold. */
  ENFORCED_LIMITS(WordList.ENFORCED_LIMITS.wanted()),
  /** What jobs are given. */
  SELECT_PARAMETERS(WordList.SELECT_PARAMETERS.wanted()),
  /** What the jobs of a partition are given. */
  PARTITION_SELECTION(WordTexts.PARTITION_SELECTION),
  /** What is done with jobs that make room for others. */
  PREEMPT_MODE(WordList.PREEMPT_MODES.wanted()),
  /** The same for one partition. */
  PARTITION_PREEMPT_MODE(WordList.PREEMPT_MODES.wanted()),
  /** Which limits of the user's shell a job has too. */
  RESOURCE_LIMITS(WordTexts.RESOURCE_LIMITS);

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
      case POSITIVE -> UnsignedNumber.POSITIVE.read(text);
      case FROM_10000 -> UnsignedNumber.FROM_10000.read(text);
      case UP_TO_2 -> UnsignedNumber.UP_TO_2.read(text);
      case SERVER -> WordTexts.server(text);
      case LOG_LEVEL -> WordTexts.logLevel(text);
      case PORTS -> WordTexts.ports(text);
      case NODE_PORTS -> WordTexts.nodePorts(text);
      case HOSTS -> WordTexts.hosts(text);
      case PATHS -> WordTexts.paths(text);
      case NODE_STATE -> WordTexts.nodeState(text);
      case PART_LIMITS -> WordTexts.partLimits(text);
      case RESET_PERIOD -> WordTexts.resetPeriod(text);
      case PERIOD -> WordTexts.period(text);
      case PARTITION_SELECTION -> WordTexts.partitionSelection(text);
      case PREEMPT_MODE -> WordTexts.preemptMode(text);
      case RESOURCE_LIMITS -> WordTexts.resourceLimits(text);
      case DEBUG_FLAGS,
          PROLOG_FLAGS,
          TASK_PARAMETERS,
          ENFORCED_LIMITS,
          SELECT_PARAMETERS,
          PARTITION_PREEMPT_MODE ->
          words().orElseThrow().read(text);
    };
  }

  /** The word that was probably meant by one that makes a list a fault, if one is near. */
  public Optional<String> nearest(String text) {
    return words().flatMap(list -> list.nearest(text));
  }

  private Optional<WordList> words() {
    return switch (this) {
      case DEBUG_FLAGS -> Optional.of(WordList.DEBUG_FLAGS);
      case PROLOG_FLAGS -> Optional.of(WordList.PROLOG_FLAGS);
      case TASK_PARAMETERS -> Optional.of(WordList.TASK_PARAMETERS);
      case ENFORCED_LIMITS -> Optional.of(WordList.ENFORCED_LIMITS);
      case SELECT_PARAMETERS -> Optional.of(WordList.SELECT_PARAMETERS);
      case PREEMPT_MODE, PARTITION_PREEMPT_MODE -> Optional.of(WordList.PREEMPT_MODES);
      default -> Optional.empty();
    };
  }
}
