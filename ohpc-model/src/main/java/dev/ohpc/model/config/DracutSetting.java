package dev.ohpc.model.config;

/**
 * A variable of dracut.conf(5).
 *
 * @param name the variable
 * @param append whether the value is added to what is there, as dracut's lists of words are
 * @param value the words
 */
public record DracutSetting(String name, boolean append, String value) implements DracutLine {}
