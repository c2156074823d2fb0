package dev.ohpc.model.config;

import dev.ohpc.model.value.FileMode;
import dev.ohpc.model.value.Ownership;
import dev.ohpc.model.value.UnixPath;

/**
 * A file or directory to make.
 *
 * @param type {@code d} for a directory, {@code f} for a file, and others of tmpfiles.d(5)
 * @param path where it stands
 * @param mode its permissions
 * @param owner its user and group
 */
public record TmpfilesLine(String type, UnixPath path, FileMode mode, Ownership owner) {}
