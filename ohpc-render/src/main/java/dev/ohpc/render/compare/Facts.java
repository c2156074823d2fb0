package dev.ohpc.render.compare;

import com.google.common.base.Joiner;
import dev.ohpc.model.value.HostList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a configuration tells its program, each fact under what it is told of, in one form for all
 * texts that mean the same.
 */
final class Facts {

  private final Map<Topic, Collection<String>> values = new LinkedHashMap<>();
  private final Map<Topic, Set<String>> orders = new LinkedHashMap<>();

  private final Map<String, String> spellings = new HashMap<>();

  /** What a fact is about: a key, and whom it concerns; empty for all. */
  private record Topic(String what, String subject) {}

  /** What is told of several subjects in the same way. */
  private record Change(String what, Optional<String> before, Optional<String> after) {}

  /** Adds a value to those that are told of this; their order counts. */
  void add(String what, String subject, String value) {
    values.computeIfAbsent(new Topic(what, subject), topic -> new ArrayList<>(1)).add(value);
  }

  /** Adds a value to those that are told of this, once each and in any order. */
  void addInAnyOrder(String what, String subject, String value) {
    values.computeIfAbsent(new Topic(what, subject), topic -> new TreeSet<>()).add(value);
  }

  /** Says how a key is written, which is read in any case; the first spelling counts. */
  void spell(String what, String written) {
    spellings.putIfAbsent(what, written);
  }

  /** Tells a value that takes the place of an earlier one. */
  void set(String what, String subject, String value) {
    List<String> one = new ArrayList<>(1);
    one.add(value);
    values.put(new Topic(what, subject), one);
  }

  /** Tells a value unless one was told before. */
  void setFirst(String what, String subject, String value) {
    values.computeIfAbsent(new Topic(what, subject), topic -> new ArrayList<>(List.of(value)));
  }

  /** Whether this is what is told. */
  boolean isTold(String what, String subject, String value) {
    Collection<String> all = values.getOrDefault(new Topic(what, subject), List.of());
    return all.size() == 1 && all.contains(value);
  }

  /** Whether anything is told of this. */
  boolean isTold(String what, String subject) {
    return values.containsKey(new Topic(what, subject));
  }

  /** Takes back what was told. */
  void unset(String what, String subject) {
    values.remove(new Topic(what, subject));
  }

  /**
   * Tells that one stands behind those that were told of this before. Orders are compared for what
   * both have, as one that is new or gone is told by itself.
   */
  void order(String what, String subject, String next) {
    orders.computeIfAbsent(new Topic(what, subject), topic -> new LinkedHashSet<>()).add(next);
  }

  /** What those facts tell otherwise than these, with the same change of many told once. */
  List<Difference> differences(Facts after) {
    List<Difference> differences = otherValues(after);
    orders.forEach(
        (topic, order) -> {
          Set<String> other = after.orders.getOrDefault(topic, Set.of());
          String before = common(order, other);
          String now = common(other, order);
          if (!before.equals(now)) {
            differences.add(
                new Difference(
                    spelt(topic.what(), after),
                    topic.subject(),
                    Optional.of(before),
                    Optional.of(now)));
          }
        });
    return differences;
  }

  private String spelt(String what, Facts after) {
    return spellings.getOrDefault(what, after.spellings.getOrDefault(what, what));
  }

  private static String common(Set<String> order, Set<String> other) {
    return order.stream().filter(other::contains).collect(Collectors.joining(", "));
  }

  private List<Difference> otherValues(Facts after) {
    Map<Change, Set<String>> changes = new LinkedHashMap<>();
    Set<Topic> topics = new LinkedHashSet<>(values.keySet());
    topics.addAll(after.values.keySet());
    for (Topic topic : topics) {
      Change change = new Change(topic.what(), value(topic), after.value(topic));
      if (!change.before().equals(change.after())) {
        changes.computeIfAbsent(change, c -> new LinkedHashSet<>()).add(topic.subject());
      }
    }
    List<Difference> differences = new ArrayList<>();
    changes.forEach(
        (change, subjects) ->
            differences.add(
                new Difference(
                    spelt(change.what(), after), fold(subjects), change.before(), change.after())));
    return differences;
  }

  private Optional<String> value(Topic topic) {
    return Optional.ofNullable(values.get(topic)).map(Joiner.on(", ")::join);
  }

  private static String fold(Set<String> subjects) {
    return subjects.stream().allMatch(HostList::isName)
        ? HostList.of(subjects).toString()
        : String.join(", ", subjects);
  }
}
