package dev.ohpc.model.config;

/**
 * A resource limit.
 *
 * @param domain a user, {@code @group}, or {@code *}
 * @param type {@code soft}, {@code hard} or {@code -}
 * @param item the resource, such as {@code memlock}; empty for a domain without limits
 * @param value the limit, or {@code unlimited}; empty for a domain without limits
 */
public record Limit(String domain, String type, String item, String value) {

  /** A user or a group whom no limit holds for. */
  public static Limit none(String domain) {
    return new Limit(domain, "-", "", "");
  }

  /** Whether no limit holds for the domain. */
  public boolean isNone() {
    return item.isEmpty() && value.isEmpty();
  }
}
