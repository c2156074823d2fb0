package dev.ohpc.netboot.nfs.access;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import dev.ohpc.model.config.Export.Client;
import dev.ohpc.model.text.Quoted;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * Who may use an export, and how. Of several entries that a client fits, one host comes before
 * subnets, these before wildcards, and these before all; of one kind the first (exports(5)).
 *
 * <p>Host names are looked up once, when the server starts. Wildcards need the name of a client,
 * which is looked up when it first comes, and again after ten minutes.
 */
public final class ClientRules {

  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int MOST_KEPT = 65_536;

  private final ImmutableList<Rule> rules;
  private final Cache<InetAddress, Optional<ClientOptions>> known =
      CacheBuilder.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

  /**
   * The rules of an export.
   *
   * @param clients its clients, each with all of its options
   * @param problems is told, in a sentence, of what is not understood
   */
  public ClientRules(List<Client> clients, HostNames names, Consumer<String> problems) {
    rules =
        clients.stream()
            .map(client -> rule(client, names, problems))
            .sorted(Comparator.comparing(rule -> rule.pattern().rank()))
            .collect(ImmutableList.toImmutableList());
  }

  private static Rule rule(Client client, HostNames names, Consumer<String> problems) {
    Consumer<String> notUnderstood =
        option -> problems.accept(Quoted.of(option) + " is no option of exports(5), and ignored");
    return new Rule(
        ClientPattern.of(client.host(), names, problems),
        ClientOptions.parse(client.options(), notUnderstood));
  }

  /** How a client may use the export; none if it may not. */
  public Optional<ClientOptions> find(InetAddress client) {
    try {
      return known.get(client, () -> first(client));
    } catch (ExecutionException e) {
      throw new IllegalStateException("looking up a client throws nothing that is checked", e);
    }
  }

  private Optional<ClientOptions> first(InetAddress client) {
    return rules.stream()
        .filter(rule -> rule.pattern().fits().test(client))
        .findFirst()
        .map(Rule::options);
  }

  private record Rule(ClientPattern pattern, ClientOptions options) {}
}
