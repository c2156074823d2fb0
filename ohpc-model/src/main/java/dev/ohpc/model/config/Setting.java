package dev.ohpc.model.config;

/**
 * A key and its value.
 *
 * @param key the key as the file's manual page writes it
 * @param value the value as it stands in the file
 */
public record Setting(String key, String value) {}
