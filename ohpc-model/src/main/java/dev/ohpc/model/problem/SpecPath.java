package dev.ohpc.model.problem;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where in a spec something stands: {@code nodes[1].mac}. The root is the empty text. */
public final class SpecPath {

  /** The whole spec. */
  public static final SpecPath ROOT = new SpecPath(null, "");

  private final @Nullable SpecPath parent;
  private final Object step;

  private SpecPath(@Nullable SpecPath parent, Object step) {
    this.parent = parent;
    this.step = step;
  }

  /** The path along these keys, such as {@code of("network", "subnet")}. */
  public static SpecPath of(String... keys) {
    SpecPath path = ROOT;
    for (String key : keys) {
      path = path.key(key);
    }
    return path;
  }

  /** The value of a key within this. */
  public SpecPath key(String key) {
    return new SpecPath(this, key);
  }

  /** The item at an index, from 0, within this. */
  public SpecPath item(int index) {
    return new SpecPath(this, index);
  }

  /** The keys, as texts, and the indexes, as integers, from the root to here. */
  public List<Object> steps() {
    List<Object> steps = new ArrayList<>();
    for (SpecPath path = this; path.parent != null; path = path.parent) {
      steps.add(path.step);
    }
    return ImmutableList.copyOf(Lists.reverse(steps));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SpecPath that
        && that.step.equals(step)
        && Objects.equals(that.parent, parent);
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hashCode(parent) + step.hashCode();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Object step : steps()) {
      if (step instanceof Integer) {
        text.append('[').append(step).append(']');
      } else {
        text.append(text.length() > 0 ? "." : "").append(step);
      }
    }
    return text.toString();
  }
}
