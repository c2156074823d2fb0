/**
 * Who calls, and what they may do: clients as exports(5) matches them, users as the options of
 * exports(5) map them, and the permission bits of files.
 */
@NullMarked
package dev.ohpc.netboot.nfs.access;

import org.jspecify.annotations.NullMarked;
