/**
 * What dnsmasq(8) reads on one line of its configuration file, and how that is written.
 *
 * <p>The facts are those of dnsmasq 2.90: its manual page, what {@code dnsmasq --test} says, and
 * where both are silent its option.c.
 */
@NullMarked
package dev.ohpc.model.dnsmasq;

import org.jspecify.annotations.NullMarked;
