package dev.ohpc.testkit.real;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.net.InetAddresses;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.Other;
import dev.ohpc.model.config.DnsmasqOption.Server;
import dev.ohpc.model.config.DnsmasqOption.Value;
import dev.ohpc.model.problem.Severity;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.testkit.OptionLines;
import dev.ohpc.testkit.RealProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines without number are taken exactly when dnsmasq takes them, at the line that it tells. */
@RealProgram("dnsmasq")
class DnsmasqDifferenceTest {

  private static final int LINES = 2000;
  private static final int LINES_OF_A_FILE = 100;
  private static final int FILES = 200;

  @TempDir private Path work;

  /** Where dnsmasq refuses what is taken here. There is nothing the other way round. */
  private enum Difference {
    /** A name server that is given by its name is looked up, which takes a network. */
    LOOKED_UP((line, said) -> said.contains("not known") || said.contains("name resolution")),
    /** The values of options without a record of their own are texts; most are DNS records. */
    TEXT_TO_US((line, said) -> isText(line)),
    /** Lua scripts are refused by a dnsmasq that was built without Lua, as that of Debian is. */
    WITHOUT_LUA((line, said) -> said.contains("HAVE_LUASCRIPT"));

    private final BiPredicate<String, String> explains;

    Difference(BiPredicate<String, String> explains) {
      this.explains = explains;
    }

    private static boolean isText(String line) {
      return line.strip()
          .matches(
              "(alias|auth-(peer|soa|zone)|bridge-interface|caa-record|cache-rr|cname"
                  + "|add-subnet|connmark-allowlist.*|dhcp-(duid|relay)|dns-rr|dnssec-limits"
                  + "|dynamic-host|filter-rr|host-record|interface-name|ipset|mx-host|naptr-record"
                  + "|nftset|ptr-record|ra-param|rev-server|shared-network|srv-host|synth-domain"
                  + "|trust-anchor|txt-record|umbrella)\\s*=.*");
    }
  }

  @Test
  void eachLineIsTakenOrRefusedAsDnsmasqDoes() {
    OptionLines source = new OptionLines(Long.getLong("seed", 20240213));
    List<String> lines =
        Stream.generate(source::next)
            .filter(line -> !isLookedUp(line) && !isUndefined(line))
            .limit(LINES)
            .toList();
    List<String> taken = lines.stream().filter(line -> errorLine(line) == 0).toList();
    List<String> refused = lines.stream().filter(line -> errorLine(line) > 0).toList();
    List<String> wrong = new ArrayList<>();
    wrong.addAll(wronglyTaken(taken));
    wrong.addAll(wronglyRefused(refused));

    assertThat(wrong).isEmpty();
    assertThat(taken).hasSizeGreaterThan(LINES / 4);
    assertThat(refused).hasSizeGreaterThan(LINES / 4);
  }

  @Test
  void whatMustNotBeThereTwiceIsRefusedAtTheSecondPlace() {
    List<String> lines =
        List.of(
            "port=1",
            "port=2",
            "cache-size=5",
            "dhcp-leasefile=/a",
            "dhcp-lease=/b",
            "local-service",
            "log-dhcp",
            "tftp-root=/a",
            "dhcp-reply-delay=1",
            "dhcp-host=192.168.1.1,a",
            "dhcp-host=192.168.1.2,192.168.1.1",
            "dhcp-host=192.168.1.1,192.168.1.2,b",
            "dhcp-host=192.168.1.3,b,c,\"192.168.1.1\"");
    Random random = new Random(5);
    List<List<String>> files =
        Stream.generate(() -> random.ints(5, 0, lines.size()).mapToObj(lines::get).toList())
            .limit(FILES)
            .toList();
    List<String> said = said(files);

    for (int i = 0; i < FILES; i++) {
      int theirs = said.get(i).isEmpty() ? 0 : lineOf(said.get(i));
      assertThat(errorLine(String.join("\n", files.get(i))))
          .as(files.get(i) + "\n" + said.get(i))
          .isEqualTo(theirs);
    }
  }

  @Test
  void aLongLineIsCutWhereDnsmasqCutsIt() {
    List<String> heads =
        List.of("# ", "log-facility=/", "addn-hosts=\"", "log-dhcp #", "  #", "#\u00e9");
    List<String> fillers = List.of("x", " ", "\u00e9", "\u20ac", "\ud83d\ude00");
    List<String> tails =
        List.of(
            "",
            "log-dhcp",
            " log-dhcp",
            "#",
            " # a",
            "x",
            "\"",
            "\u20ac",
            " \u00e9",
            "\0x",
            "\r",
            "=1");
    Random random = new Random(6);
    List<String> files = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      String filler = any(random, fillers);
      int bytes = filler.getBytes(UTF_8).length;
      String head = any(random, heads);
      int rest =
          1024 * (1 + random.nextInt(2)) - head.getBytes(UTF_8).length - random.nextInt(5) + 2;
      String line = head + filler.repeat(rest / bytes) + any(random, tails) + any(random, tails);
      files.add(line + any(random, List.of("\n", "\nlog-dhcp\n", "\r\n", "")));
    }
    List<String> said =
        new Dnsmasq(work).complaints(files.stream().map(f -> f.getBytes(UTF_8)).toList());

    for (int i = 0; i < FILES; i++) {
      assertThat(errorLine(files.get(i)) > 0)
          .as(visible(files.get(i)) + "\n" + said.get(i))
          .isEqualTo(!said.get(i).isEmpty());
    }
  }

  @Test
  void endsOfLinesAndAByteOrderMarkAreWhatTheyAreToDnsmasq() {
    List<String> files =
        List.of(
            "log-dhcp\r\nport=1\r\n",
            "log-dhcp",
            "\n\n",
            "",
            "\ufefflog-dhcp\n",
            "\ufeff# a\n",
            "\ufeff\n",
            "log-dhcp\rport=1\n",
            "log-dhcp\u000b\n\f port=1\n",
            "log-dhcp\0 anything\nport=1\n",
            "\0\n");
    List<String> said =
        new Dnsmasq(work).complaints(files.stream().map(f -> f.getBytes(UTF_8)).toList());

    for (int i = 0; i < files.size(); i++) {
      assertThat(errorLine(files.get(i)))
          .as(visible(files.get(i)) + "\n" + said.get(i))
          .isEqualTo(said.get(i).isEmpty() ? 0 : lineOf(said.get(i)));
    }
  }

  private static <T> T any(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Lines that are taken, many in a file; after one that dnsmasq refuses, another file. */
  private List<String> wronglyTaken(List<String> taken) {
    List<List<String>> files = new ArrayList<>();
    for (int i = 0; i < taken.size(); i += LINES_OF_A_FILE) {
      files.add(withoutRepeats(taken.subList(i, Math.min(taken.size(), i + LINES_OF_A_FILE))));
    }
    List<String> wrong = new ArrayList<>();
    while (!files.isEmpty()) {
      List<String> said = said(files);
      List<List<String>> rest = new ArrayList<>();
      for (int i = 0; i < files.size(); i++) {
        if (!said.get(i).isEmpty()) {
          int line = lineOf(said.get(i));
          String culprit = files.get(i).get(line - 1);
          explain(culprit, said.get(i)).ifPresent(wrong::add);
          rest.add(files.get(i).subList(line, files.get(i).size()));
        }
      }
      files = rest;
    }
    return wrong;
  }

  private static List<String> withoutRepeats(List<String> lines) {
    List<String> kept = new ArrayList<>(lines);
    for (int line = errorLine(String.join("\n", kept));
        line > 0;
        line = errorLine(String.join("\n", kept))) {
      kept.remove(line - 1);
    }
    return kept;
  }

  private static Optional<String> explain(String line, String said) {
    for (Difference difference : Difference.values()) {
      if (difference.explains.test(line, said)) {
        return Optional.empty();
      }
    }
    return Optional.of("taken: " + visible(line) + "\n  " + said);
  }

  private List<String> wronglyRefused(List<String> refused) {
    List<List<String>> files = refused.stream().map(line -> List.of("", "# a", line)).toList();
    List<String> said = said(files);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < refused.size(); i++) {
      if (!said.get(i).contains(" at line 3 of ")) {
        wrong.add("refused: " + visible(refused.get(i)) + "\n  " + said.get(i));
      }
    }
    return wrong;
  }

  private List<String> said(List<List<String>> files) {
    return new Dnsmasq(work)
        .complaints(
            files.stream().map(lines -> String.join("\n", lines).getBytes(ISO_8859_1)).toList());
  }

  private static int lineOf(String complaint) {
    return Integer.parseInt(complaint.replaceFirst(".* at line (\\d+) of .*", "$1"));
  }

  private static int errorLine(String text) {
    return ConfigFormats.dnsmasq().parse(text, "dnsmasq.conf").problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .findFirst()
        .map(problem -> problem.span().orElseThrow().line())
        .orElse(0);
  }

  /** A name is not looked up here, for a test asks no network. */
  private static boolean isLookedUp(String line) {
    DnsmasqConfig config = ConfigFormats.dnsmasq().parse(line, "dnsmasq.conf").config();
    return config.entries().anyMatch(DnsmasqDifferenceTest::isLookedUp);
  }

  private static boolean isLookedUp(DnsmasqOption option) {
    if (option instanceof Server server) {
      return server.address().filter(address -> !isAddress(address)).isPresent();
    }
    if (option instanceof Value value && value.keyword().equals("local")) {
      return isLookedUp("server=" + value.value());
    }
    return option instanceof Other && option.keyword().endsWith("server");
  }

  /**
   * With blanks next to a slash, 2.90 loses its way among domains and reads what is behind them.
   */
  private static boolean isUndefined(String line) {
    return line.matches("\\W*(server|local|address)\\W*.*(\\s/|/\\s).*");
  }

  private static boolean isAddress(String text) {
    return text.equals("#") || InetAddresses.isInetAddress(text);
  }

  private static String visible(String line) {
    return line.replaceAll("x{30,}", "x..x").replaceAll("[^ -~]", "?");
  }
}
