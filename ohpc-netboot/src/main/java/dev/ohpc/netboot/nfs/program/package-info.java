/**
 * What the server does: the procedures of NFS version 3 and MOUNT version 3 (RFC 1813), and of the
 * port mapper (RFC 1833).
 *
 * <p>A call goes from its {@link dev.ohpc.netboot.nfs.program.Procedure}, which reads its
 * arguments, to the {@link dev.ohpc.netboot.nfs.program.ExportTable}, which says what file a handle
 * means and for whom the server acts, and then to the file system.
 */
@NullMarked
package dev.ohpc.netboot.nfs.program;

import org.jspecify.annotations.NullMarked;
