/**
 * Connections, records and calls (RFC 5531), on oncrpc4j and the Grizzly below it.
 *
 * <p>oncrpc4j's own service, {@code OncRpcSvc}, is not used, but what it is made of. Of what it
 * does otherwise (3.4.2), each is a test of this server: it gathers a record of any length before
 * it looks at it; an AUTH_SYS credential makes it allocate as many groups as the record says, up to
 * two thousand million; a program in a version that is not there is answered PROG_UNAVAIL and not
 * PROG_MISMATCH, so that no client steps down; another version of RPC is answered with the caller's
 * own number as the lowest that is served; a call that cannot be read gets no answer, and its
 * connection stays; connections, and calls under way, have no limit.
 */
@NullMarked
package dev.ohpc.netboot.nfs.serve;

import org.jspecify.annotations.NullMarked;
