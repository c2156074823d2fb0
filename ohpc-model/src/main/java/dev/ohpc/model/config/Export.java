package dev.ohpc.model.config;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.value.UnixPath;
import java.util.List;

/**
 * A directory and the clients that may mount it.
 *
 * @param path the directory on the server
 * @param clients who may mount it, and how
 */
public record Export(UnixPath path, List<Client> clients) {

  /** Copies the clients. */
  public Export {
    clients = ImmutableList.copyOf(clients);
  }

  /** A directory for one client. */
  public static Export of(UnixPath path, Object host, String... options) {
    return new Export(path, List.of(new Client(host.toString(), List.of(options))));
  }

  /**
   * A client of an export.
   *
   * @param host an address, a subnet in CIDR form, or a host name
   * @param options the options, such as {@code rw} and {@code no_root_squash}
   */
  public record Client(String host, List<String> options) {

    /** Copies the options. */
    public Client {
      options = ImmutableList.copyOf(options);
    }
  }
}
