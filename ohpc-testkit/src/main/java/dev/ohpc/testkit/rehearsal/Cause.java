package dev.ohpc.testkit.rehearsal;

/**
 * What has to be changed for a node to boot.
 *
 * @param file a path of the rendered tree, such as {@code sms/etc/dnsmasq.conf}
 * @param line the line of it, from 1; 0 for the whole file, or one that is not there
 * @param text that line; empty if there is none
 * @param message what is wrong there
 */
public record Cause(String file, int line, String text, String message) {

  /** {@code file:line: message}, and the line. */
  @Override
  public String toString() {
    return file
        + (line > 0 ? ":" + line : "")
        + ": "
        + message
        + (text.isEmpty() ? "" : " in `" + text + "`");
  }
}
