package dev.ohpc.testkit.broken;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.testkit.broken.Mutation.Edit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes of a text. What they write may have names in angle brackets, such as {@code <name2>}, for
 * what a cluster has in their place.
 */
final class Edits {

  /** What stands for the text of a file that is not there; no file of a cluster is empty. */
  static final String REMOVED = "";

  private static final Pattern PLACEHOLDER = Pattern.compile("<([a-z]+)([12]?)>");

  private Edits() {}

  /** Another text. */
  static Edit whole(String text) {
    return (old, spec) -> filled(text, spec);
  }

  /** No file at all. */
  static Edit removed() {
    return (old, spec) -> REMOVED;
  }

  /** More at the end. */
  static Edit and(String more) {
    return (text, spec) -> text + filled(more, spec);
  }

  /**
   * Something else for the first piece that matches.
   *
   * @param piece a regular expression, in which {@code ^} and {@code $} are the ends of a line
   */
  static Edit with(String piece, String replacement) {
    return (text, spec) -> {
      Matcher matcher = Pattern.compile(filled(piece, spec), Pattern.MULTILINE).matcher(text);
      if (!matcher.find()) {
        throw new IllegalStateException("no `" + piece + "` in:\n" + text);
      }
      return text.substring(0, matcher.start())
          + filled(replacement, spec)
          + text.substring(matcher.end());
    };
  }

  /** One change after the other. */
  static Edit all(Edit... edits) {
    return (text, spec) -> {
      String edited = text;
      for (Edit edit : edits) {
        edited = edit.apply(edited, spec);
      }
      return edited;
    };
  }

  /** A text with what the cluster has for each name in angle brackets. */
  static String filled(String template, ClusterSpec spec) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), match.group(2), spec)));
  }

  private static String value(String what, String number, ClusterSpec spec) {
    NodeSpec node = spec.nodes().get(number.equals("2") ? 1 : 0);
    return switch (what) {
      case "name" -> node.name().toString();
      case "address" -> node.address().toString();
      case "mac" -> node.mac().toString();
      case "server" -> spec.sms().name().toString();
      case "sms" -> spec.sms().address().toString();
      case "subnet" -> spec.network().subnet().toString();
      case "first" -> spec.network().subnet().network().toString();
      case "last" -> spec.network().subnet().broadcast().toString();
      case "twice" -> HostList.ofAll(twice(spec)).toString();
      case "free" -> free(spec).toString();
      default -> throw new IllegalArgumentException("no <" + what + "> of a cluster");
    };
  }

  /** The addresses of the nodes, the second that of the first. */
  private static List<Ipv4Address> twice(ClusterSpec spec) {
    List<Ipv4Address> addresses =
        new ArrayList<>(spec.nodes().stream().map(NodeSpec::address).toList());
    addresses.set(1, addresses.get(0));
    return addresses;
  }

  /** The first address behind that of the first node which nobody has. */
  private static Ipv4Address free(ClusterSpec spec) {
    Set<Ipv4Address> taken = new HashSet<>();
    taken.add(spec.sms().address());
    spec.nodes().forEach(node -> taken.add(node.address()));
    Ipv4Address next = spec.nodes().get(0).address();
    while (taken.contains(next) || isInPool(next, spec)) {
      next = Ipv4Address.ofBits(next.bits() + 1);
    }
    if (next.equals(spec.network().subnet().broadcast())) {
      throw new IllegalArgumentException(
          "`" + spec.network().subnet() + "` has no address for one more node behind the first");
    }
    return next;
  }

  private static boolean isInPool(Ipv4Address address, ClusterSpec spec) {
    return spec.network().dhcpRange().filter(pool -> pool.contains(address)).isPresent();
  }
}
