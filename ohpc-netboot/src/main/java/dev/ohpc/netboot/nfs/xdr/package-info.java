/**
 * The types of NFS version 3, MOUNT version 3 (RFC 1813) and the port mapper version 2 (RFC 1833),
 * under the RFCs' own names, each with how it stands on the wire (RFC 4506).
 *
 * <p>They are written and read on oncrpc4j's streams. What is read has limits that those streams do
 * not have: they make an array of any length that a record names before they look whether so many
 * bytes are there.
 */
@NullMarked
package dev.ohpc.netboot.nfs.xdr;

import org.jspecify.annotations.NullMarked;
