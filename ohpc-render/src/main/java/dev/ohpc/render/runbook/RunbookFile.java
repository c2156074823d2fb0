package dev.ohpc.render.runbook;

import dev.ohpc.model.value.FileMode;

/**
 * One file of a rendered runbook.
 *
 * @param path its place in the rendered directory, such as {@code runbook/run}
 * @param content its text
 * @param mode its permissions
 */
public record RunbookFile(String path, String content, FileMode mode) {}
