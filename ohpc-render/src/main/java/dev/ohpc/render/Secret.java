package dev.ohpc.render;

import dev.ohpc.model.value.FileMode;
import dev.ohpc.model.value.Ownership;

/**
 * A file that must never be in a rendered text: it is made on the management server, and the
 * manifest only says that it belongs there.
 *
 * @param target where it belongs, as a path on the management server
 * @param owner the user and group that own it
 * @param mode its permissions
 * @param purpose what it is
 */
public record Secret(String target, Ownership owner, FileMode mode, String purpose) {}
