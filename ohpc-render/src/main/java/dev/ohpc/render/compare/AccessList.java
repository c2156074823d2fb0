package dev.ohpc.render.compare;

import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import com.google.common.collect.Iterables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may ask chronyd: of the subnets that a client is in the smallest one says, in whatever order
 * they stand. With {@code all} a subnet takes the place of those in it that were told before, and
 * without it of the same one (chrony.conf(5)).
 */
final class AccessList {

  private static final String ALL = "all";
  private static final int OCTETS = 4;

  /** chronyd keeps subnets by four bits, and one between is each of those that are in it. */
  private static final int STEP = 4;

  private final String what;
  private final Map<Network, String> subnets = new LinkedHashMap<>();
  private final Map<String, String> hosts = new LinkedHashMap<>();

  AccessList(String what) {
    this.what = what;
  }

  /**
   * What a directive says.
   *
   * @param what which access it is about
   * @param verdict what it says of it
   */
  record Rule(String what, String verdict) {}

  /** Takes a line, of the words behind its directive. */
  void add(String verdict, List<String> words) {
    boolean all = !words.isEmpty() && words.get(0).equals(ALL);
    String subnet = words.size() > (all ? 1 : 0) ? Iterables.getLast(words) : "";
    List<Network> networks = networks(subnet).toList();
    networks.forEach(network -> add(network, all, verdict));
    if (networks.isEmpty()) {
      hosts.put(subnet, verdict);
    }
  }

  private void add(Network subnet, boolean all, String verdict) {
    int taken = (subnet.prefixLength() + STEP - 1) / STEP * STEP;
    if (all || taken > subnet.prefixLength()) {
      subnets.keySet().removeIf(it -> (all || it.prefixLength() <= taken) && subnet.contains(it));
    }
    subnets.put(subnet, verdict);
  }

  /** Without a subnet it is all of both kinds. */
  private static Stream<Network> networks(String subnet) {
    if (subnet.isEmpty()) {
      return Stream.of("0.0.0.0", "::").flatMap(address -> Network.of(address, 0).stream());
    }
    int slash = subnet.indexOf('/');
    String address = slash < 0 ? subnet : subnet.substring(0, slash);
    Optional<Network> network = Network.ofOne(address).or(() -> ofShort(address));
    return (slash < 0
            ? network
            : network.flatMap(one -> Network.of(one.address(), subnet.substring(slash + 1))))
        .stream();
  }

  /** One to three numbers are the network whose addresses begin with them. */
  private static Optional<Network> ofShort(String address) {
    int numbers = Splitter.on('.').splitToList(address).size();
    return numbers < OCTETS
        ? Network.of(address + Strings.repeat(".0", OCTETS - numbers), numbers * Byte.SIZE)
        : Optional.empty();
  }

  /** Tells what holds after the last line. */
  void tell(Facts facts) {
    subnets.forEach((subnet, verdict) -> facts.set(what, subnet.toString(), verdict));
    hosts.forEach((host, verdict) -> facts.set(what, host, verdict));
  }
}
