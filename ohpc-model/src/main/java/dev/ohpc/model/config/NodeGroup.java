package dev.ohpc.model.config;

/**
 * A group of nodes.
 *
 * @param name what the group is called
 * @param nodes a node set: a host list, or other groups such as {@code @adm,@compute}
 */
public record NodeGroup(String name, String nodes) {}
