package dev.ohpc.model.config;

import java.util.Optional;

/**
 * A kernel parameter of sysctl.d(5).
 *
 * @param key the parameter, with dots or with slashes
 * @param value its value; none for a parameter that a pattern of others leaves as it is
 * @param failureIgnored whether it does not matter when the kernel refuses it
 */
public record SysctlSetting(String key, Optional<String> value, boolean failureIgnored) {

  /** A parameter that is set. */
  public static SysctlSetting of(String key, String value) {
    return new SysctlSetting(key, Optional.of(value), false);
  }

  /** A parameter that no pattern sets. */
  public static SysctlSetting untouched(String key) {
    return new SysctlSetting(key, Optional.empty(), true);
  }

  /**
   * The key with a dot between each two names: what stands first, a dot or a slash, parts them, and
   * the other belongs to a name (sysctl.d(5)).
   */
  public String dottedKey() {
    int slash = key.indexOf('/');
    int dot = key.indexOf('.');
    if (slash < 0 || (dot >= 0 && dot < slash)) {
      return key;
    }
    StringBuilder dotted = new StringBuilder(key);
    for (int i = 0; i < dotted.length(); i++) {
      char c = dotted.charAt(i);
      dotted.setCharAt(i, c == '/' ? '.' : c == '.' ? '/' : c);
    }
    return dotted.toString();
  }
}
