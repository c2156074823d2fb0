/**
 * TFTP from the client's side, for tests of servers and of networks.
 *
 * <p>{@link dev.ohpc.testkit.tftp.TftpClient} negotiates every option there is and counts what
 * happened on the way; {@link dev.ohpc.testkit.tftp.LossyLink} stands between it and a server, and
 * loses, repeats, reorders, delays and spoils datagrams as a seed says; {@link
 * dev.ohpc.testkit.tftp.TftpDatagrams} writes single datagrams, for tests that go packet by packet.
 */
@NullMarked
package dev.ohpc.testkit.tftp;

import org.jspecify.annotations.NullMarked;
