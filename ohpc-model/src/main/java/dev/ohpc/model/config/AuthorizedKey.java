package dev.ohpc.model.config;

import static com.google.common.base.Preconditions.checkArgument;

import dev.ohpc.model.value.PublicKey;

/**
 * A key that may log in.
 *
 * @param options what it may do, such as {@code command="…",no-pty}, as the file has it; empty for
 *     everything
 * @param key its algorithm and its data
 * @param comment what is behind the data, such as {@code admin@sms}; may be empty
 */
public record AuthorizedKey(String options, PublicKey key, String comment) {

  /**
   * Looks at the key.
   *
   * @throws IllegalArgumentException if it has a comment of its own
   */
  public AuthorizedKey {
    checkArgument(key.toString().split(" ").length == 2, "a key with a comment: %s", key);
  }

  /** A key without options. */
  public static AuthorizedKey of(PublicKey key) {
    String[] parts = key.toString().split(" ", 3);
    return new AuthorizedKey(
        "", PublicKey.parse(parts[0] + " " + parts[1]), parts.length < 3 ? "" : parts[2]);
  }
}
