/** Records that outlive the process: what is appended is there when the file is opened again. */
@NullMarked
package dev.ohpc.netboot.vfs.journal;

import org.jspecify.annotations.NullMarked;
