package dev.ohpc.model.config;

/** A line of dracut.conf(5), which is a script for bash. */
public sealed interface DracutLine permits DracutSetting, DracutLine.Script {

  /**
   * A command that is more than a variable and its text.
   *
   * @param text the command as it stands in the file
   */
  record Script(String text) implements DracutLine {}
}
