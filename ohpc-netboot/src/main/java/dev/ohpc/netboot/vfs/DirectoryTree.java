package dev.ohpc.netboot.vfs;

import dev.ohpc.netboot.vfs.disk.Atomic;
import dev.ohpc.netboot.vfs.journal.Log;
import dev.ohpc.netboot.vfs.tree.Tree;
import dev.ohpc.netboot.vfs.tree.TreeFiles;
import dev.ohpc.netboot.vfs.tree.TreeState;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A directory and all below it as a {@link VirtualFileSystem}: on the disk, or on any other file
 * system of java.nio.file whose files have an identity. Nothing is walked ahead, so opening a large
 * tree takes no longer than opening a small one.
 *
 * <p>Others may change the tree meanwhile. What they made is found; what they moved or removed is
 * {@link VfsError#STALE} until a client comes across it again; a file that got the number of a
 * deleted one is told from it by its time of birth, where the platform has that and unless both
 * were made within one tick of the disk's clock, some milliseconds.
 *
 * <p>What the platform cannot do, or this process may not, such as another owner if it is not root,
 * devices, named pipes and sockets, is kept beside the disk and wins over it; an empty file stands
 * on the disk for what cannot be made there.
 *
 * <p>Symbolic links are never followed. Java has no openat(2), so one race is left: somebody who
 * may write in the tree on this machine, and puts a link in the place of a directory between the
 * look at the way to a file and its use, can lead that one operation out of the tree. Do not give
 * others than root write access to a tree that clients write to.
 *
 * <p>How many bytes a file takes on the disk is not told by java: its size stands for it.
 */
public final class DirectoryTree {

  private DirectoryTree() {}

  /**
   * Opens a directory. Inodes, and what is kept beside the disk, are forgotten when it is closed.
   *
   * @throws IOException if it is no directory, or its files have no identity
   */
  public static VirtualFileSystem open(Path root) throws IOException {
    return new Atomic(Tree.open(TreeState.of(root), Log.nowhere()));
  }

  /**
   * Opens a directory so that inodes, cookies and what is kept beside the disk stay what they are
   * when it is opened again, also if this process is killed.
   *
   * @param state a directory for this alone, outside of the tree; it is made if it is not there
   * @throws IOException also if the state is in use, or is none
   */
  public static VirtualFileSystem open(Path root, Path state) throws IOException {
    return new Atomic(TreeFiles.open(root, state));
  }
}
