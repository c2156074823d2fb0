package dev.ohpc.model.value;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the short form of a host list. */
final class HostListParser {

  // RFC 1035: a host name has at most 255 octets
  static final int LONGEST_NAME = 255;

  // a short text must not fill the memory
  private static final int MOST_NAMES = 1 << 20;

  // of a bracket that a name goes on after (measured with scontrol 22.05.8)
  private static final int MOST_PREFIXES = 65_536;

  private static final Pattern NUMBER =
      Pattern.compile("0*[0-9]{1," + NumberedNames.MOST_DIGITS + "}");

  private final String text;
  private final Runs runs = new Runs();
  private int at;

  private HostListParser(String text) {
    this.text = text;
  }

  static ImmutableList<NumberedNames> parse(String text) {
    HostListParser parser = new HostListParser(text);
    do {
      parser.item();
    } while (parser.at < text.length() && text.charAt(parser.at++) == ',');
    return parser.runs.done();
  }

  /** Whether a text is read as one name, which is the text. */
  static boolean isName(String text) {
    boolean isName = !text.isEmpty() && text.length() <= LONGEST_NAME;
    for (int i = 0; i < text.length() && isName; i++) {
      isName = isPartOfName(text.charAt(i));
    }
    return isName;
  }

  private static boolean isPartOfName(char c) {
    return c > ' ' && c != ',' && c != '[' && c != ']';
  }

  private void item() {
    String start = literal();
    if (isAt('[')) {
      folded(start);
    } else if (start.isEmpty()) {
      throw malformed("an item is empty");
    } else {
      checkLength(start.length());
      checkCount(runs.size() + 1);
      runs.add(start);
    }
  }

  /** Reads from the first bracket to the last, with which the item ends. */
  private void folded(String start) {
    List<String> prefixes = List.of(start);
    List<NumberedNames> ranges = bracket();
    while (!isAtEndOfItem()) {
      String between = literal();
      if (!isAt('[')) {
        throw malformed("a name does not end with its last bracket");
      }
      prefixes = product(prefixes, ranges, between);
      ranges = bracket();
    }
    addAll(prefixes, ranges);
  }

  private boolean isAt(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private boolean isAtEndOfItem() {
    return at == text.length() || isAt(',');
  }

  private String literal() {
    int start = at;
    while (at < text.length() && isPartOfName(text.charAt(at))) {
      at++;
    }
    if (!isAtEndOfItem() && !isAt('[')) {
      throw malformed(
          isAt(']')
              ? "a bracket closes that none opened"
              : "it holds a blank or a control character");
    }
    return text.substring(start, at);
  }

  private List<NumberedNames> bracket() {
    int end = text.indexOf(']', at);
    if (end < 0) {
      throw malformed("a bracket is not closed");
    }
    String[] ranges = text.substring(at + 1, end).split(",", HostList.MOST_RANGES + 1);
    if (ranges.length > HostList.MOST_RANGES) {
      throw malformed("a bracket has more than " + HostList.MOST_RANGES + " ranges, Slurm's limit");
    }
    List<NumberedNames> numbers = new ArrayList<>(ranges.length);
    for (String range : ranges) {
      numbers.add(range(range));
    }
    at = end + 1;
    return numbers;
  }

  private NumberedNames range(String range) {
    int dash = range.indexOf('-');
    String low = dash < 0 ? range : range.substring(0, dash);
    String high = dash < 0 ? range : range.substring(dash + 1);
    if (!NUMBER.matcher(low).matches() || !NUMBER.matcher(high).matches()) {
      throw malformed(Text.quoted(range) + " is no number or range of numbers");
    }
    long first = Long.parseLong(low);
    long last = Long.parseLong(high);
    if (last < first) {
      throw malformed(Text.quoted(range) + " counts down");
    }
    if (last - first >= HostList.LONGEST_RANGE) {
      throw malformed(
          Text.quoted(range)
              + " has more than "
              + HostList.LONGEST_RANGE
              + " names, Slurm's limit");
    }
    return new NumberedNames("", first, last, low.length());
  }

  /** As Slurm does it, what is further left changes first: a1b1, a2b1, a1b2, a2b2. */
  private List<String> product(List<String> heads, List<NumberedNames> ranges, String end) {
    long numbers = ranges.stream().mapToLong(NumberedNames::size).sum();
    if (numbers > MOST_PREFIXES) {
      throw malformed("a bracket within a name has more than " + MOST_PREFIXES + " numbers");
    }
    checkCount(heads.size() * numbers);
    List<String> prefixes = new ArrayList<>();
    for (NumberedNames range : ranges) {
      for (int i = 0; i < range.size(); i++) {
        String tail = range.name(i) + end;
        for (String head : heads) {
          checkLength(head.length() + tail.length());
          prefixes.add(head + tail);
        }
      }
    }
    return prefixes;
  }

  private void addAll(List<String> prefixes, List<NumberedNames> ranges) {
    for (String prefix : prefixes) {
      for (NumberedNames range : ranges) {
        checkLength(prefix.length() + range.name(range.size() - 1).length());
        checkCount(runs.size() + range.size());
        add(prefix, range);
      }
    }
  }

  private void add(String prefix, NumberedNames range) {
    boolean numberStartsInPrefix =
        !prefix.isEmpty() && NumberedNames.isDigit(prefix.charAt(prefix.length() - 1));
    if (numberStartsInPrefix) {
      for (int i = 0; i < range.size(); i++) {
        runs.add(prefix + range.name(i));
      }
    } else {
      runs.add(new NumberedNames(prefix, range.low(), range.high(), range.width()));
    }
  }

  private void checkLength(int length) {
    if (length > LONGEST_NAME) {
      throw malformed("a name would have more than " + LONGEST_NAME + " characters");
    }
  }

  private void checkCount(long count) {
    if (count > MOST_NAMES) {
      throw malformed("it has more than " + MOST_NAMES + " names");
    }
  }

  private InvalidValueException malformed(String reason) {
    return new InvalidValueException(
        Text.quoted(text) + " is not a host list: " + reason,
        "write names and ranges as Slurm does, such as `node[1-3],login`");
  }
}
