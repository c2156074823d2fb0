package dev.ohpc.testkit.real;

import dev.ohpc.model.value.HostList;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where HostList does not do as Slurm 22.05.8, each with an example, what Slurm makes of it, and
 * why. There is no other list of these: what is not named here must agree.
 */
enum SlurmDisagreement {
  UNCLOSED_BRACKET(
      Subject.READING,
      "n[1-",
      "n]",
      "the range is lost, and no host has such a name",
      text -> outsideOfBrackets(text).contains("[")),
  BRACKET_IN_A_NAME(
      Subject.READING,
      "n]",
      "n]",
      "no host has such a name",
      text -> outsideOfBrackets(text).contains("]")),
  EMPTY_ITEM(
      Subject.READING,
      "a,,b",
      "a,b",
      "somebody forgot a name",
      text -> Pattern.matches("(?:.*,)?(?:,.*)?", outsideOfBrackets(text))),
  BLANK(
      Subject.READING,
      "a b",
      "a,b",
      "scontrol takes it for a comma, but in slurm.conf it ends the value",
      has("\\s")),
  BLANK_OR_SIGN_IN_A_RANGE(
      Subject.READING,
      "n[+1]",
      "n01",
      "strtoul(3) skips it, and then it counts for the width",
      has("\\[[^\\]]*[\\s+]")),
  RANGE_WITHOUT_END(
      Subject.READING, "n[1-]", "n1", "somebody forgot a number", has("[0-9]-[,\\]]")),
  FORGOTTEN_FAULT(
      Subject.READING,
      "a[x]b[1]c[1]",
      "",
      "with two more brackets after it a fault is found, then forgotten with the names",
      text -> Pattern.matches(".*#[^,]*#[^,]*#.*", outsideOfBrackets(text))),
  LONG_NUMBER_IN_A_RANGE(
      Subject.READING,
      "n[18446744073709551616]",
      "n18446744073709551615",
      "it becomes the largest of 64 bits; here numbers have at most 18 digits",
      has("[1-9][0-9]{18}")),
  LONG_NAME(
      Subject.READING,
      "n".repeat(256),
      "n".repeat(256),
      "RFC 1035 allows 255 octets",
      has("[^,]{256}")),

  NUMBER_BEYOND_64_BITS(
      Subject.EXPANDING,
      "n18446744073709551616",
      "n18446744073709551615",
      "it becomes another host",
      has("[1-9][0-9]{19}")),

  LONG_NUMBER(
      Subject.FOLDING,
      "n1000000000000000000,n1000000000000000001",
      "n[1000000000000000000-1000000000000000001]",
      "here more than 18 digits are part of the name and no number",
      has("[1-9][0-9]{18}")),
  LONG_RANGE(
      Subject.FOLDING,
      "n[1-40000],n[40001-80000]",
      "n[1-80000]",
      "Slurm cannot read that back: a range has at most 65,536 names",
      text -> HostList.parse(text).size() > HostList.LONGEST_RANGE),
  DIGITS_BEFORE_A_BRACKET(
      Subject.FOLDING,
      "n01[2-3]",
      "n01[2-3]",
      "the same names, n012 and n013, would have two texts",
      text -> has("[0-9#]#").test(outsideOfBrackets(text))),

  NUMBERS_FAR_APART(
      Subject.SORTING,
      "n3000000000,n1",
      "n[3000000000]",
      "the difference is cut to 32 bits: hosts are lost, or the memory is filled",
      text -> prefixes(HostList.parse(text)).anyMatch(SlurmDisagreement::areFarApart)),
  REPEATS_IN_MIXED_WIDTHS(
      Subject.SORTING,
      "n[9-11],n[9-10],n09",
      "n[9,9-10,10]",
      "hosts are lost, or what is sorted is not when it is sorted again",
      text ->
          prefixes(HostList.parse(text))
              .anyMatch(names -> hasRepeats(names) && areOfMixedWidths(names)));

  /** What is not done as Slurm does it. */
  enum Subject {
    /** Which lists are refused. */
    READING("hostlist"),
    /** The names of a list. */
    EXPANDING("hostnames"),
    /** The short form of a list. */
    FOLDING("hostlist"),
    /** The short form of a list that is sorted. */
    SORTING("hostlistsorted");

    final String show;

    Subject(String show) {
      this.show = show;
    }
  }

  final Subject subject;
  final String example;
  final String answer;
  final String reason;

  @SuppressWarnings("ImmutableEnumChecker") // none of the predicates has a state
  private final Predicate<String> holds;

  SlurmDisagreement(
      Subject subject, String example, String answer, String reason, Predicate<String> holds) {
    this.subject = subject;
    this.example = example;
    this.answer = answer;
    this.reason = reason;
    this.holds = holds;
  }

  /** Whether a disagreement over a list has a name. */
  static boolean hasName(Subject subject, String list) {
    return List.of(values()).stream()
        .anyMatch(one -> one.subject == subject && one.holds.test(list));
  }

  private static Predicate<String> has(String pattern) {
    return Pattern.compile(pattern).asPredicate();
  }

  /** A text with a # for each whole bracket. */
  private static String outsideOfBrackets(String text) {
    return text.replaceAll("\\[[^\\[\\]]*\\]", "#");
  }

  /** Whether a prefix has numbers with zeros before them and without that are as long. */
  static boolean hasMixedWidths(HostList list) {
    return prefixes(list).anyMatch(SlurmDisagreement::areOfMixedWidths);
  }

  private static Stream<List<String>> prefixes(HostList list) {
    return list.names().stream()
        .collect(Collectors.groupingBy(name -> name.replaceFirst("[0-9]+$", "")))
        .values()
        .stream();
  }

  private static boolean areFarApart(List<String> names) {
    LongSummaryStatistics numbers =
        names.stream()
            .map(name -> name.replaceFirst("^.*[^0-9]", ""))
            .filter(number -> !number.isEmpty())
            .collect(Collectors.summarizingLong(Long::parseLong));
    return numbers.getCount() > 0 && numbers.getMax() - numbers.getMin() >= 1L << 31;
  }

  private static boolean hasRepeats(List<String> names) {
    return new HashSet<>(names).size() < names.size();
  }

  private static boolean areOfMixedWidths(List<String> names) {
    Set<Integer> padded = lengths(names, "(?:.*[^0-9])?0[0-9]+");
    padded.retainAll(lengths(names, "(?:.*[^0-9])?[1-9][0-9]*"));
    return !padded.isEmpty();
  }

  private static Set<Integer> lengths(List<String> names, String pattern) {
    return names.stream()
        .filter(name -> name.matches(pattern))
        .map(String::length)
        .collect(Collectors.toSet());
  }
}
