package dev.ohpc.testkit.real;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.net.InetAddresses;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.Server;
import dev.ohpc.model.config.DnsmasqOption.Value;
import dev.ohpc.model.problem.Severity;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.testkit.RealProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines without number are taken exactly when dnsmasq takes them, at the line that it tells. */
@RealProgram("dnsmasq")
class DnsmasqDifferenceTest {

  private static final int LINES = 3000;
  private static final int LINES_OF_A_FILE = 100;

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
        Stream.generate(source::next).filter(line -> !isLookedUp(line)).limit(LINES).toList();
    List<String> taken = lines.stream().filter(line -> errorLine(line) == 0).toList();
    List<String> refused = lines.stream().filter(line -> errorLine(line) > 0).toList();
    List<String> wrong = new ArrayList<>();
    wrong.addAll(wronglyTaken(taken));
    wrong.addAll(wronglyRefused(refused));
    System.out.println(taken.size() + " " + refused.size());
    assertThat(wrong).isEmpty();
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
    return option.keyword().equals("rev-server");
  }

  private static boolean isAddress(String text) {
    return text.equals("#") || InetAddresses.isInetAddress(text);
  }

  private static String visible(String line) {
    return line.replaceAll("x{30,}", "x..x").replaceAll("[^ -~]", "?");
  }
}
