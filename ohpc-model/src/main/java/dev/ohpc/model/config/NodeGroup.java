package dev.ohpc.model.config;

/**
 * A group of nodes.
 *
 * @param name what the group is called
 * @param nodes a node set: host lists, or other groups such as {@code @adm,@compute}; blanks may
 *     part them
 */
public record NodeGroup(String name, String nodes) {}
