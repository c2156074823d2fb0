package dev.ohpc.netboot.vfs;

/** Why a file system does not do what it was asked for, by the names of errno(3). */
public enum VfsError {
  /** Only the owner may do this. */
  PERM,
  /** There is no such file. */
  NOENT,
  /** Permission denied. */
  ACCES,
  /** The name is taken. */
  EXIST,
  /** From one file system to another. */
  XDEV,
  /** No directory where one is needed. */
  NOTDIR,
  /** A directory where none may be. */
  ISDIR,
  /** Makes no sense. */
  INVAL,
  /** Larger than a file may be. */
  FBIG,
  /** No room is left. */
  NOSPC,
  /** The file system cannot be written. */
  ROFS,
  /** A file has as many names as it may have. */
  MLINK,
  /** The name is too long. */
  NAMETOOLONG,
  /** The directory is not empty. */
  NOTEMPTY,
  /** The owner's share of the room is used up. */
  DQUOT,
  /** The file that was meant is gone. */
  STALE,
  /** What lies below has no such thing. */
  NOTSUPP
}
