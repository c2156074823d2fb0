package dev.ohpc.netboot.dhcp;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a server does about a message.
 *
 * @param reply what it sends, if it answers
 * @param reason why it does not answer, or refuses; empty for what is given
 * @param tags the tags of the client
 * @param granted the lease that begins, or goes on
 * @param ended the lease that ends
 */
public record DhcpAnswer(
    Optional<DhcpMessage> reply,
    String reason,
    Set<String> tags,
    Optional<Lease> granted,
    Optional<Lease> ended) {

  /** Copies the tags. */
  public DhcpAnswer {
    tags = ImmutableSet.copyOf(tags);
  }

  static DhcpAnswer silence(String reason, Tags tags) {
    return new DhcpAnswer(Optional.empty(), reason, tags.all(), Optional.empty(), Optional.empty());
  }

  static DhcpAnswer of(DhcpMessage reply, String reason, Tags tags) {
    return new DhcpAnswer(
        Optional.of(reply), reason, tags.all(), Optional.empty(), Optional.empty());
  }

  DhcpAnswer granting(Lease lease) {
    return new DhcpAnswer(reply, reason, tags, Optional.of(lease), ended);
  }

  DhcpAnswer ending(Optional<Lease> lease) {
    return new DhcpAnswer(reply, reason, tags, granted, lease);
  }

  /** Keeps the leases as this says. */
  public void apply(Leases leases) {
    ended.ifPresent(leases::remove);
    granted.ifPresent(leases::add);
  }
}
