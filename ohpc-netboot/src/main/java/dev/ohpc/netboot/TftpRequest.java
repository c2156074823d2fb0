package dev.ohpc.netboot;

import com.google.common.collect.ImmutableMap;
import java.net.InetSocketAddress;
import java.util.Map;

/**
 * What a client asked for (RFC 1350 section 5, RFC 2347).
 *
 * @param client the client's address and port
 * @param file the name as it was asked for; U+FFFD stands for what is not UTF-8
 * @param mode {@code octet} or {@code netascii}
 * @param options the options in the client's order, by their name in lower case
 */
public record TftpRequest(
    InetSocketAddress client, String file, String mode, Map<String, String> options) {

  /** Keeps a copy of the options. */
  public TftpRequest {
    options = ImmutableMap.copyOf(options);
  }
}
