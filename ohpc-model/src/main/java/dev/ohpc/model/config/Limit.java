package dev.ohpc.model.config;

/**
 * A resource limit.
 *
 * @param domain a user, {@code @group}, or {@code *}
 * @param type {@code soft}, {@code hard} or {@code -}
 * @param item the resource, such as {@code memlock}
 * @param value the limit, or {@code unlimited}
 */
public record Limit(String domain, String type, String item, String value) {}
