package dev.ohpc.model.config;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.ohpc.model.value.UnixPath;
import java.util.List;

/**
 * A directory and the clients that may mount it.
 *
 * @param path the directory on the server
 * @param clients who may mount it, and how; {@link Client#defaults} among them hold for those that
 *     follow. Without a client it is for all
 */
public record Export(String path, List<Client> clients) {

  /**
   * The options of exports(5) that have no value, or need none: those of exportfs of nfs-utils
   * 2.6.2, and {@code sign_fh}, which came later.
   */
  public static final ImmutableSet<String> FLAGS =
      ImmutableSet.of(
          "ro",
          "rw",
          "secure",
          "insecure",
          "sync",
          "async",
          "nordirplus",
          "security_label",
          "nohide",
          "hide",
          "crossmnt",
          "nocrossmnt",
          "wdelay",
          "no_wdelay",
          "root_squash",
          "no_root_squash",
          "all_squash",
          "no_all_squash",
          "subtree_check",
          "no_subtree_check",
          "auth_nlm",
          "no_auth_nlm",
          "secure_locks",
          "insecure_locks",
          "acl",
          "no_acl",
          "pnfs",
          "no_pnfs",
          "mountpoint",
          "mp",
          "sign_fh");

  /** Copies the clients. */
  public Export {
    clients = ImmutableList.copyOf(clients);
  }

  /** A directory for one client. */
  public static Export of(UnixPath path, Object host, String... options) {
    return new Export(path.toString(), List.of(new Client(host.toString(), List.of(options))));
  }

  /** Whether it is for the whole world because no client stands where one is read. */
  public boolean namesNobody() {
    return clients.isEmpty() || clients.get(clients.size() - 1).isDefaults();
  }

  /**
   * The clients, each with all of its options: the defaults before it, then its own. Where nobody
   * is named that is {@code *}.
   */
  public List<Client> allClients() {
    ImmutableList.Builder<Client> all = ImmutableList.builder();
    ImmutableList.Builder<String> defaults = ImmutableList.builder();
    for (Client client : clients) {
      if (client.isDefaults()) {
        defaults.addAll(client.options());
      } else {
        all.add(client.after(defaults.build()));
      }
    }
    if (namesNobody()) {
      all.add(new Client(Client.EVERYBODY, defaults.build()));
    }
    return all.build();
  }

  /**
   * A client of an export.
   *
   * @param host an address, a subnet in CIDR form or with a dotted netmask, a host name, one with
   *     wildcards, {@code @netgroup}, or {@code *} for all
   * @param options the options, such as {@code rw} and {@code no_root_squash}
   */
  public record Client(String host, List<String> options) {

    /** The host that is everybody. */
    public static final String EVERYBODY = "*";

    private static final String DEFAULTS = "-";

    /** Copies the options. */
    public Client {
      options = ImmutableList.copyOf(options);
    }

    /** Options for the clients that follow in the line. */
    public static Client defaults(String... options) {
      return new Client(DEFAULTS, List.of(options));
    }

    /** Whether these are options for the clients that follow. */
    public boolean isDefaults() {
      return host.equals(DEFAULTS);
    }

    private Client after(List<String> defaults) {
      return defaults.isEmpty()
          ? this
          : new Client(
              host, ImmutableList.<String>builder().addAll(defaults).addAll(options).build());
    }
  }
}
