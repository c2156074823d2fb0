package dev.ohpc.model.check.files;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multiset;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.Interface;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The root paths of a dnsmasq.conf, each for the boards that are told it.
 *
 * <p>An option is for a board that has all of its tags; one with tags comes before one without, and
 * of several the last of the file is taken (dnsmasq(8), TAGS; option_filter of dnsmasq 2.93).
 */
final class RootOptions {

  /** The lines, each by the rarest tag that it asks for, so that a board finds its own at once. */
  private final ListMultimap<String, DhcpOption> byTag = ArrayListMultimap.create();

  private final List<DhcpOption> others = new ArrayList<>();
  private final Set<String> interfaces = new HashSet<>();
  private final Multiset<String> boardsWith = HashMultiset.create();
  private final List<BoardRoot> roots = new ArrayList<>();
  private final List<Board> rootless = new ArrayList<>();

  RootOptions(DnsmasqConfig dnsmasq, List<Board> boards) {
    boards.forEach(board -> boardsWith.addAll(board.tags()));
    dnsmasq.entries(Interface.class).forEach(own -> interfaces.addAll(own.names()));
    BoardRoot.lines(dnsmasq).forEach(this::add);
    boards.forEach(this::tell);
  }

  private void add(DhcpOption option) {
    Optional<String> rarest =
        DnsmasqEntries.tagsAsked(option).stream()
            .filter(tag -> !tag.startsWith("!") && !interfaces.contains(tag))
            .min(Comparator.comparingInt(boardsWith::count));
    if (rarest.isPresent()) {
      byTag.put(rarest.get(), option);
    } else {
      others.add(option);
    }
  }

  private void tell(Board board) {
    DhcpOption option = forBoard(board);
    if (option == null) {
      rootless.add(board);
    } else {
      BoardRoot.read(option).ifPresent(path -> roots.add(new BoardRoot(board, option, path)));
    }
  }

  private @Nullable DhcpOption forBoard(Board board) {
    DhcpOption found = null;
    for (DhcpOption option : others) {
      found = better(found, option, board);
    }
    for (String tag : board.tags()) {
      for (DhcpOption option : byTag.get(tag)) {
        found = better(found, option, board);
      }
    }
    return found;
  }

  private @Nullable DhcpOption better(@Nullable DhcpOption found, DhcpOption option, Board board) {
    List<String> asked = DnsmasqEntries.tagsAsked(option);
    boolean tagged = !asked.isEmpty();
    boolean fits = asked.stream().allMatch(tag -> has(board, tag));
    boolean beaten = found != null && !tagged && !DnsmasqEntries.tagsAsked(found).isEmpty();
    return fits && !beaten ? option : found;
  }

  private boolean has(Board board, String tag) {
    boolean unwanted = tag.startsWith("!");
    String name = unwanted ? tag.substring(1) : tag;
    return unwanted != (board.tags().contains(name) || interfaces.contains(name));
  }

  /** The roots of the boards that are told one over NFS. */
  List<BoardRoot> roots() {
    return roots;
  }

  /** The boards that are told no root, when others are. */
  List<Board> rootless() {
    return byTag.isEmpty() && others.isEmpty() ? List.of() : rootless;
  }
}
