package dev.ohpc.testkit;

/**
 * Host names: numbered ones as clusters have them, and others with every sign that RFC 1123 gives
 * them, up to 63 characters in a label.
 *
 * <p>They shrink to {@code node1}.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<HostName> names() {
 *   return HostNames.valid().withDomains();
 * }
 * }</pre>
 */
public final class HostNames {

  private HostNames() {}

  /** Names of one label. */
  public static HostNameArbitrary valid() {
    return HostNameArbitrary.OF_ONE_LABEL;
  }
}
