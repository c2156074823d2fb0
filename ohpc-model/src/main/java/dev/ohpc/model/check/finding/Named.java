package dev.ohpc.model.check.finding;

/**
 * A host that a fault is about, and the entry that shows it.
 *
 * @param name what messages call it
 * @param entry the entry
 */
public record Named(String name, Object entry) {}
