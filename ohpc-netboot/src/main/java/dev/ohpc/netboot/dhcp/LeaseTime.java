package dev.ohpc.netboot.dhcp;

import dev.ohpc.model.value.Timespan;

/** How long a lease lasts, in seconds as DHCP counts them. */
final class LeaseTime {

  /** A lease without an end (RFC 2131 section 3.3). */
  static final long INFINITE = 0xffff_ffffL;

  /** What dnsmasq gives if nothing is told: an hour. */
  static final long DEFAULT = 3600;

  /** The least that dnsmasq gives: shorter leases confuse some clients. */
  static final long LEAST = 120;

  private LeaseTime() {}

  static long of(Timespan time) {
    return time.seconds().isPresent() ? Math.max(LEAST, time.seconds().getAsLong()) : INFINITE;
  }

  /** What a client gets that asks for a time. */
  static long granted(long most, long asked) {
    long time = Math.max(LEAST, asked);
    boolean isLess = time != INFINITE && time < most;
    return most == INFINITE || isLess ? time : most;
  }
}
