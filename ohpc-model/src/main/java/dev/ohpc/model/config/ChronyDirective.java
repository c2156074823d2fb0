package dev.ohpc.model.config;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A directive of chrony.conf(5).
 *
 * @param name the directive, such as {@code server}
 * @param arguments its words
 */
public record ChronyDirective(String name, List<String> arguments) {

  /** Copies the arguments. */
  public ChronyDirective {
    arguments = ImmutableList.copyOf(arguments);
  }

  /** A directive with the texts of these arguments. */
  public static ChronyDirective of(String name, Object... arguments) {
    return new ChronyDirective(
        name, ImmutableList.copyOf(arguments).stream().map(Object::toString).toList());
  }
}
