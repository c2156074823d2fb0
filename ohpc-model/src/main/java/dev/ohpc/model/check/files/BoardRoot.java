package dev.ohpc.model.check.files;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multiset;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.Interface;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.RootPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The root file system that DHCP tells a board of.
 *
 * <p>An option is for a board that has all of its tags; one with tags comes before one without, and
 * of several the last of the file is taken (dnsmasq(8), TAGS; option_filter of dnsmasq 2.93).
 *
 * @param board the board
 * @param option the line that tells it
 * @param path what it tells
 */
public record BoardRoot(Board board, DhcpOption option, RootPath path) {

  /** The roots of the boards that are told one over NFS. */
  public static List<BoardRoot> all(DnsmasqConfig dnsmasq, List<Board> boards) {
    Options options = new Options(dnsmasq, boards);
    return boards.stream()
        .flatMap(board -> options.forBoard(board).flatMap(told -> root(board, told)).stream())
        .toList();
  }

  /** The boards that are told no root, when others are. */
  public static List<Board> without(DnsmasqConfig dnsmasq, List<Board> boards) {
    Options options = new Options(dnsmasq, boards);
    return options.isEmpty()
        ? List.of()
        : boards.stream().filter(board -> options.forBoard(board).isEmpty()).toList();
  }

  private static Optional<BoardRoot> root(Board board, DhcpOption option) {
    return read(option).map(path -> new BoardRoot(board, option, path));
  }

  /** The root path of an option, if it is one over NFS. */
  public static Optional<RootPath> read(DhcpOption option) {
    try {
      return option.text().map(RootPath::parse);
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  /** The lines that tell of a root path. */
  public static Stream<DhcpOption> lines(DnsmasqConfig dnsmasq) {
    return dnsmasq
        .entries(DhcpOption.class)
        .filter(option -> DnsmasqEntries.isOption(option, 17, "root-path"));
  }

  /** The lines, each by the rarest tag that it asks for, so that a board finds its own at once. */
  private static final class Options {

    private final ListMultimap<String, DhcpOption> byTag = ArrayListMultimap.create();
    private final List<DhcpOption> others = new ArrayList<>();
    private final Set<String> interfaces = new HashSet<>();
    private final Multiset<String> boardsWith = HashMultiset.create();

    Options(DnsmasqConfig dnsmasq, List<Board> boards) {
      boards.forEach(board -> boardsWith.addAll(board.tags()));
      dnsmasq.entries(Interface.class).forEach(own -> interfaces.addAll(own.names()));
      lines(dnsmasq).forEach(this::add);
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

    boolean isEmpty() {
      return byTag.isEmpty() && others.isEmpty();
    }

    Optional<DhcpOption> forBoard(Board board) {
      DhcpOption found = null;
      for (DhcpOption option : others) {
        found = better(found, option, board);
      }
      for (String tag : board.tags()) {
        for (DhcpOption option : byTag.get(tag)) {
          found = better(found, option, board);
        }
      }
      return Optional.ofNullable(found);
    }

    private @Nullable DhcpOption better(
        @Nullable DhcpOption found, DhcpOption option, Board board) {
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
  }
}
