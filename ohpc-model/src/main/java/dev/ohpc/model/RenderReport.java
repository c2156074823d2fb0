package dev.ohpc.model;

import dev.ohpc.model.style.ValueStyle;
import java.nio.file.Path;
import java.util.List;
import org.immutables.value.Value;

/** What rendering did to a directory; paths are relative to it, with {@code /} between names. */
@Value.Immutable
@ValueStyle
public abstract class RenderReport {

  RenderReport() {}

  /** The directory. */
  public abstract Path directory();

  /** The files that were not there before. */
  public abstract List<String> created();

  /** The files that had another content or mode before. */
  public abstract List<String> changed();

  /** The files of an earlier rendering that are no longer part of it. */
  public abstract List<String> removed();

  /** How many files were as they should be. */
  public abstract int unchanged();

  /** Whether anything on disk is different now. */
  public final boolean hasChanges() {
    return !created().isEmpty() || !changed().isEmpty() || !removed().isEmpty();
  }

  /** Starts a report. */
  public static RenderReportBuilder builder() {
    return new RenderReportBuilder();
  }
}
