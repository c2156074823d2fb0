package dev.ohpc.model.check.files;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import dev.ohpc.model.config.DnsmasqOption.DhcpMac;
import dev.ohpc.model.value.MacPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The tags that dhcp-mac lines give to hardware addresses. */
final class MacTags {

  private static final Splitter COLON = Splitter.on(':');

  private final SetMultimap<MacPattern, String> exact = LinkedHashMultimap.create();
  private final List<DhcpMac> patterns = new ArrayList<>();

  MacTags(List<DhcpMac> lines) {
    for (DhcpMac line : lines) {
      if (line.mac().address().isPresent()) {
        exact.put(line.mac(), line.set());
      } else {
        patterns.add(line);
      }
    }
  }

  /** The tags of an address. */
  Set<String> of(MacPattern mac) {
    ImmutableSet.Builder<String> tags = ImmutableSet.builder();
    tags.addAll(exact.get(mac));
    patterns.stream().filter(line -> fits(line.mac(), mac)).forEach(line -> tags.add(line.set()));
    return tags.build();
  }

  private static boolean fits(MacPattern pattern, MacPattern mac) {
    List<String> wanted = COLON.splitToList(pattern.toString());
    List<String> given = COLON.splitToList(mac.toString());
    boolean fits = wanted.size() == given.size();
    for (int i = 0; fits && i < wanted.size(); i++) {
      fits = wanted.get(i).equals("*") || wanted.get(i).equals(given.get(i));
    }
    return fits;
  }
}
