/**
 * The files of a cluster: as a tree in memory, and on disk.
 *
 * <pre>{@code
 * FileTree tree = FileTree.of(spec);
 * tree.file("sms/etc/dnsmasq.conf").content(); // the text
 * tree.writeTo(Path.of("out"));                // all files, or none
 * }</pre>
 */
@NullMarked
package dev.ohpc.render;

import org.jspecify.annotations.NullMarked;
