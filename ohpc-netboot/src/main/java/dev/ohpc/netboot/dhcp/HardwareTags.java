package dev.ohpc.netboot.dhcp;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import dev.ohpc.model.config.DnsmasqOption.DhcpMac;
import java.util.ArrayList;
import java.util.List;

/** The tags of {@code dhcp-mac}; those of one address are found without a look at the others. */
final class HardwareTags {

  private final ListMultimap<Octets, Tagged> byAddress = ArrayListMultimap.create();
  private final List<Tagged> withPatterns = new ArrayList<>();

  HardwareTags(List<DhcpMac> options) {
    for (DhcpMac option : options) {
      Tagged tagged = new Tagged(new HardwarePattern(option.mac()), option.set());
      if (tagged.pattern().isExact()) {
        byAddress.put(tagged.pattern().exact(), tagged);
      } else {
        withPatterns.add(tagged);
      }
    }
  }

  List<String> of(int type, Octets hardware) {
    ImmutableList.Builder<String> tags = ImmutableList.builder();
    byAddress.get(hardware).forEach(tagged -> tagged.addTo(tags, type, hardware));
    withPatterns.forEach(tagged -> tagged.addTo(tags, type, hardware));
    return tags.build();
  }

  /** A pattern and the tag of those that match it. */
  private record Tagged(HardwarePattern pattern, String tag) {

    void addTo(ImmutableList.Builder<String> tags, int type, Octets hardware) {
      if (pattern.closeness(type, hardware) > 0) {
        tags.add(tag);
      }
    }
  }
}
