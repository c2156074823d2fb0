package dev.ohpc.model.slurm;

import dev.ohpc.model.text.Quoted;
import dev.ohpc.model.value.InvalidValueException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A release series of Slurm, such as 25.05; in the order in which they came out. */
public enum SlurmSeries {
  /** The oldest of the catalogue: what it has may be older still. */
  V14_03,
  /** November 2014. */
  V14_11,
  /** August 2015. */
  V15_08,
  /** May 2016. */
  V16_05,
  /** February 2017. */
  V17_02,
  /** November 2017. */
  V17_11,
  /** August 2018. */
  V18_08,
  /** May 2019. */
  V19_05,
  /** February 2020. */
  V20_02,
  /** November 2020. */
  V20_11,
  /** August 2021. */
  V21_08,
  /** May 2022; Debian 12 has it. */
  V22_05,
  /** February 2023. */
  V23_02,
  /** November 2023. */
  V23_11,
  /** May 2024. */
  V24_05,
  /** November 2024. */
  V24_11,
  /** May 2025; OpenHPC 4 has it. */
  V25_05,
  /** November 2025. */
  V25_11,
  /** May 2026. */
  V26_05;

  /** The series of OpenHPC 4, which a cluster has unless it says otherwise. */
  public static final SlurmSeries OPENHPC_4 = V25_05;

  private static final Set<SlurmSeries> TARGETS = EnumSet.range(V22_05, V26_05);

  /** The syntax as a regular expression of both Java and ECMA-262. */
  public static final String PATTERN =
      "^(?:slurm(?:-wlm)? )?(?:"
          + TARGETS.stream().map(s -> s.text.replace(".", "\\.")).collect(Collectors.joining("|"))
          + ")(?:\\.[0-9A-Za-z.~-]{1,40})?$";

  private static final Pattern COMPILED = Pattern.compile(PATTERN);
  private static final Pattern NUMBER = Pattern.compile("[0-9]{2}\\.[0-9]{2}");

  private final String text = name().substring(1).replace('_', '.');

  /** The series that files can be written for and checked against: 22.05 and all later ones. */
  public static List<SlurmSeries> targets() {
    return List.copyOf(TARGETS);
  }

  /**
   * Reads a series, or a release of one: {@code 25.05}, {@code 25.05.2}, or what {@code slurmd -V}
   * prints, {@code slurm 25.05.2}, on Debian {@code slurm-wlm 22.05.8}.
   *
   * @throws InvalidValueException if it is none of {@link #targets()}
   */
  public static SlurmSeries parse(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!COMPILED.matcher(text).matches() || !number.find()) {
      throw new InvalidValueException(
          Quoted.of(text) + " is not a release series of Slurm that this library knows",
          "write one of "
              + TARGETS.stream().map(s -> "`" + s + "`").collect(Collectors.joining(", ")));
    }
    return of(number.group());
  }

  /** A series of the catalogue, by its number. */
  static SlurmSeries of(String number) {
    return Arrays.stream(values())
        .filter(series -> series.text.equals(number))
        .findFirst()
        .orElseThrow();
  }

  /** Whether this series came out before another. */
  public boolean isBefore(SlurmSeries other) {
    return compareTo(other) < 0;
  }

  /** The number: {@code 25.05}. */
  @Override
  public String toString() {
    return text;
  }
}
