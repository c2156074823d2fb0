package dev.ohpc.testkit.netboot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.netboot.TftpServer;
import dev.ohpc.testkit.tftp.TftpDatagrams;
import dev.ohpc.testkit.tftp.TftpOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterProperty;

/**
 * What a server answers to any options, told once more in few lines: only what was asked, in the
 * order of the request, by lower-case names; what is unknown is passed over (RFC 2347), what is out
 * of its range (RFCs 2348, 2349, 7440) or comes twice is ERROR 8.
 */
class NegotiationProperties {

  private static final int SIZE = 300;
  private static final int LARGEST_WINDOW = 64;

  private final Path root = Files.createTempDirectory("negotiation");
  private final TftpServer server;

  NegotiationProperties() throws IOException {
    Files.write(root.resolve("file"), new byte[SIZE]);
    server = TftpServer.builder().root(root).maxWindowSize(LARGEST_WINDOW).start();
  }

  @AfterProperty
  void stop() throws IOException {
    server.close();
    Files.delete(root.resolve("file"));
    Files.delete(root);
  }

  @Property(tries = 2000)
  void theAnswerIsWhatTheRfcsHave(
      @ForAll("requests") List<TftpOption> options, @ForAll boolean isNetascii) {
    try (PlayedClient client = new PlayedClient(server.address())) {
      client.ask(
          TftpDatagrams.readRequest(
              "file", isNetascii ? "netascii" : "octet", options.toArray(new TftpOption[0])));
      assertThat(client.received()).startsWith(expected(options, isNetascii));
      client.send(TftpDatagrams.error(0, "Early terminate"));
    }
  }

  private static String expected(List<TftpOption> options, boolean isNetascii) {
    List<String> accepted = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (TftpOption option : options) {
      String name = option.name().toLowerCase(Locale.ROOT);
      if (!seen.add(name)) {
        return "ERROR 8 ";
      }
      if (isKnown(name, isNetascii)) {
        Optional<String> granted = granted(name, option.value());
        if (granted.isEmpty()) {
          return "ERROR 8 ";
        }
        accepted.add(name + "=" + granted.get());
      }
    }
    return accepted.isEmpty()
        ? "DATA 1 of " + SIZE + " bytes"
        : "OACK " + String.join(" ", accepted);
  }

  /** How large a text is in netascii is not known before it was read. */
  private static boolean isKnown(String name, boolean isNetascii) {
    return Set.of("blksize", "timeout", "windowsize").contains(name)
        || (name.equals("tsize") && !isNetascii);
  }

  /** The value that is granted; nothing if the one that was asked for is wrong. */
  private static Optional<String> granted(String name, String value) {
    if (name.equals("tsize")) {
      return Optional.of(Integer.toString(SIZE)); // whatever stands where RFC 2349 has 0
    }
    if (!value.matches("[0-9]{1,15}")) {
      return Optional.empty();
    }
    long number = Long.parseLong(value);
    return switch (name) {
      case "blksize" -> within(8, number, 65_464, 65_464);
      case "timeout" -> within(1, number, 255, 255);
      default -> within(1, number, 65_535, LARGEST_WINDOW);
    };
  }

  private static Optional<String> within(long least, long number, long most, long granted) {
    return number < least || number > most
        ? Optional.empty()
        : Optional.of(Long.toString(Math.min(number, granted)));
  }

  @Provide
  Arbitrary<List<TftpOption>> requests() {
    Arbitrary<String> names =
        Arbitraries.of(
            "blksize", "tsize", "timeout", "windowsize", "BLKSIZE", "tSize", "utimeout", "x");
    Arbitrary<String> fitting =
        Arbitraries.of("0", "1", "7", "8", "64", "65", "255", "256", "512", "1468", "65464");
    Arbitrary<String> others =
        Arbitraries.of(
            "65465",
            "65535",
            "65536",
            "-1",
            "+8",
            "",
            " 8",
            "8 ",
            "8x",
            "0x10",
            "1e3",
            "١",
            "99999999999",
            "4294967304",
            "99999999999999999999");
    Arbitrary<String> values = Arbitraries.frequencyOf(Tuple.of(6, fitting), Tuple.of(1, others));
    return Combinators.combine(names, values).as(TftpOption::new).list().ofMaxSize(5);
  }
}
