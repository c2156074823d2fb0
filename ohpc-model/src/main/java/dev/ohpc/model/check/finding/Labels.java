package dev.ohpc.model.check.finding;

import dev.ohpc.model.value.HostList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What nodes and roots are called in messages. */
public final class Labels {

  private Labels() {}

  /** The short form of those that can be names of hosts, and then the others as they are. */
  public static String folded(Stream<String> labels) {
    List<String> names = new ArrayList<>();
    List<String> folded = new ArrayList<>();
    labels.forEach(label -> (HostList.isName(label) ? names : folded).add(label));
    if (!names.isEmpty()) {
      folded.add(0, HostList.of(names).toString());
    }
    return String.join(",", folded);
  }
}
