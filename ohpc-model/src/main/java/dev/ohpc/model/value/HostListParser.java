package dev.ohpc.model.value;

import java.util.ArrayList;
import java.util.List;

/** Expands the short form of a host list into names. */
final class HostListParser {

  // Slurm's MAX_RANGES bounds the ranges of a list; this bounds the names.
  private static final int MOST_NAMES = 1 << 20;

  // RFC 1035: a host name has at most 255 octets.
  private static final int LONGEST_NAME = 255;

  private final String text;
  private int at;

  private HostListParser(String text) {
    this.text = text;
  }

  static List<String> expand(String text) {
    return new HostListParser(text).items();
  }

  private List<String> items() {
    List<String> names = new ArrayList<>();
    do {
      names.addAll(item());
      checkCount(names.size());
    } while (at < text.length() && text.charAt(at++) == ',');
    return names;
  }

  private List<String> item() {
    int start = at;
    List<String> names = List.of("");
    while (at < text.length() && text.charAt(at) != ',') {
      names = text.charAt(at) == '[' ? product(names, bracket()) : product(names, literal());
    }
    if (at == start) {
      throw malformed("an item is empty");
    }
    return names;
  }

  private List<String> literal() {
    int start = at;
    while (at < text.length() && ",[".indexOf(text.charAt(at)) < 0) {
      char c = text.charAt(at);
      if (c == ']' || c <= ' ') {
        throw malformed(c == ']' ? "a bracket closes that none opened" : "it holds a blank");
      }
      at++;
    }
    return List.of(text.substring(start, at));
  }

  private List<String> bracket() {
    int end = text.indexOf(']', at);
    if (end < 0) {
      throw malformed("a bracket is not closed");
    }
    List<String> numbers = new ArrayList<>();
    for (String range : text.substring(at + 1, end).split(",", -1)) {
      addRange(numbers, range);
    }
    at = end + 1;
    return numbers;
  }

  private void addRange(List<String> numbers, String range) {
    if (!range.matches("[0-9]{1,18}(-[0-9]{1,18})?")) {
      throw malformed(Text.quoted(range) + " is no number or range of numbers");
    }
    int dash = range.indexOf('-');
    String low = dash < 0 ? range : range.substring(0, dash);
    long first = Long.parseLong(low);
    long last = dash < 0 ? first : Long.parseLong(range.substring(dash + 1));
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
    NumberedNames run = new NumberedNames("", first, last, low.length());
    for (int i = 0; i < run.size(); i++) {
      numbers.add(run.name(i));
    }
  }

  private List<String> product(List<String> heads, List<String> tails) {
    checkCount((long) heads.size() * tails.size());
    List<String> names = new ArrayList<>(heads.size() * tails.size());
    for (String head : heads) {
      for (String tail : tails) {
        if (head.length() + tail.length() > LONGEST_NAME) {
          throw malformed("a name would have more than " + LONGEST_NAME + " characters");
        }
        names.add(head + tail);
      }
    }
    return names;
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
