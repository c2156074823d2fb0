package dev.ohpc.netboot.tftp.serve;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The transfers that are under way. One thread adds them; each ends on its own. */
public final class Sessions {

  private final Map<InetSocketAddress, Session> byClient = new ConcurrentHashMap<>();
  private final Map<InetAddress, Integer> counts = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  /** How many there are. */
  public int size() {
    return count.get();
  }

  /** The last that began for a client's port. */
  Optional<Session> of(InetSocketAddress client) {
    return Optional.ofNullable(byClient.get(client));
  }

  int countOf(InetAddress client) {
    return counts.getOrDefault(client, 0);
  }

  void add(InetSocketAddress client, Session session) {
    count.incrementAndGet();
    counts.merge(client.getAddress(), 1, Integer::sum);
    byClient.put(client, session);
  }

  void remove(InetSocketAddress client, Session session) {
    count.decrementAndGet();
    byClient.remove(client, session);
    counts.computeIfPresent(client.getAddress(), (address, count) -> less(count));
  }

  private static @Nullable Integer less(int count) {
    return count > 1 ? count - 1 : null;
  }
}
