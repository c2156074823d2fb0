package dev.ohpc.netboot.dhcp;

import com.google.common.collect.ImmutableSet;
import java.util.List;

/** The tags of a client, and what must be among them (dnsmasq(8), {@code tag:}). */
final class Tags {

  private final ImmutableSet<String> tags;

  private Tags(ImmutableSet<String> tags) {
    this.tags = tags;
  }

  static Tags of(String tag) {
    return new Tags(ImmutableSet.of(tag));
  }

  Tags and(Iterable<String> more) {
    return new Tags(ImmutableSet.<String>builder().addAll(tags).addAll(more).build());
  }

  Tags and(String tag) {
    return and(List.of(tag));
  }

  ImmutableSet<String> all() {
    return tags;
  }

  /** Whether all that are wanted are there, and none that must not be. */
  boolean have(List<String> wanted) {
    for (String tag : wanted) {
      if (isNegated(tag) == tags.contains(isNegated(tag) ? tag.substring(1) : tag)) {
        return false;
      }
    }
    return true;
  }

  /** The same, for what is for some clients only. */
  boolean haveSome(List<String> wanted) {
    return !wanted.isEmpty() && have(wanted);
  }

  /** Whether a tag must not be there; {@code #} is how it was once written. */
  static boolean isNegated(String tag) {
    return tag.startsWith("!") || tag.startsWith("#");
  }

  @Override
  public String toString() {
    return String.join(", ", tags);
  }
}
