package dev.ohpc.netboot.tftp.serve;

import java.time.Duration;

/**
 * How much a server does at once, and for how long.
 *
 * @param transfers transfers under way, in all
 * @param transfersPerClient those of one client's address
 * @param requestsPerSecond requests of one client's address that are looked at in a second
 * @param idle how long a client may take to get further
 */
public record Limits(int transfers, int transfersPerClient, int requestsPerSecond, Duration idle) {}
